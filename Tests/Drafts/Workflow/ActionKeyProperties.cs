using CoEBot.Center;
using CoEBot.Drafts;
using CsCheck;

namespace CoEBot.Tests.Drafts.Workflow;

/// <summary>
/// What has been accepted is known by the name of its click. The name follows from what the click carries alone, so one that is delivered again has the same; here it is shown
/// that one which is made anew, and would be accepted, has another.
/// </summary>
public sealed class ActionKeyProperties
{
    [Test]
    public void What_somebody_asks_anew_is_never_taken_for_what_they_asked_before() => Story.Any.Sample(
        story =>
        {
            var accepted = new HashSet<string>();
            return story.Play().All(turn => turn is not { Verdict: Verdict.Accepted, Command: not DraftCommand.Tick } || accepted.Add(Key(turn.Command, turn.Actor)));
        },
        iter: 8_000);

    [Test]
    public void Other_words_are_another_click()
    {
        var commands = new DraftCommand[]
        {
            new DraftCommand.Decide(1, 1, DecisionKind.Approved), new DraftCommand.Decide(1, 2, DecisionKind.Approved), new DraftCommand.Decide(2, 1, DecisionKind.Approved),
            new DraftCommand.Decide(1, 1, DecisionKind.Rejected, "No"), new DraftCommand.Decide(1, 1, DecisionKind.Rejected, "Not now"), new DraftCommand.Decide(1, 1, DecisionKind.ChangesRequested, "No"),
            new DraftCommand.Propose(1, 1, "A"), new DraftCommand.Propose(1, 1, "B"), new DraftCommand.Propose(1, 1, "A", "Why"), new DraftCommand.Propose(1, 1, "A") { Seen = 3 },
            new DraftCommand.DeclineEdit(1), new DraftCommand.DeclineEdit(1, "Why"), new DraftCommand.Withdraw(1), new DraftCommand.Retire(1),
            new DraftCommand.Recall(1), new DraftCommand.Recall(1, "Why"), new DraftCommand.Schedule(1, null), new DraftCommand.Schedule(1, new(2026, 12, 1)), new DraftCommand.Schedule(1, null) { Seen = 3 },
        };

        Assert.That(commands.SelectMany(command => new[] { Some.Ana, Some.Ben }.Select(person => ActionKey.Of("d1", command, person))), Is.Unique);
    }

    /// <summary>As the desks name it.</summary>
    private static string Key(DraftCommand command, Actor actor) => command switch
    {
        DraftCommand.Write write => new DraftEntry(write.DraftId, write.Seen, write.Department, write.Content).Key(command is DraftCommand.Save ? "save" : "submit", actor),
        DraftCommand.AcceptEdit accept => ActionKey.OfAcceptedEdit("d1", accept.Proposed, actor.Person),
        _ => ActionKey.Of("d1", command, actor.Person),
    };
}
