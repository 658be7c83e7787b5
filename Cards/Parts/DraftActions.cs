using System.Globalization;
using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>What can be done with a draft beside deciding it, under the same titles on every card.</summary>
internal static class DraftActions
{
    /// <summary>The author's answer to other words.</summary>
    public static IEnumerable<CardAction> Answer(string draft, ProposalView proposal, string? typed = null) =>
    [
        Closing.Button($"Accept edit", new AcceptEdit(draft, proposal.Revision), ActionStyle.Positive),
        Asking.For(
            $"Decline edit…",
            [Asking.Note("declineNote", $"Why, in a sentence? {Clip.Name(proposal.From)} reads this word by word. You may leave it empty.", null, typed)],
            new ExecuteAction($"Decline edit", new DeclineEdit(draft, proposal.Revision))),
    ];

    public static ExecuteAction Withdraw(string draft, int revision) =>
        Closing.Button($"Withdraw", new Withdraw(draft, revision)) with { Tooltip = $"Take the draft back from review. The text is kept." };

    public static ShowCardAction Recall(string draft, int revision, string? typed = null) => Asking.For(
        $"Recall…",
        [
            Asking.Note(
                "recallReason", $"Why is it taken back? Everybody who might share it reads this word by word.", $"One sentence is enough, so that everybody knows why.", typed),
        ],
        new ExecuteAction($"Recall", new Recall(draft, revision)) { Style = ActionStyle.Destructive });

    public static ExecuteAction Retire(string draft, int revision) =>
        Closing.Button($"Retire", new Retire(draft, revision)) with { Tooltip = $"Out of date: take it out of the library" };

    public static ShowCardAction SetTheDay(string draft, int revision, int version, DateOnly? day) => Asking.For(
        $"Set the day…",
        [new DateInput("day", $"The day it goes out") { ErrorMessage = $"Choose a day.", Value = day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }],
        new ExecuteAction($"Set the day", new ScheduleDraft(draft, revision) { Seen = version }));

    public static ExecuteAction Revise(string draft, ActionStyle? style = null) => Closing.Button($"Revise", new ReviseDraft(draft), style);

    public static ExecuteAction Again(string draft, int revision) =>
        Closing.Button($"Submit again", new SubmitAgain(draft, revision), ActionStyle.Positive) with { Tooltip = $"Send the same words to review, without a day" };

    public static ExecuteAction History(string draft) => Closing.Button($"History", new ShowHistory(draft));
}
