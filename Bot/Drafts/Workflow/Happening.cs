using CoEBot.Cards;
using CoEBot.Center;

namespace CoEBot.Drafts.Workflow;

/// <summary>Turns a new state into what is recorded of it.</summary>
internal static class Happening
{
    /// <summary>The draft after an event. Who is told in the author's own chat, or has just acted there, has no use for older news any more.</summary>
    /// <param name="draft">The new state, with the version before it.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="now">When.</param>
    /// <param name="note">What they said of it.</param>
    /// <param name="notices">Whom to tell.</param>
    public static Verdict.Accepted After(this Draft draft, DraftEventKind kind, Actor actor, DateTimeOffset now, string? note = null, params IEnumerable<DraftNotice> notices)
    {
        var (number, told) = (draft.Version + 1, notices.ToList());
        var isNews = told.Exists(notice => notice is DraftNotice.NewsForAuthor) || (actor.Person.Id == draft.Author.Id && kind != DraftEventKind.Saved);
        var isRemark = note is not null && kind is not (DraftEventKind.Approved or DraftEventKind.ChangesRequested or DraftEventKind.Rejected);
        var after = draft with
        {
            Version = number,
            LastEvent = kind,
            ChangedAt = now,
            NewsAt = isNews ? number : draft.NewsAt,
            Remarks = isRemark ? [.. draft.Remarks, new(number, note!)] : draft.Remarks,
        };
        // What an author writes for later is nobody else's business, so everything but that is about what was sent.
        var revision = kind switch
        {
            DraftEventKind.Saved => draft.Revision,
            DraftEventKind.EditProposed => draft.Proposal!.Revision,
            _ => draft.Submission?.Revision ?? draft.Revision,
        };
        return new(after, new(number, kind, actor.Person, now, revision, draft.Step, note), told);
    }

    /// <summary>Whether they decided anything of what is in review, at whichever step.</summary>
    public static bool HasDecided(this Draft draft, Person person) =>
        draft.Submission is { } sent && draft.Decisions.Any(decision => decision.Revision == sent.Revision && decision.By.Id == person.Id);

    /// <summary>Whether a note is longer than a client lets anybody write it. It would lie with the draft for ever, in a row that has an end.</summary>
    public static bool IsTooLong(string? note) => Said(note)?.Length > FieldLimits.Note;

    public static string? Said(string? note) => string.IsNullOrWhiteSpace(note) ? null : note.Trim();
}
