using CoEBot.Boxes.Editing;
using CoEBot.Center;
using CoEBot.Center.Editing;

namespace CoEBot.Storage;

/// <summary>The boxes' history: <c>box|brand|000002</c>, and what people wrote for a box: <c>proposal|person|brand</c>. Keys are those of <see cref="BoxScope"/>.</summary>
public sealed class BoxTable(StorageAccount account, StorageCalls calls, Pseudonyms pseudonyms) : HistoryTable<BoxVersion, Proposal<BoxText>>(
    account, calls, pseudonyms, new("box", version => version.Box.Version, CenterJson.Default.BoxVersion, "proposal", CenterJson.Default.ProposalBoxText));
