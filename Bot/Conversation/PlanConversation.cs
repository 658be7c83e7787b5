using System.Globalization;
using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Center;
using CoEBot.Center.Editing;
using CoEBot.Center.Planning;

namespace CoEBot.Conversation;

/// <summary>Plans in conversation: read, changed, saved and rolled back. Nothing counts that was not seen in a preview.</summary>
public sealed class PlanConversation(PlanDesk desk, PlanProposals proposals, PlanProspects prospects, TimeProvider time)
{
    public Task<AdaptiveCard> ShowAsync(Visitor visitor, ShowPlan asked, CancellationToken cancellation) =>
        AnswerAsync(visitor, asked.Department, toChange: false, (center, department) => PlanAsync(visitor, center, department, null, cancellation), cancellation);

    /// <summary>The form, with what this person wrote there before.</summary>
    public Task<AdaptiveCard> EditAsync(Visitor visitor, EditPlan asked, CancellationToken cancellation) => ChangeAsync(visitor, asked.Department, async (center, department) =>
    {
        if (asked.Afresh) await proposals.DropAsync(department.Key, visitor.Person, cancellation);
        return await proposals.DropSavedAsync(center, department.Key, visitor.Person, cancellation) is { } begun
            ? PlanFormCard.Render(PlanViews.Form(department, begun, []) with { IsPickedUp = true, Banner = begun.WithAside(begun.PickedUp()) })
            : PlanFormCard.Render(PlanViews.Form(department, Fresh(department), []));
    }, cancellation);

    /// <summary>Keeps the form as it was typed, and shows what it comes to.</summary>
    public Task<AdaptiveCard> PreviewAsync(Visitor visitor, PreviewPlan typed, CancellationToken cancellation) => ChangeAsync(visitor, typed.Department, async (center, department) =>
    {
        var kept = await proposals.KeepAsync(department.Key, typed.Version, Text(typed), visitor.Person, cancellation);
        return await PreviewAsync(visitor, center, department, kept, null, cancellation);
    }, cancellation);

    public Task<AdaptiveCard> SaveAsync(Visitor visitor, SavePlan asked, CancellationToken cancellation) => ChangeAsync(visitor, asked.Department, async (center, department) =>
    {
        // In this order: whoever finds the proposal gone finds the version that it became.
        var pending = await proposals.FindAsync(department.Key, visitor.Person, cancellation);
        if (await SavedBeforeAsync(visitor, center, department, asked, cancellation) is { } before)
        {
            // The click before may have been cut off right after it had saved.
            await desk.FollowAsync(department.Key, cancellation);
            return await SavedAsync(visitor, center, department.Key, before, cancellation);
        }

        if (pending is not { } found) return await PlanAsync(visitor, center, department, PlanAnswers.NothingToSave(), cancellation);
        var proposal = found with { Note = asked.Note ?? found.Note };
        var considered = await proposals.ConsiderAsync(center, department, proposal, visitor.Person, cancellation);
        if (considered.Theirs is not null || considered.Fingerprint != asked.Proposal || considered.Problems.Count > 0)
            return await PreviewAsync(visitor, center, department, considered, PlanAnswers.NewerProposal(), cancellation);
        if (asked.Note?.Length > FieldLimits.VersionNote) return await PreviewAsync(visitor, center, department, considered, ProposalBanners.NoteTooLong(), cancellation);
        return await desk.SaveAsync(department.Key, considered.After, considered.Proposal.Version, asked.Note, visitor.Actor, cancellation) switch
        {
            PlanVerdict.Saved { Version: var version } => await SavedAsync(visitor, center, department.Key, version, cancellation),
            PlanVerdict.Done { Version: var version } => await SavedAsync(visitor, center, department.Key, version, cancellation),
            PlanVerdict.Denied => PlanAnswers.Refused(visitor.Center, department.Key, toChange: true),
            _ => await AgainAsync(visitor, department.Key, proposal, cancellation),
        };
    }, cancellation);

    public Task<AdaptiveCard> HistoryAsync(Visitor visitor, ShowPlanHistory asked, CancellationToken cancellation) =>
        AnswerAsync(visitor, asked.Department, toChange: false, (center, department) => HistoryAsync(visitor, center, department, asked.Before, null, cancellation), cancellation);

    public Task<AdaptiveCard> RollBackAsync(Visitor visitor, RollBackPlan asked, CancellationToken cancellation) => ChangeAsync(visitor, asked.Department, async (center, department) =>
    {
        if (await desk.FindAsync(center, department, asked.Version, cancellation) is not { } old)
            return await HistoryAsync(visitor, center, department, null, PlanAnswers.NoSuchVersion(), cancellation);
        var note = string.Create(CultureInfo.InvariantCulture, $"Rolled back to version {asked.Version}");
        return await PreviewAsync(
            visitor, center, department, await proposals.ProposeAsync(department.Key, department.PlanVersion, PlanText.Of(old.Plan), note, visitor.Person, cancellation), null, cancellation);
    }, cancellation);

    /// <summary>The form with all that was typed, and nothing else of the plan: whoever typed it may not be known at this moment.</summary>
    public static AdaptiveCard FormAgain(CenterDefinition center, PreviewPlan typed, Banner banner) => PlanFormCard.Render(PlanViews.Form(
        center.FindDepartment(typed.Department) ?? new() { Key = typed.Department, Name = typed.Department }, new() { Version = typed.Version, Text = Text(typed), At = default }, []) with
    { Banner = banner });

    private async Task<AdaptiveCard> PreviewAsync(Visitor visitor, CenterDefinition center, Department department, Proposal<PlanText> proposal, Banner? banner, CancellationToken cancellation) =>
        await PreviewAsync(visitor, center, department, await proposals.ConsiderAsync(center, department, proposal, visitor.Person, cancellation), banner, cancellation);

    /// <summary>The preview; or the form where something is wrong; or the plan where nothing changes.</summary>
    private async Task<AdaptiveCard> PreviewAsync(
        Visitor visitor, CenterDefinition center, Department department, PlanConsideration considered, Banner? banner, CancellationToken cancellation)
    {
        if (considered.Theirs is { } theirs) banner = PlanAnswers.Overtaken(theirs, visitor.Person);
        banner = considered.Proposal.WithAside(banner);
        if (considered.Problems is { Count: > 0 } problems)
            return PlanFormCard.Render(PlanViews.Form(department, considered.Proposal, problems) with { Banner = considered is { Theirs: null, Proposal.Aside: null } ? null : banner });
        if (considered.Changes.Count > 0)
        {
            var prospect = await prospects.OfAsync(center, department, considered.After, cancellation);
            return PlanPreviewCard.Render(PlanViews.Preview(department, considered, prospect.Sentences, PlanOddities.Of(considered.After, time.GetUtcNow())) with { Banner = banner });
        }

        await proposals.DropAsync(department.Key, visitor.Person, cancellation);
        return await PlanAsync(visitor, center, department, PlanAnswers.NoChange(), cancellation);
    }

    /// <summary>Somebody was faster, or something changed under it: the same proposal against the plan of this moment.</summary>
    private async Task<AdaptiveCard> AgainAsync(Visitor visitor, string key, Proposal<PlanText> proposal, CancellationToken cancellation) =>
        await desk.ReadAsync(cancellation) is { } center && center.FindDepartment(key) is { } department
            ? await PreviewAsync(visitor, center, department, proposal, null, cancellation)
            : PlanAnswers.Gone();

    /// <summary>The version that this very click made when it came before.</summary>
    private async Task<PlanVersion?> SavedBeforeAsync(Visitor visitor, CenterDefinition center, Department department, SavePlan asked, CancellationToken cancellation) =>
        asked.Version < int.MaxValue && await desk.FindAsync(center, department, asked.Version + 1, cancellation) is { By: { } by } next && by.Id == visitor.Person.Id
        && PlanChanges.Fingerprint(next.Plan) == asked.Proposal
            ? next
            : null;

    /// <summary>What came of a click that saved, now or when it came before: it may have been cut off before this.</summary>
    private async Task<AdaptiveCard> SavedAsync(Visitor visitor, CenterDefinition before, string key, PlanVersion version, CancellationToken cancellation)
    {
        await proposals.DropSavedAsync(before, key, visitor.Person, cancellation);
        return await desk.ReadAsync(cancellation) is { } center && center.FindDepartment(key) is { } department
            ? await PlanAsync(visitor, center, department, PlanAnswers.Saved(version, department.PlanVersion), cancellation)
            : PlanAnswers.Gone();
    }

    private async Task<AdaptiveCard> PlanAsync(Visitor visitor, CenterDefinition center, Department department, Banner? banner, CancellationToken cancellation)
    {
        var standing = await desk.StandingAsync(center, department, cancellation);
        var prospect = await prospects.OfAsync(center, department, null, cancellation);
        var view = PlanViews.Plan(department, standing, prospect.Sentences, PlanOddities.Of(standing.Plan, time.GetUtcNow()), PlanEditing.MayEdit(department.Key, visitor.Actor));
        return PlanCard.Render(view with { Banner = banner });
    }

    private async Task<AdaptiveCard> HistoryAsync(Visitor visitor, CenterDefinition center, Department department, int? before, Banner? banner, CancellationToken cancellation)
    {
        var versions = await desk.HistoryAsync(center, department, before, PlanHistoryCard.MostItems, cancellation);
        var view = PlanViews.History(department, versions, PlanHistoryCard.MostItems, PlanEditing.MayEdit(department.Key, visitor.Actor));
        return PlanHistoryCard.Render(view with { Banner = banner });
    }

    private Proposal<PlanText> Fresh(Department department) => new() { Version = department.PlanVersion, Text = PlanText.Of(Plan.Of(department)), At = time.GetUtcNow() };

    /// <summary>As much as each field takes; a client lets nobody type more.</summary>
    private static PlanText Text(PreviewPlan typed) => new()
    {
        TimeZone = Kept(typed.TimeZone, FieldLimits.TimeZone),
        Days = Kept(typed.Days, FieldLimits.Choices),
        From = Kept(typed.From, FieldLimits.Choices),
        To = Kept(typed.To, FieldLimits.Choices),
        Holidays = Kept(typed.Holidays, FieldLimits.Holidays),
        RhythmDays = Kept(typed.RhythmDays, FieldLimits.Choices),
        RhythmHour = Kept(typed.RhythmHour, FieldLimits.Choices),
        Prompts = Kept(typed.Prompts, FieldLimits.Prompts),
        AnnouncementDay = Kept(typed.AnnouncementDay, FieldLimits.Choices),
        AnnouncementHour = Kept(typed.AnnouncementHour, FieldLimits.Choices),
    };

    private static string Kept(string? typed, int limit) => typed is null ? "" : typed.Length <= limit ? typed : typed[..limit];

    private Task<AdaptiveCard> ChangeAsync(Visitor visitor, string key, Func<CenterDefinition, Department, Task<AdaptiveCard>> answer, CancellationToken cancellation) =>
        AnswerAsync(visitor, key, toChange: true, answer, cancellation);

    /// <summary>Rights come first, from who the person is at this moment; then the plan as it is in the records.</summary>
    private async Task<AdaptiveCard> AnswerAsync(Visitor visitor, string key, bool toChange, Func<CenterDefinition, Department, Task<AdaptiveCard>> answer, CancellationToken cancellation)
    {
        if (!(toChange ? PlanEditing.MayEdit(key, visitor.Actor) : PlanEditing.MayRead(key, visitor.Actor))) return PlanAnswers.Refused(visitor.Center, key, toChange);
        return await desk.ReadAsync(cancellation) is { } center && center.FindDepartment(key) is { } department ? await answer(center, department) : PlanAnswers.Gone();
    }
}
