using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Center;
using CoEBot.Drafts;

namespace CoEBot.Conversation;

/// <summary>Drafts in conversation: reads what was asked, has the desk decide, and picks the card that shows the truth.</summary>
public sealed class DraftConversation(DraftDesk desk)
{
    /// <summary>Opens an empty form, for the department of the card that was clicked or for one to choose.</summary>
    public Task<AdaptiveCard> BeginAsync(Visitor visitor, ShareIdea asked, CancellationToken cancellation)
    {
        var department = visitor.Center.FindDepartment(asked.Department);
        return Task.FromResult(visitor.Center.Departments.Count == 0
            ? DraftAnswers.NoDepartments()
            : Form(visitor, DraftViews.NewForm(visitor.Center, department, visitor.Person) with { Prompt = department?.Rhythm?.Prompt(asked.Prompt) }));
    }

    public async Task<AdaptiveCard> SaveAsync(Visitor visitor, SaveDraft form, CancellationToken cancellation) =>
        await desk.SaveAsync(await EntryAsync(visitor, form, cancellation), visitor.Actor, cancellation) switch
        {
            DraftOutcome.Done { Draft: var draft } => visitor.Shows(draft, DraftAnswers.Saved(draft)),
            var other => Other(visitor, other, form),
        };

    public async Task<AdaptiveCard> SubmitAsync(Visitor visitor, SubmitDraft form, CancellationToken cancellation)
    {
        var entry = await EntryAsync(visitor, form, cancellation);
        if (entry.Department.Key.Length == 0) return await AskForDepartmentAsync(visitor, entry, form, cancellation);
        return Submitted(visitor, await desk.SubmitAsync(entry, visitor.Actor, cancellation), form);
    }

    public async Task<AdaptiveCard> FixAsync(Visitor visitor, FixDraft form, CancellationToken cancellation)
    {
        var entry = await EntryAsync(visitor, form, cancellation);
        if (entry.Department.Key.Length == 0) return await AskForDepartmentAsync(visitor, entry, form, cancellation);
        return await desk.MendAsync(entry, form.Rule, form.Start, form.In, visitor.Actor, cancellation) switch
        {
            DraftOutcome.Done { Draft: var draft } when draft.CanBeEditedBy(visitor.Person) =>
                Form(visitor, DraftViews.Form(visitor.Center, draft) with { Banner = DraftAnswers.Mended(draft, entry.Content) }),
            DraftOutcome.Done { Draft: var draft } => visitor.Shows(draft),
            var other => Other(visitor, other, form),
        };
    }

    /// <summary>The form to its author while it is theirs to write; else the draft as it stands, to those who may read it.</summary>
    public async Task<AdaptiveCard> OpenAsync(Visitor visitor, OpenDraft asked, CancellationToken cancellation) =>
        await desk.FindAsync(asked.DraftId, cancellation) switch
        {
            { Draft: { State: DraftState.Unfinished or DraftState.ChangesRequested } draft } when draft.CanBeEditedBy(visitor.Person) => Form(visitor, DraftViews.Form(visitor.Center, draft)),
            { Draft: var draft } when draft.Author.Id == visitor.Person.Id => OutcomeCard.Render(DraftViews.Whole(visitor.Center, draft)),
            { Draft: var draft } => visitor.Shows(draft),
            null => DraftAnswers.NotFound(),
        };

    /// <summary>The form once more for what was decided, taken back or has expired. What is sent from it is a new version; until then everything stands as it is.</summary>
    public async Task<AdaptiveCard> ReviseAsync(Visitor visitor, ReviseDraft asked, CancellationToken cancellation) =>
        await desk.FindAsync(asked.DraftId, cancellation) switch
        {
            { Draft: var draft } when draft.CanBeEditedBy(visitor.Person) => Revised(visitor, draft),
            { Draft: var draft } => visitor.Shows(draft, DraftAnswers.NotTheAuthors(draft)),
            null => DraftAnswers.NotFound(),
        };

    /// <summary>One click; but words that a reviewer proposed and nobody answered are shown first, in the form.</summary>
    public async Task<AdaptiveCard> SubmitAgainAsync(Visitor visitor, SubmitAgain asked, CancellationToken cancellation) =>
        await desk.SubmitAgainAsync(asked.DraftId, asked.Revision, visitor.Actor, cancellation) switch
        {
            DraftOutcome.Unread { Draft: var draft } => Revised(visitor, draft),
            var outcome => Submitted(visitor, outcome),
        };

    /// <summary>The form with all that was typed, and why nothing came of it.</summary>
    public static AdaptiveCard FormAgain(CenterDefinition center, Person person, DraftForm form, Banner banner)
    {
        var (content, kept) = (Content(form), Kept(form));
        var view = DraftViews.Form(center, form.DraftId, form.Revision, center.FindDepartment(form.Department), content, person) with
        {
            OwnTexts = [.. PostViews.Fields(content.Own).Select(field => kept.Contains(field.Key) && field.Text is null ? field with { IsKept = true } : field)],
            IsTextKept = form.Text is null && kept.Contains(DraftForm.SharedWords),
            IsUnsaved = true,
            Banner = banner,
        };
        return DraftFormCard.Render(form.Department is { Length: <= FieldLimits.Choices } key && view.Departments.All(choice => choice.Value != key)
            ? view with { Department = key, Departments = [.. view.Departments, new(key, key)] }
            : view);
    }

    /// <summary>Kept first, then asked: what was typed must not hang on one missing choice.</summary>
    private async Task<AdaptiveCard> AskForDepartmentAsync(Visitor visitor, DraftEntry entry, DraftForm form, CancellationToken cancellation) =>
        await desk.SaveAsync(entry, visitor.Actor, cancellation) switch
        {
            DraftOutcome.Done { Draft: var draft } => Form(
                visitor, DraftViews.Form(visitor.Center, draft) with { Banner = new($"Choose the department you speak for. Everything you typed is kept.", BannerTone.Attention) }),
            var other => Other(visitor, other, form),
        };

    /// <summary>What blocks comes back as the form with what was found; an approved post whose new words are blocked stands as it was approved.</summary>
    private static AdaptiveCard Submitted(Visitor visitor, DraftOutcome outcome, DraftForm? form = null) => outcome switch
    {
        DraftOutcome.Done { Draft: { LastEvent: DraftEventKind.Saved } draft } => Form(visitor, DraftViews.Form(visitor.Center, draft)),
        DraftOutcome.Done { Draft: var draft } => visitor.Shows(draft),
        _ => Other(visitor, outcome, form),
    };

    private static AdaptiveCard Other(Visitor visitor, DraftOutcome outcome, DraftForm? form) => outcome switch
    {
        DraftOutcome.Refused { Why: Denial.WordsTooLong } when form is not null => FormAgain(visitor.Center, visitor.Person, form, DraftAnswers.MoreThanADraftHolds()),
        DraftOutcome.Overtaken { Draft: var draft } => visitor.Shows(draft, DraftAnswers.AlreadySent(draft)),
        DraftOutcome.SetAside { Kept: var kept } aside => Form(visitor, DraftViews.Form(visitor.Center, kept) with { Banner = DraftAnswers.KeptAside(aside.Why) }),
        _ => DraftAnswers.NotFound(),
    };

    /// <summary>A day that has passed would only be refused, so the form of what has expired has none.</summary>
    private AdaptiveCard Revised(Visitor visitor, Draft draft)
    {
        var form = DraftViews.Form(visitor.Center, draft) with { Banner = DraftAnswers.Revising(draft) };
        return Form(visitor, draft.State == DraftState.Expired && visitor.Center.FindDepartment(draft.Department) is { } department ? form with { WishedDate = desk.DayToCome(draft, department) } : form);
    }

    /// <summary>In a department's home the form is for that department, which is named and not asked.</summary>
    private static AdaptiveCard Form(Visitor visitor, DraftFormView view) =>
        DraftFormCard.Render(visitor.Home is { } home && home.Key == view.Department ? view with { Departments = [DraftViews.Choice(home)] } : view);

    private async Task<DraftEntry> EntryAsync(Visitor visitor, DraftForm form, CancellationToken cancellation)
    {
        var content = Content(form);
        if (Kept(form) is { Length: > 0 } kept && await desk.FindAsync(form.DraftId, cancellation) is { Draft: var draft } && draft.Author.Id == visitor.Person.Id)
            content = content with { Text = form.Text is null && kept.Contains(DraftForm.SharedWords) ? draft.Content.Text : content.Text, Own = content.Own.And(draft.Content.Own.Only(kept)) };
        return new(form.DraftId, form.Revision, visitor.Center.FindDepartment(form.Department) ?? visitor.Home ?? Only(visitor.Center) ?? new() { Key = "", Name = "" }, content);
    }

    private static Department? Only(CenterDefinition center) => center.Departments is [var only] ? only : null;

    private static DraftContent Content(DraftForm form) => DraftContent.Typed(form.Networks, form.Text, form.Link, form.Topic, form.WishedDate, form.Source, form.ImageLink, form.ImageAlt, form.Own);

    /// <summary>What the form did not show, for want of room: networks whose own words, and the words they share.</summary>
    private static string[] Kept(DraftForm form) => form.Kept?.Split(',') ?? [];
}
