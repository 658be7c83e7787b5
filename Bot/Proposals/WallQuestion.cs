using CoEBot.Boxes.Replay;
using CoEBot.Center;
using CoEBot.Center.Editing;
using CoEBot.Drafts;
using CoEBot.Outbox;

namespace CoEBot.Proposals;

/// <summary>The wall was changed another way: there is nothing to ask any more.</summary>
/// <param name="By">The version of the box that changed it, with who made it so.</param>
/// <param name="Change">What the question was about.</param>
public sealed record ChangedWall(BoxVersion By, WallChange Change);

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

    /// <summary>Who changed the wall, where that is why nothing is asked and a card that stands has still to say so.</summary>
    public ChangedWall? Changed { get; init; }

    /// <summary>Grows whenever the question is answered, and whenever a box that has to do with it is changed.</summary>
    public int Version => Round + Center.Brand.Version + (Center.FindDepartment(Key.Department)?.Box.Version ?? 0);

    /// <summary>How often it was asked, this time included.</summary>
    public int Round => Kept.Count + 1;

    /// <summary>Whether a notice's card stands that nobody answered and that was made before the boxes were what they are.</summary>
    public bool MayStillBeAskedBy(Notice notice) => notice is { MayStand: true, ActivityId: not null } && notice.About > Kept.Count && notice.Shows < Version;
}
