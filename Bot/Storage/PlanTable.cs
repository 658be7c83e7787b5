using CoEBot.Center;
using CoEBot.Center.Editing;
using CoEBot.Center.Planning;

namespace CoEBot.Storage;

/// <summary>The plans' history: <c>plan|engineering|000002</c>, and what people wrote for a plan: <c>plan-proposal|person|engineering</c>. Keys are those of departments.</summary>
public sealed class PlanTable(StorageAccount account, StorageCalls calls, Pseudonyms pseudonyms) : HistoryTable<PlanVersion, Proposal<PlanText>>(
    account, calls, pseudonyms, new("plan", version => version.Plan.Version, CenterJson.Default.PlanVersion, "plan-proposal", CenterJson.Default.ProposalPlanText));
