using System.Globalization;
using CoEBot.Cards;
using CoEBot.Center;
using CoEBot.Drafts.Workflow;

namespace CoEBot.Drafts;

/// <summary>A draft's record as its card tells it. Notes stand in it while their draft keeps them; the record itself holds hashes only.</summary>
public static class DraftHistories
{
    /// <param name="center">The Center as it is.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="history">Its record.</param>
    /// <param name="reader">Who reads; what an author saved on the way is theirs alone.</param>
    /// <param name="after">The number of the event after which the page begins.</param>
    public static HistoryCardView View(CenterDefinition center, Draft draft, DraftHistory history, Person reader, string? after)
    {
        var from = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var told = history.Events.Where(happened => happened.Number > from && (happened.Kind != DraftEventKind.Saved || reader.Id == draft.Author.Id)).ToList();
        var page = told.Take(HistoryCard.MostEntries).ToList();
        return new()
        {
            DraftId = draft.Id,
            Department = center.FindDepartment(draft.Department)?.Name ?? draft.Department,
            Author = draft.Author.FirstName,
            Text = (draft.Submission?.Content ?? draft.Content).Lead,
            Entries = [.. page.Select(happened => Entry(draft, happened))],
            After = told.Count > page.Count ? page[^1].Number.ToString(CultureInfo.InvariantCulture) : null,
            Record = new(history.Events.Count, history.IsWhole),
        };
    }

    private static HistoryEntry Entry(Draft draft, DraftEvent happened) =>
        new(happened.Actor.Id == DraftWorkflow.Time.Person.Id ? "" : happened.Actor.FirstName, Kind(draft, happened), happened.At, Note(draft, happened), null);

    /// <summary>Of what was said before remarks were kept, drafts hold what was said last.</summary>
    private static string? Note(Draft draft, DraftEvent happened) => draft.Remarks.FirstOrDefault(remark => remark.Event == happened.Number)?.Text ?? happened.Kind switch
    {
        DraftEventKind.Recalled => draft.Ending is { } ending && ending.At == happened.At ? ending.Reason : null,
        DraftEventKind.EditDeclined => draft.Answer is { } answer && answer.At == happened.At ? answer.Note : null,
        _ => draft.Decisions.FirstOrDefault(decision => decision.At == happened.At && decision.CarriedFrom is null)?.Note,
    };

    private static HistoryKind Kind(Draft draft, DraftEvent happened) => happened.Kind switch
    {
        DraftEventKind.Saved => HistoryKind.Saved,
        DraftEventKind.Submitted when happened.Revision > 1 && draft.Decisions.Any(decision => decision.At < happened.At) => HistoryKind.Resubmitted,
        DraftEventKind.Submitted => HistoryKind.Submitted,
        DraftEventKind.Approved => HistoryKind.Approved,
        DraftEventKind.ChangesRequested => HistoryKind.ChangesRequested,
        DraftEventKind.Rejected => HistoryKind.Rejected,
        DraftEventKind.EditProposed => HistoryKind.EditProposed,
        DraftEventKind.EditAccepted => HistoryKind.EditAccepted,
        DraftEventKind.EditDeclined => HistoryKind.EditDeclined,
        DraftEventKind.KeptApproval => HistoryKind.KeptApproval,
        DraftEventKind.Withdrawn => HistoryKind.Withdrawn,
        DraftEventKind.Recalled => HistoryKind.Recalled,
        DraftEventKind.Retired => HistoryKind.Retired,
        DraftEventKind.Scheduled => HistoryKind.Scheduled,
        DraftEventKind.Reminded => HistoryKind.Reminded,
        DraftEventKind.Escalated => HistoryKind.Escalated,
        DraftEventKind.Reassigned => HistoryKind.Reassigned,
        DraftEventKind.Expired => HistoryKind.Expired,
        _ => HistoryKind.DayCame,
    };
}
