using System.Collections.Concurrent;
using CoEBot.Boxes;
using CoEBot.Boxes.Replay;
using CoEBot.Center;
using CoEBot.Center.Editing;
using CoEBot.Drafts;
using CoEBot.Outbox;
using CoEBot.Storage;

namespace CoEBot.Proposals;

/// <summary>
/// Asks those who may change a box whether a wall should go that people let posts through all the time, and takes their answer. What is asked is found anew in the drafts
/// whenever it is needed, so it is true whenever it arrives, and a card's word for it is never taken.
/// </summary>
public sealed class ProposalDesk(PastDrafts past, ProposalTable table, NoticeTable notices, BoxDesk boxes, OutboxLanes outbox, CenterDirectory centers, TimeProvider time)
{
    /// <summary>How far back the box's history is searched for the change of a wall.</summary>
    private const int MostVersions = 20;

    /// <summary>Hints that are put at once, for somebody waits for it.</summary>
    private const int AtOnce = 8;

    /// <summary>The question as it stands; null where there is no such box or wall.</summary>
    public async Task<WallQuestion?> FindAsync(WallKey key, CancellationToken cancellation)
    {
        var center = await centers.ReadAsync(cancellation);
        if (!IsOne(key, center)) return null;
        var (drafts, kept) = (past.LastAsync(key.Department, cancellation), table.FindKeptAsync(key, cancellation));
        return Question(key, center, await drafts, await kept);
    }

    /// <summary>The same for the cards that ask it: with who changed the wall, where a card that stands has still to say so.</summary>
    public async Task<WallQuestion?> FindForCardsAsync(WallKey key, CancellationToken cancellation)
    {
        var question = await FindAsync(key, cancellation);
        if (question is not { Exception: null }) return question;
        var files = await notices.ListAsync(ProposalNotices.Place(key), cancellation);
        return files.Any(file => question.MayStillBeAskedBy(file.Notice)) && !DraftReplay.IsUpheld(question.Drafts, question.Center, key)
            ? question with { Changed = await FindChangeAsync(question, cancellation) }
            : question;
    }

    /// <summary>Saves a box, and has the questions that stand about its walls say what became of them.</summary>
    /// <param name="scope">Whose box; the brand's is around all.</param>
    /// <param name="proposed">The box as it should be.</param>
    /// <param name="seen">The version it was written from.</param>
    /// <param name="note">Why.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<BoxVerdict> SaveAsync(BoxScope scope, Box proposed, int seen, string? note, Actor actor, CancellationToken cancellation)
    {
        var hints = new ConcurrentDictionary<WallKey, Hint>();
        var verdict = await boxes.SaveAsync(scope, proposed, seen, note, actor, (before, after) => HintAsync(scope, before, after, hints, cancellation), cancellation);
        foreach (var hint in hints.Values) outbox.Begin(hint);
        return verdict;
    }

    /// <summary>Asks what this draft gives reason to ask, each once.</summary>
    public async Task AskAboutAsync(Draft draft, CancellationToken cancellation)
    {
        var center = await centers.ReadAsync(cancellation);
        foreach (var keys in DraftReplay.Touched(draft, center).GroupBy(key => key.Department))
        {
            var drafts = await past.LastAsync(keys.Key, cancellation);
            // Its own row on the list may be written only after this.
            if (drafts.All(known => known.Id != draft.Id)) drafts = [draft, .. drafts];
            foreach (var exception in DraftReplay.Exceptions(drafts, center, keys.Key).Where(exception => keys.Contains(exception.Key)))
                await AskAsync(new(exception.Key, center, drafts, exception, await table.FindKeptAsync(exception.Key, cancellation)), cancellation);
        }
    }

    /// <summary>Keeps the wall, where that is asked at this moment.</summary>
    /// <returns>The question as it stands then; null where there is no such box or wall.</returns>
    public async Task<WallQuestion?> KeepAsync(WallKey key, Actor actor, CancellationToken cancellation)
    {
        var question = await FindAsync(key, cancellation);
        if (question?.Proposal is null) return question;
        var hint = await outbox.HintAsync(ProposalNotices.Place(key), cancellation);
        await table.KeepAsync(key, question.Round, new(actor.Person, time.GetUtcNow()), cancellation);
        outbox.Begin(hint);
        return question with { Kept = await table.FindKeptAsync(key, cancellation) };
    }

    private async Task AskAsync(WallQuestion question, CancellationToken cancellation)
    {
        if (question.Proposal is null) return;
        var place = ProposalNotices.Place(question.Key);
        var asked = (await notices.ListAsync(place, cancellation)).Select(file => file.Notice.Id).ToHashSet();
        var toAsk = ProposalNotices.Of(question).Where(notice => !asked.Contains(notice.Id)).ToList();
        if (toAsk.Count == 0) return;
        var hint = await outbox.HintAsync(place, cancellation);
        foreach (var notice in toAsk) await notices.AddAsync(place, notice, cancellation);
        outbox.Begin(hint);
    }

    /// <summary>Hints to what the change may settle or bring back. A wall that neither box has is nobody's question, however often it was one.</summary>
    private async Task HintAsync(BoxScope scope, CenterDefinition before, CenterDefinition after, ConcurrentDictionary<WallKey, Hint> hints, CancellationToken cancellation)
    {
        var open = await table.FindOpenAsync(scope.Department, cancellation);
        await Parallel.ForEachAsync(
            open.Where(key => !hints.ContainsKey(key) && (MayHold(key, before) || MayHold(key, after))),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (key, token) => hints[key] = await outbox.HintAsync(ProposalNotices.Place(key), token));
    }

    private static bool MayHold(WallKey key, CenterDefinition center) =>
        WallStanding.MayHold(key, center.Brand, center.Departments.Where(department => key.Department is null || department.Key == key.Department).Select(department => department.Box));

    /// <summary>
    /// The newest version of the box since which the wall holds nothing back that people approve. Null where there is none: the wall was changed long ago, or those posts were.
    /// </summary>
    private async Task<ChangedWall?> FindChangeAsync(WallQuestion question, CancellationToken cancellation)
    {
        var scope = new BoxScope(question.Key.Department);
        var versions = await boxes.HistoryAsync(question.Center, scope, null, MostVersions, cancellation);
        for (var index = 1; index < versions.Count; index++)
            if (Question(question.Key, scope.With(question.Center, versions[index].Box), question.Drafts, []).Exception is { } exception)
                return new(versions[index - 1], exception.Change);
        return null;
    }

    private static WallQuestion Question(WallKey key, CenterDefinition center, IReadOnlyList<Draft> drafts, IReadOnlyList<KeptWall> kept) =>
        new(key, center, drafts, DraftReplay.Exceptions(drafts, center, key.Department).FirstOrDefault(exception => exception.Key == key), kept);

    /// <summary>A key comes from a card: anything may stand in it.</summary>
    private static bool IsOne(WallKey key, CenterDefinition center) =>
        Ids.IsValid(key.Entry) && Walls.Find(key.Wall ?? "") is not null && (key.Department is null || center.FindDepartment(key.Department) is not null);
}

/// <summary>Looks at every approval: it may be the one that makes an exception a habit.</summary>
public sealed class ProposalDetection(ProposalDesk desk) : IDraftProjection
{
    public Task ProjectAsync(DraftFile file, CancellationToken cancellation) =>
        file.Draft is { State: DraftState.Approved, LastEvent: DraftEventKind.Approved or DraftEventKind.EditAccepted } draft ? desk.AskAboutAsync(draft, cancellation) : Task.CompletedTask;
}
