using CoEBot.Center;
using CoEBot.Center.Editing;
using CoEBot.Center.Routing;

namespace CoEBot.Storage;

/// <summary>The routes' history: <c>route|engineering|000002</c>, and what people wrote for a route: <c>route-proposal|person|engineering</c>. Keys are those of departments.</summary>
public sealed class RouteTable(StorageAccount account, StorageCalls calls, Pseudonyms pseudonyms) : HistoryTable<RouteVersion, Proposal<RouteText>>(
    account, calls, pseudonyms, new("route", version => version.Route.Version, CenterJson.Default.RouteVersion, "route-proposal", CenterJson.Default.ProposalRouteText));
