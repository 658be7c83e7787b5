using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>What the question about a wall says.</summary>
internal static class ProposalWords
{
    private const int Room = 60;

    public static Wording Headline(WallProposalView view) => view.Change switch
    {
        ProposedChange.TakePhraseOff when view.Topic is { } topic => $"{Approved(view)}. Take it out of the topic “{Clip.Line(topic, Room)}”?",
        ProposedChange.TakePhraseOff => $"{Approved(view)}. Take it off “{Clip.Line(view.WallName, Room)}”?",
        ProposedChange.KnowDomain => $"{Approved(view)}. Add it to the sites we know?",
        ProposedChange.MakePublic => $"{Approved(view)}. Is that a public contact?",
        _ => $"{Approved(view)}. Make it advice?",
    };

    public static Wording Why(WallProposalView view) =>
        $"Each of them met the wall “{Clip.Line(view.WallName, Room)}” and took the full route, and none was rejected in between.";

    private static Wording Approved(WallProposalView view)
    {
        var count = Names.Count(view.Posts.Count);
        return view.Change switch
        {
            ProposedChange.KnowDomain => $"{count} posts that link to {Clip.Line(view.Words, Room)} were approved",
            ProposedChange.Advise => $"{count} posts that touch “{Clip.Line(view.WallName, Room)}” were approved",
            _ => $"{count} posts with “{Clip.Line(view.Words, Room)}” were approved",
        };
    }
}
