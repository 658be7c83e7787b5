using System.Globalization;
using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Center;
using CoEBot.Center.Editing;
using CoEBot.Center.Routing;
using CoEBot.Drafts;

namespace CoEBot.Conversation;

/// <summary>Routes in conversation: read, changed, saved and rolled back. Nothing counts that was not seen in a preview.</summary>
public sealed class RouteConversation(RouteDesk desk, RouteProposals proposals, PastDrafts past, TimeProvider time)
{
    public Task<AdaptiveCard> ShowAsync(Visitor visitor, ShowRoute asked, CancellationToken cancellation) =>
        AnswerAsync(visitor, asked.Department, toChange: false, (center, department) => RouteAsync(visitor, center, department, null, cancellation), cancellation);

    /// <summary>The form, with what this person wrote there before.</summary>
    public Task<AdaptiveCard> EditAsync(Visitor visitor, EditRoute asked, CancellationToken cancellation) => ChangeAsync(visitor, asked.Department, async (center, department) =>
    {
        if (asked.Afresh) await proposals.DropAsync(department.Key, visitor.Person, cancellation);
        return await proposals.DropSavedAsync(center, department.Key, visitor.Person, cancellation) is { } begun
            ? RouteFormCard.Render(RouteViews.Form(department, begun, []) with { IsPickedUp = true, Banner = begun.WithAside(begun.PickedUp()) })
            : RouteFormCard.Render(RouteViews.Form(department, Fresh(center, department), []));
    }, cancellation);

    /// <summary>Keeps the form as it was typed, and shows what it comes to.</summary>
    public Task<AdaptiveCard> PreviewAsync(Visitor visitor, PreviewRoute typed, CancellationToken cancellation) => ChangeAsync(visitor, typed.Department, async (center, department) =>
    {
        var kept = await proposals.KeepAsync(department.Key, typed.Version, Text(typed), visitor.Person, cancellation);
        return await PreviewAsync(visitor, center, department, kept, null, cancellation);
    }, cancellation);

    public Task<AdaptiveCard> SaveAsync(Visitor visitor, SaveRoute asked, CancellationToken cancellation) => ChangeAsync(visitor, asked.Department, async (center, department) =>
    {
        // In this order: whoever finds the proposal gone finds the version that it became.
        var pending = await proposals.FindAsync(department.Key, visitor.Person, cancellation);
        if (await SavedBeforeAsync(visitor, center, department, asked, cancellation) is { } before) return await SavedAsync(visitor, center, department.Key, before, cancellation);
        if (pending is not { } found) return await RouteAsync(visitor, center, department, RouteAnswers.NothingToSave(), cancellation);
        var proposal = found with { Note = asked.Note ?? found.Note };
        var considered = await proposals.ConsiderAsync(center, department, proposal, visitor.Person, cancellation);
        if (considered.Theirs is not null || considered.Fingerprint != asked.Proposal || considered.Problems.Count > 0)
            return await PreviewAsync(visitor, center, department, considered, RouteAnswers.NewerProposal(), cancellation);
        if (asked.Note?.Length > FieldLimits.VersionNote) return await PreviewAsync(visitor, center, department, considered, ProposalBanners.NoteTooLong(), cancellation);
        return await desk.SaveAsync(department.Key, considered.After, considered.Proposal.Version, asked.Note, visitor.Actor, cancellation) switch
        {
            RouteVerdict.Saved { Version: var version } => await SavedAsync(visitor, center, department.Key, version, cancellation),
            RouteVerdict.Done { Version: var version } => await SavedAsync(visitor, center, department.Key, version, cancellation),
            RouteVerdict.Denied => RouteAnswers.Refused(visitor.Center, department.Key, toChange: true),
            _ => await AgainAsync(visitor, department.Key, proposal, cancellation),
        };
    }, cancellation);

    public Task<AdaptiveCard> HistoryAsync(Visitor visitor, ShowRouteHistory asked, CancellationToken cancellation) =>
        AnswerAsync(visitor, asked.Department, toChange: false, (center, department) => HistoryAsync(visitor, center, department, asked.Before, null, cancellation), cancellation);

    public Task<AdaptiveCard> RollBackAsync(Visitor visitor, RollBackRoute asked, CancellationToken cancellation) => ChangeAsync(visitor, asked.Department, async (center, department) =>
    {
        if (await desk.FindAsync(center, department, asked.Version, cancellation) is not { } old)
            return await HistoryAsync(visitor, center, department, null, RouteAnswers.NoSuchVersion(), cancellation);
        var note = string.Create(CultureInfo.InvariantCulture, $"Rolled back to version {asked.Version}");
        return await PreviewAsync(visitor, center, department, await proposals.ProposeAsync(department.Key, department.Route.Version, RouteText.Of(old.Route, center), note, visitor.Person, cancellation), null, cancellation);
    }, cancellation);

    /// <summary>The form with all that was typed, and nothing else of the route: whoever typed it may not be known at this moment.</summary>
    public static AdaptiveCard FormAgain(CenterDefinition center, PreviewRoute typed, Banner banner) => RouteFormCard.Render(RouteViews.Form(
        center.FindDepartment(typed.Department) ?? new() { Key = typed.Department, Name = typed.Department }, new() { Version = typed.Version, Text = Text(typed), At = default }, []) with
    { Banner = banner });

    private async Task<AdaptiveCard> PreviewAsync(Visitor visitor, CenterDefinition center, Department department, Proposal<RouteText> proposal, Banner? banner, CancellationToken cancellation) =>
        await PreviewAsync(visitor, center, department, await proposals.ConsiderAsync(center, department, proposal, visitor.Person, cancellation), banner, cancellation);

    /// <summary>The preview; or the form where something is wrong; or the route where nothing changes.</summary>
    private async Task<AdaptiveCard> PreviewAsync(
        Visitor visitor, CenterDefinition center, Department department, RouteConsideration considered, Banner? banner, CancellationToken cancellation)
    {
        if (considered.Theirs is { } theirs) banner = RouteAnswers.Overtaken(theirs, visitor.Person);
        banner = considered.Proposal.WithAside(banner);
        if (considered.Problems is { Count: > 0 } problems)
            return RouteFormCard.Render(RouteViews.Form(department, considered.Proposal, problems) with { Banner = considered is { Theirs: null, Proposal.Aside: null } ? null : banner });
        if (considered.Changes.Count > 0)
        {
            var replay = RouteReplay.Of(await past.LastAsync(department.Key, cancellation), center, department, department with { Route = considered.After });
            return RoutePreviewCard.Render(RouteViews.Preview(center, department, considered, replay) with { Banner = banner });
        }

        await proposals.DropAsync(department.Key, visitor.Person, cancellation);
        return await RouteAsync(visitor, center, department, RouteAnswers.NoChange(), cancellation);
    }

    /// <summary>Somebody was faster, or something changed under it: the same proposal against the route of this moment.</summary>
    private async Task<AdaptiveCard> AgainAsync(Visitor visitor, string key, Proposal<RouteText> proposal, CancellationToken cancellation) =>
        await desk.ReadAsync(cancellation) is { } center && center.FindDepartment(key) is { } department
            ? await PreviewAsync(visitor, center, department, proposal, null, cancellation)
            : RouteAnswers.Gone();

    /// <summary>The version that this very click made when it came before.</summary>
    private async Task<RouteVersion?> SavedBeforeAsync(Visitor visitor, CenterDefinition center, Department department, SaveRoute asked, CancellationToken cancellation) =>
        asked.Version < int.MaxValue && await desk.FindAsync(center, department, asked.Version + 1, cancellation) is { By: { } by } next && by.Id == visitor.Person.Id
        && RouteChanges.Fingerprint(next.Route) == asked.Proposal
            ? next
            : null;

    /// <summary>What came of a click that saved, now or when it came before: it may have been cut off before this.</summary>
    private async Task<AdaptiveCard> SavedAsync(Visitor visitor, CenterDefinition before, string key, RouteVersion version, CancellationToken cancellation)
    {
        await proposals.DropSavedAsync(before, key, visitor.Person, cancellation);
        return await desk.ReadAsync(cancellation) is { } center && center.FindDepartment(key) is { } department
            ? await RouteAsync(visitor, center, department, RouteAnswers.Saved(version, department.Route.Version), cancellation)
            : RouteAnswers.Gone();
    }

    private async Task<AdaptiveCard> RouteAsync(Visitor visitor, CenterDefinition center, Department department, Banner? banner, CancellationToken cancellation) => RouteCard.Render(
        RouteViews.Route(center, department, await desk.StandingAsync(center, department, cancellation), RouteEditing.MayEdit(department.Key, visitor.Actor)) with { Banner = banner });

    private async Task<AdaptiveCard> HistoryAsync(Visitor visitor, CenterDefinition center, Department department, int? before, Banner? banner, CancellationToken cancellation)
    {
        var versions = await desk.HistoryAsync(center, department, before, RouteHistoryCard.MostItems, cancellation);
        var view = RouteViews.History(center, department, versions, RouteHistoryCard.MostItems, RouteEditing.MayEdit(department.Key, visitor.Actor));
        return RouteHistoryCard.Render(view with { Banner = banner });
    }

    private Proposal<RouteText> Fresh(CenterDefinition center, Department department) =>
        new() { Version = department.Route.Version, Text = RouteText.Of(department.Route, center), At = time.GetUtcNow() };

    private static RouteText Text(PreviewRoute typed) => new() { FastLane = Kept(typed.FastLane), FullRoute = Kept(typed.FullRoute), Topics = Kept(typed.Topics) };

    /// <summary>As much as the field takes; a client lets nobody type more.</summary>
    private static string Kept(string? typed) => typed is null ? "" : typed.Length <= FieldLimits.RouteField ? typed : typed[..FieldLimits.RouteField];

    private Task<AdaptiveCard> ChangeAsync(Visitor visitor, string key, Func<CenterDefinition, Department, Task<AdaptiveCard>> answer, CancellationToken cancellation) =>
        AnswerAsync(visitor, key, toChange: true, answer, cancellation);

    /// <summary>Rights come first, from who the person is at this moment; then the route as it is in the records.</summary>
    private async Task<AdaptiveCard> AnswerAsync(Visitor visitor, string key, bool toChange, Func<CenterDefinition, Department, Task<AdaptiveCard>> answer, CancellationToken cancellation)
    {
        if (!(toChange ? RouteEditing.MayEdit(key, visitor.Actor) : RouteEditing.MayRead(key, visitor.Actor))) return RouteAnswers.Refused(visitor.Center, key, toChange);
        return await desk.ReadAsync(cancellation) is { } center && center.FindDepartment(key) is { } department ? await answer(center, department) : RouteAnswers.Gone();
    }
}
