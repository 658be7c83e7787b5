using CoEBot.Boxes.Replay;
using CoEBot.Center;
using CoEBot.Drafts;

namespace CoEBot.Proposals;

/// <summary>Whether a wall should stand as it does, as the records tell it now.</summary>
/// <param name="Key">Which wall, and of what.</param>
/// <param name="Center">The Center as it is.</param>
/// <param name="Drafts">The past drafts it was found in.</param>
/// <param name="Exception">What was approved in a row, whatever was answered to it before; null where the wall no longer stands, or was confirmed by a rejection.</param>
/// <param name="Kept">Each time it was answered that the wall stays, oldest first.</param>
public sealed record WallQuestion(WallKey Key, CenterDefinition Center, IReadOnlyList<Draft> Drafts, WallProposal? Exception, IReadOnlyList<KeptWall> Kept)
{
    /// <summary>What is to be answered now; null where nothing is, or not yet again.</summary>
    public WallProposal? Proposal => Exception?.Since(Kept is [.., var last] ? last.At : null);

    /// <summary>How often it was asked, this time included.</summary>
    public int Round => Kept.Count + 1;
}
