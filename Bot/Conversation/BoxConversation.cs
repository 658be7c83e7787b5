using CoEBot.Boxes;
using CoEBot.Boxes.Editing;
using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Center;
using CoEBot.Center.Editing;
using CoEBot.Drafts;
using CoEBot.Proposals;

namespace CoEBot.Conversation;

/// <summary>Boxes in conversation: read, changed, saved, rolled back, and carried about as files. Nothing counts that was not seen in a preview.</summary>
public sealed class BoxConversation(BoxDesk desk, BoxProposals proposals, ProposalDesk questions, PastDrafts past, TimeProvider time)
{
    public Task<AdaptiveCard> ShowAsync(Visitor visitor, ShowBox asked, CancellationToken cancellation) =>
        ReadAsync(visitor, asked.Department, (center, scope) => BoxAsync(visitor, center, scope, null, cancellation), cancellation);

    /// <summary>The form, with what this person wrote there before.</summary>
    public Task<AdaptiveCard> EditAsync(Visitor visitor, EditBox asked, CancellationToken cancellation) => ChangeAsync(visitor, asked.Department, async (center, scope) =>
    {
        if (asked.Afresh) await proposals.DropAsync(scope, visitor.Person, cancellation);
        return await proposals.DropSavedAsync(center, scope, visitor.Person, cancellation) is { } begun
            ? BoxFormCard.Render(BoxFormViews.Form(center, scope, begun, asked.Page, []) with { IsPickedUp = true, Banner = begun.WithAside(begun.PickedUp()) })
            : BoxFormCard.Render(BoxFormViews.Form(center, scope, Fresh(center, scope), asked.Page, []));
    }, cancellation);

    /// <summary>Keeps a page as it was typed, and turns to the one that was asked for.</summary>
    public Task<AdaptiveCard> TurnAsync(Visitor visitor, BoxPage page, CancellationToken cancellation) => ChangeAsync(visitor, page.Department, async (center, scope) =>
    {
        var kept = await proposals.KeepAsync(center, scope, page.Version, text => BoxForms.Typed(page, text), visitor.Person, cancellation);
        return page.Next is { } next
            ? BoxFormCard.Render(BoxFormViews.Form(center, scope, kept, next, []) with { Banner = kept.WithAside(null) })
            : await PreviewAsync(visitor, center, scope, kept, page.Kind, null, cancellation);
    }, cancellation);

    public Task<AdaptiveCard> SaveAsync(Visitor visitor, SaveBox asked, CancellationToken cancellation) => ChangeAsync(visitor, asked.Department, async (center, scope) =>
    {
        // In this order: whoever finds the proposal gone finds the version that it became.
        var pending = await proposals.FindAsync(scope, visitor.Person, cancellation);
        if (await SavedBeforeAsync(visitor, center, scope, asked, cancellation) is { } before) return await SavedAsync(visitor, center, scope, before, cancellation);
        if (pending is not { } found) return await BoxAsync(visitor, center, scope, BoxAnswers.NothingToSave(), cancellation);
        var proposal = found with { Note = asked.Note ?? found.Note };
        var considered = await proposals.ConsiderAsync(center, scope, proposal, visitor.Person, cancellation);
        if (considered.Theirs is not null || considered.Fingerprint != asked.Proposal || considered.Problems.Count > 0)
            return await PreviewAsync(visitor, center, scope, considered, BoxPageKind.Words, BoxAnswers.NewerProposal(), cancellation);
        if (asked.Note?.Length > FieldLimits.VersionNote) return await PreviewAsync(visitor, center, scope, considered, BoxPageKind.Words, ProposalBanners.NoteTooLong(), cancellation);
        return await questions.SaveAsync(scope, considered.After, proposal.Version, asked.Note, visitor.Actor, cancellation) switch
        {
            BoxVerdict.Saved { Version: var version } => await SavedAsync(visitor, center, scope, version, cancellation),
            BoxVerdict.Done { Version: var version } => await SavedAsync(visitor, center, scope, version, cancellation),
            BoxVerdict.Denied => BoxAnswers.Refused(visitor.Center, scope, toChange: true),
            _ => await AgainAsync(visitor, scope, proposal, cancellation),
        };
    }, cancellation);

    public Task<AdaptiveCard> HistoryAsync(Visitor visitor, ShowBoxHistory asked, CancellationToken cancellation) =>
        ReadAsync(visitor, asked.Department, (center, scope) => HistoryAsync(visitor, center, scope, asked.Before, null, cancellation), cancellation);

    public Task<AdaptiveCard> RollBackAsync(Visitor visitor, RollBackBox asked, CancellationToken cancellation) => ChangeAsync(visitor, asked.Department, async (center, scope) =>
    {
        if (await desk.FindAsync(center, scope, asked.Version, cancellation) is not { } old) return await HistoryAsync(visitor, center, scope, null, BoxAnswers.NoSuchVersion(), cancellation);
        var note = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Rolled back to version {asked.Version}");
        var proposal = await proposals.ProposeAsync(scope, BoxEditing.AsOf(old.Box, time.GetUtcNow()), scope.BoxIn(center).Version, note, visitor.Person, cancellation);
        return await PreviewAsync(visitor, center, scope, proposal, BoxPageKind.Words, null, cancellation);
    }, cancellation);

    public Task<AdaptiveCard> ExportAsync(Visitor visitor, ExportBox asked, CancellationToken cancellation) => ReadAsync(visitor, asked.Department, (center, scope) =>
        Task.FromResult(BoxFileCard.Export(Paper(center, scope) with { File = BoxFile.Write(scope.BoxIn(center)) })), cancellation);

    public Task<AdaptiveCard> BeginImportAsync(Visitor visitor, BeginBoxImport asked, CancellationToken cancellation) =>
        ChangeAsync(visitor, asked.Department, (center, scope) => Task.FromResult(BoxFileCard.Import(Paper(center, scope))), cancellation);

    public Task<AdaptiveCard> ImportAsync(Visitor visitor, ImportBox asked, CancellationToken cancellation) => ChangeAsync(visitor, asked.Department, async (center, scope) =>
    {
        var paper = Paper(center, scope) with { File = asked.File, Version = asked.Version };
        if (string.IsNullOrWhiteSpace(asked.File)) return BoxFileCard.Import(paper with { Banner = BoxAnswers.PasteFirst() });
        var (box, problem) = BoxFile.Read(asked.File);
        if (box is null) return BoxFileCard.Import(paper with { Problems = [problem!.Sentence] });
        var problems = BoxProblems.Of(box, scope.AroundIn(center), time.GetUtcNow(), scope.BoxIn(center));
        if (problems.Count > 0) return BoxFileCard.Import(paper with { Problems = [.. problems.Select(found => BoxFile.WithLine(found, asked.File).Sentence)] });
        var proposal = await proposals.ProposeAsync(scope, box, asked.Version, null, visitor.Person, cancellation);
        return await PreviewAsync(visitor, center, scope, proposal, BoxPageKind.Words, null, cancellation);
    }, cancellation);

    /// <summary>A change that somebody else thought of, in its preview.</summary>
    public Task<AdaptiveCard> ProposeAsync(Visitor visitor, BoxScope scope, Box box, string note, CancellationToken cancellation) => ChangeAsync(visitor, scope.Department, async (center, _) =>
    {
        var proposal = await proposals.ProposeAsync(scope, box, scope.BoxIn(center).Version, note, visitor.Person, cancellation);
        return await PreviewAsync(visitor, center, scope, proposal, BoxPageKind.Words, null, cancellation);
    }, cancellation);

    /// <summary>The page with all that was typed on it, and nothing else of the box: whoever typed it may not be known at this moment.</summary>
    public static AdaptiveCard FormAgain(CenterDefinition center, BoxPage page, Banner banner) => BoxFormCard.Render(new()
    {
        Owner = BoxViews.Owner(center, new(page.Department)),
        Version = page.Version,
        Page = page.Kind,
        Fields = BoxFormViews.Fields(BoxForms.Typed(page, new()), page.Kind, null, TimeZoneInfo.Utc),
        Banner = banner,
    });

    /// <summary>The same for a file that was pasted.</summary>
    public static AdaptiveCard FileAgain(CenterDefinition center, ImportBox asked, Banner banner) =>
        BoxFileCard.Import(new() { Owner = BoxViews.Owner(center, new(asked.Department)), Version = asked.Version, File = asked.File, Banner = banner });

    private async Task<AdaptiveCard> PreviewAsync(
        Visitor visitor, CenterDefinition center, BoxScope scope, Proposal<BoxText> proposal, BoxPageKind page, Banner? banner, CancellationToken cancellation) =>
        await PreviewAsync(visitor, center, scope, await proposals.ConsiderAsync(center, scope, proposal, visitor.Person, cancellation), page, banner, cancellation);

    /// <summary>The preview; or the form where something is wrong, turned to the page where it is; or the box where nothing changes.</summary>
    private async Task<AdaptiveCard> PreviewAsync(
        Visitor visitor, CenterDefinition center, BoxScope scope, Consideration considered, BoxPageKind page, Banner? banner, CancellationToken cancellation)
    {
        if (considered.Theirs is { } theirs) banner = BoxAnswers.Overtaken(theirs, visitor.Person);
        banner = considered.Proposal.WithAside(banner);
        if (considered.Problems is { Count: > 0 } problems)
        {
            var where = problems.Any(problem => BoxFormViews.PageOf(problem.Field) == page) ? page : BoxFormViews.PageOf(problems[0].Field);
            return BoxFormCard.Render(BoxFormViews.Form(center, scope, considered.Proposal, where, problems) with { Banner = considered is { Theirs: null, Proposal.Aside: null } ? null : banner });
        }

        if (considered.Changes.Count > 0)
            return BoxPreviewCard.Render(BoxViews.Preview(center, scope, considered) with { Replay = await ReplayAsync(center, scope, considered.After, cancellation), Banner = banner });
        await proposals.DropAsync(scope, visitor.Person, cancellation);
        return await BoxAsync(visitor, center, scope, BoxAnswers.NoChange(), cancellation);
    }

    /// <summary>What the changed box would have meant for the last posts it is around.</summary>
    private async Task<ReplayView> ReplayAsync(CenterDefinition center, BoxScope scope, Box changed, CancellationToken cancellation)
    {
        var drafts = await past.LastAsync(scope.Department, cancellation);
        return ReplayViews.Of(DraftReplay.Of(drafts, center, scope.With(center, changed), scope.Department), drafts);
    }

    /// <summary>Somebody was faster, or something changed under it: the same proposal against the box of this moment.</summary>
    private async Task<AdaptiveCard> AgainAsync(Visitor visitor, BoxScope scope, Proposal<BoxText> proposal, CancellationToken cancellation) =>
        await desk.ReadAsync(cancellation) is { } center && scope.ExistsIn(center)
            ? await PreviewAsync(visitor, center, scope, proposal, BoxPageKind.Words, null, cancellation)
            : BoxAnswers.Gone();

    /// <summary>The version that this very click made when it came before.</summary>
    private async Task<BoxVersion?> SavedBeforeAsync(Visitor visitor, CenterDefinition center, BoxScope scope, SaveBox asked, CancellationToken cancellation) =>
        asked.Version < int.MaxValue && await desk.FindAsync(center, scope, asked.Version + 1, cancellation) is { By: { } by } next && by.Id == visitor.Person.Id
        && BoxChanges.Fingerprint(next.Box) == asked.Proposal
            ? next
            : null;

    /// <summary>What came of a click that saved, now or when it came before: it may have been cut off before this.</summary>
    private async Task<AdaptiveCard> SavedAsync(Visitor visitor, CenterDefinition before, BoxScope scope, BoxVersion version, CancellationToken cancellation)
    {
        await proposals.DropSavedAsync(before, scope, visitor.Person, cancellation);
        return await desk.ReadAsync(cancellation) is { } center ? await BoxAsync(visitor, center, scope, BoxAnswers.Saved(version, scope.BoxIn(center).Version), cancellation) : BoxAnswers.Gone();
    }

    private async Task<AdaptiveCard> BoxAsync(Visitor visitor, CenterDefinition center, BoxScope scope, Banner? banner, CancellationToken cancellation) => BoxCard.Render(
        BoxViews.Box(center, scope, await desk.StandingAsync(center, scope, cancellation), BoxEditing.MayEdit(scope, visitor.Actor)) with { Banner = banner });

    private async Task<AdaptiveCard> HistoryAsync(Visitor visitor, CenterDefinition center, BoxScope scope, int? before, Banner? banner, CancellationToken cancellation) => BoxHistoryCard.Render(
        BoxViews.History(center, scope, await desk.HistoryAsync(center, scope, before, BoxHistoryCard.MostItems, cancellation), BoxHistoryCard.MostItems, BoxEditing.MayEdit(scope, visitor.Actor))
        with
        { Banner = banner });

    private Proposal<BoxText> Fresh(CenterDefinition center, BoxScope scope) =>
        new() { Version = scope.BoxIn(center).Version, Text = BoxText.Of(scope.BoxIn(center)), At = time.GetUtcNow() };

    private static BoxFileView Paper(CenterDefinition center, BoxScope scope) => new() { Owner = BoxViews.Owner(center, scope), Version = scope.BoxIn(center).Version };

    private Task<AdaptiveCard> ReadAsync(Visitor visitor, string? department, Func<CenterDefinition, BoxScope, Task<AdaptiveCard>> answer, CancellationToken cancellation) =>
        AnswerAsync(visitor, new(department), toChange: false, answer, cancellation);

    private Task<AdaptiveCard> ChangeAsync(Visitor visitor, string? department, Func<CenterDefinition, BoxScope, Task<AdaptiveCard>> answer, CancellationToken cancellation) =>
        AnswerAsync(visitor, new(department), toChange: true, answer, cancellation);

    /// <summary>Rights come first, from who the person is at this moment; then the box as it is in the records.</summary>
    private async Task<AdaptiveCard> AnswerAsync(
        Visitor visitor, BoxScope scope, bool toChange, Func<CenterDefinition, BoxScope, Task<AdaptiveCard>> answer, CancellationToken cancellation)
    {
        if (!(toChange ? BoxEditing.MayEdit(scope, visitor.Actor) : BoxEditing.MayRead(scope, visitor.Actor))) return BoxAnswers.Refused(visitor.Center, scope, toChange);
        return await desk.ReadAsync(cancellation) is { } center && scope.ExistsIn(center) ? await answer(center, scope) : BoxAnswers.Gone();
    }
}
