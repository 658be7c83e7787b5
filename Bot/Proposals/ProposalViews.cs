using System.Globalization;
using CoEBot.Boxes.Replay;
using CoEBot.Cards;
using CoEBot.Center;
using CoEBot.Drafts;

namespace CoEBot.Proposals;

/// <summary>Proposed changes of walls as their cards show them.</summary>
public static class ProposalViews
{
    /// <summary>The question, with the posts that give reason to ask.</summary>
    public static WallProposalView Question(WallQuestion question, WallProposal proposal) => new()
    {
        Department = question.Key.Department,
        Wall = question.Key.Wall,
        Entry = question.Key.Entry,
        Box = BoxName(question),
        WallName = proposal.Change.Wall.Name,
        Change = Kind(proposal.Change.Kind),
        Words = proposal.Change.Words,
        Topic = proposal.Change.Topic,
        Posts = [.. Texts(proposal.Approved.Select(post => post.Id), question.Drafts)],
    };

    /// <summary>Why the change is made, for the box's history.</summary>
    public static string Reason(WallProposal proposal) => string.Create(CultureInfo.InvariantCulture, $"{proposal.Approved.Count} posts that touched this wall were approved");

    /// <summary>The wall stays.</summary>
    /// <param name="question">The question.</param>
    /// <param name="kept">Who answered it, and when.</param>
    /// <param name="reader">Who reads it; null where it is not one alone.</param>
    public static AnswerView Kept(WallQuestion question, KeptWall kept, Person? reader)
    {
        var wall = Boxes.Walls.Find(question.Key.Wall)!.Name;
        var by = kept.By.Id == reader?.Id ? "You" : kept.By.FirstName;
        return new(
            $"The wall stays as it is",
            question.Exception?.Change.Words switch
            {
                { Length: > 0 } words => $"{by} kept “{Short(words)}” under “{wall}” of {BoxName(question)}, {kept.At}. I ask again when {WallExceptions.Enough} more posts with it were approved.",
                _ => $"{by} kept “{wall}” of {BoxName(question)}, {kept.At}. I ask again when {WallExceptions.Enough} more posts that touch it were approved.",
            },
            []);
    }

    /// <summary>The wall was changed another way.</summary>
    public static AnswerView Changed(WallQuestion question, ChangedWall changed)
    {
        var (by, wall) = (changed.By.By?.FirstName ?? "Somebody", changed.Change.Wall.Name);
        return new(
            changed.By.At switch
            {
                { } at => $"{by} changed this wall {at}",
                null => $"{by} changed this wall",
            },
            changed.Change.Words switch
            {
                { Length: > 0 } words => $"I had asked about “{Short(words)}” under “{wall}” of {BoxName(question)}. That is settled; the history says what changed.",
                _ => $"I had asked about “{wall}” of {BoxName(question)}. That is settled; the history says what changed.",
            },
            [new("History", new ShowBoxHistory(question.Key.Department))]);
    }

    private static string BoxName(WallQuestion question) => question.Center.FindDepartment(question.Key.Department)?.Name ?? question.Center.Company;

    private static string Short(string words) => words.Length <= 60 ? words : $"{words[..(char.IsHighSurrogate(words[59]) ? 59 : 60)]}…";

    private static IEnumerable<ApprovedPostView> Texts(IEnumerable<string> ids, IReadOnlyList<Draft> drafts) =>
        from id in ids
        join draft in drafts on id equals draft.Id
        select new ApprovedPostView(draft.Submission!.Content.Lead, draft.Author.FirstName);

    private static ProposedChange Kind(WallChangeKind kind) => kind switch
    {
        WallChangeKind.TakePhraseOff => ProposedChange.TakePhraseOff,
        WallChangeKind.KnowDomain => ProposedChange.KnowDomain,
        WallChangeKind.MakePublic => ProposedChange.MakePublic,
        _ => ProposedChange.Advise,
    };
}
