using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Center;
using CoEBot.Drafts;

namespace CoEBot.Conversation;

/// <summary>Drafts in conversation: reads what was asked, has the desk decide, and picks the card that shows the truth.</summary>
public sealed class DraftConversation(DraftDesk desk)
{
    private const int PageLength = 6;

    /// <summary>Opens an empty form, for the department of the card that was clicked or for one to choose.</summary>
    public Task<AdaptiveCard> BeginAsync(Visitor visitor, ShareIdea asked, CancellationToken cancellation)
    {
        var department = visitor.Center.FindDepartment(asked.Department);
        return Task.FromResult(visitor.Center.Departments.Count == 0
            ? DraftAnswers.NoDepartments()
            : Form(visitor, DraftViews.NewForm(visitor.Center, department, visitor.Person) with { Prompt = department?.Rhythm?.Prompt(asked.Prompt) }));
    }

    public async Task<AdaptiveCard> SaveAsync(Visitor visitor, SaveDraft form, CancellationToken cancellation) =>
        await desk.SaveAsync(Entry(visitor, form), visitor.Actor, cancellation) switch
        {
            DraftOutcome.Done { Draft: var draft } => Outcome(visitor, draft, DraftAnswers.Saved(draft)),
            var other => Other(visitor, other),
        };

    public async Task<AdaptiveCard> SubmitAsync(Visitor visitor, SubmitDraft form, CancellationToken cancellation)
    {
        var entry = Entry(visitor, form);
        if (entry.Department.Key.Length == 0) return await AskForDepartmentAsync(visitor, entry, cancellation);
        return await desk.SubmitAsync(entry, visitor.Actor, cancellation) switch
        {
            DraftOutcome.Done { Draft: { State: DraftState.Unfinished or DraftState.ChangesRequested } draft } => Form(visitor, DraftViews.Form(visitor.Center, draft)),
            DraftOutcome.Done { Draft: var draft } => Outcome(visitor, draft, null),
            var other => Other(visitor, other),
        };
    }

    public async Task<AdaptiveCard> FixAsync(Visitor visitor, FixDraft form, CancellationToken cancellation)
    {
        var entry = Entry(visitor, form);
        if (entry.Department.Key.Length == 0) return await AskForDepartmentAsync(visitor, entry, cancellation);
        return await desk.MendAsync(entry, form.Rule, form.Start, visitor.Actor, cancellation) switch
        {
            DraftOutcome.Done { Draft: { State: DraftState.Unfinished or DraftState.ChangesRequested } draft } =>
                Form(visitor, DraftViews.Form(visitor.Center, draft) with { Banner = DraftAnswers.Mended(draft, entry.Content) }),
            DraftOutcome.Done { Draft: var draft } => Outcome(visitor, draft, null),
            var other => Other(visitor, other),
        };
    }

    /// <summary>The form to its author while it can be edited; else the draft as it stands, to those who may read it.</summary>
    public async Task<AdaptiveCard> OpenAsync(Visitor visitor, OpenDraft asked, CancellationToken cancellation) =>
        await desk.FindAsync(asked.DraftId, cancellation) switch
        {
            { Draft: var draft } when draft.CanBeEditedBy(visitor.Person) => Form(visitor, DraftViews.Form(visitor.Center, draft)),
            { Draft: var draft } when MayRead(visitor, draft) => Review(visitor, draft, null),
            _ => DraftAnswers.NotFound(),
        };

    public async Task<AdaptiveCard> DecideAsync(Visitor visitor, Decide asked, CancellationToken cancellation)
    {
        var (kind, note) = asked switch
        {
            RequestChanges changes => (DecisionKind.ChangesRequested, changes.Note),
            Reject reject => (DecisionKind.Rejected, reject.Reason),
            _ => (DecisionKind.Approved, null),
        };
        return await desk.DecideAsync(asked.DraftId, new(asked.Revision, asked.Step, kind, note), visitor.Actor, cancellation) switch
        {
            DraftOutcome.Done { Draft: var draft } => Review(visitor, draft, DraftAnswers.Decided(draft, kind)),
            DraftOutcome.Overtaken { Draft: var draft } when MayRead(visitor, draft) => Review(visitor, draft, DraftAnswers.TooLate(draft, visitor.Person), note),
            DraftOutcome.Refused { Draft: { } draft, Why: var why } when MayRead(visitor, draft) => Review(visitor, draft, DraftAnswers.Refused(why, draft, visitor.Center), note),
            _ => DraftAnswers.NotFound(),
        };
    }

    public async Task<AdaptiveCard> ListMineAsync(Visitor visitor, ShowDrafts asked, CancellationToken cancellation) =>
        await ListAsync(visitor, DraftList.Mine, DraftListKind.MyDrafts, asked.After, cancellation);

    public async Task<AdaptiveCard> ListReviewsAsync(Visitor visitor, ShowReviews asked, CancellationToken cancellation) =>
        await ListAsync(visitor, DraftList.Reviews, DraftListKind.MyReviews, asked.After, cancellation);

    /// <summary>The form with all that was typed, and why nothing came of it.</summary>
    public static AdaptiveCard FormAgain(CenterDefinition center, Person person, DraftForm form, Banner banner)
    {
        var view = DraftViews.Form(center, form.DraftId, form.Revision, center.FindDepartment(form.Department), Content(form), person) with { Banner = banner };
        return DraftFormCard.Render(form.Department is { } key && view.Departments.All(choice => choice.Value != key)
            ? view with { Department = key, Departments = [.. view.Departments, new(key, key)] }
            : view);
    }

    private async Task<AdaptiveCard> ListAsync(Visitor visitor, DraftList list, DraftListKind kind, string? after, CancellationToken cancellation)
    {
        var (drafts, next) = await desk.ListAsync(list, visitor.Actor, after, PageLength, cancellation);
        return DraftListCard.Render(new() { Kind = kind, Items = [.. drafts.Select(draft => DraftViews.Item(visitor.Center, draft, visitor.Person))], After = next });
    }

    /// <summary>Kept first, then asked: what was typed must not hang on one missing choice.</summary>
    private async Task<AdaptiveCard> AskForDepartmentAsync(Visitor visitor, DraftEntry entry, CancellationToken cancellation) =>
        await desk.SaveAsync(entry, visitor.Actor, cancellation) switch
        {
            DraftOutcome.Done { Draft: var draft } => Form(
                visitor, DraftViews.Form(visitor.Center, draft) with { Banner = new($"Choose the department you speak for. Everything you typed is kept.", BannerTone.Attention) }),
            var other => Other(visitor, other),
        };

    private static AdaptiveCard Other(Visitor visitor, DraftOutcome outcome) => outcome switch
    {
        DraftOutcome.Overtaken { Draft: var draft } => Outcome(visitor, draft, DraftAnswers.AlreadySent(draft)),
        DraftOutcome.SetAside { Kept: var kept } => Form(visitor, DraftViews.Form(visitor.Center, kept) with { Banner = DraftAnswers.KeptAside() }),
        _ => DraftAnswers.NotFound(),
    };

    /// <summary>In a department's home the form is for that department, which is named and not asked.</summary>
    private static AdaptiveCard Form(Visitor visitor, DraftFormView view) =>
        DraftFormCard.Render(visitor.Home is { } home && home.Key == view.Department ? view with { Departments = [DraftViews.Choice(home)] } : view);

    private static AdaptiveCard Outcome(Visitor visitor, Draft draft, Banner? banner) =>
        OutcomeCard.Render(DraftViews.Outcome(visitor.Center, draft) with { Banner = banner });

    private static AdaptiveCard Review(Visitor visitor, Draft draft, Banner? banner, string? typed = null) => ReviewCard.Render(
        DraftViews.Review(visitor.Center, draft, DraftWorkflow.WhyNot(draft, visitor.Actor) is null) with { Banner = banner, TypedNote = typed });

    private static bool MayRead(Visitor visitor, Draft draft) => DraftReaders.MayRead(draft, visitor.Actor, visitor.Home?.Key == draft.Department);

    private static DraftEntry Entry(Visitor visitor, DraftForm form) =>
        new(form.DraftId, form.Revision, visitor.Center.FindDepartment(form.Department) ?? visitor.Home ?? Only(visitor.Center) ?? new() { Key = "", Name = "" }, Content(form));

    private static Department? Only(CenterDefinition center) => center.Departments is [var only] ? only : null;

    private static DraftContent Content(DraftForm form) => DraftContent.Typed(form.Networks, form.Text, form.Link, form.Topic, form.WishedDate, form.Source, form.ImageLink, form.ImageAlt);
}
