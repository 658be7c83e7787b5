using System.Text.Json;
using CoEBot.Boxes;
using CoEBot.Boxes.Editing;
using CoEBot.Storage;

namespace CoEBot.Center.Editing;

/// <summary>What a proposal comes to, held against the box of the moment.</summary>
/// <param name="Proposal">The proposal; on top of what others changed since, where they did.</param>
/// <param name="Before">The box as it stands.</param>
/// <param name="After">The box as it would be.</param>
/// <param name="Problems">What keeps it from being saved.</param>
/// <param name="Theirs">The newest change of somebody else that it was put on top of, and what all of theirs changed; null where there was none.</param>
public sealed record Consideration(Proposal<BoxText> Proposal, Box Before, Box After, IReadOnlyList<BoxProblem> Problems, OthersChange? Theirs)
{
    public IReadOnlyList<BoxChange> Changes => field ??= BoxChanges.Between(Before, After);

    /// <summary>What a click on Save says it has seen.</summary>
    public string Fingerprint => BoxChanges.Fingerprint(After);
}

/// <param name="Newest">Who changed it last, and when.</param>
/// <param name="Changes">What changed since the version that was seen.</param>
public sealed record OthersChange(BoxVersion Newest, IReadOnlyList<BoxChange> Changes);

/// <summary>Keeps what people write for a box until they save it, and says what it comes to.</summary>
public sealed class BoxProposals(BoxTable table, BoxDesk desk, TimeProvider time)
{
    public Task<Proposal<BoxText>?> FindAsync(BoxScope scope, Person person, CancellationToken cancellation) => table.FindProposalAsync(scope.Key, person.Id, cancellation);

    /// <summary>Keeps one page of the form as it was typed; the other pages stay as they were. What waits from a form of another version is set aside.</summary>
    /// <param name="center">The Center.</param>
    /// <param name="scope">Whose box.</param>
    /// <param name="version">The version that the form was filled from.</param>
    /// <param name="typed">Puts what was typed in the place of what the page showed.</param>
    /// <param name="person">Who types.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Proposal<BoxText>> KeepAsync(CenterDefinition center, BoxScope scope, int version, Func<BoxText, BoxText> typed, Person person, CancellationToken cancellation)
    {
        var before = await FindAsync(scope, person, cancellation);
        var kept = before is { } found && found.Version == version
            ? found
            : new() { Version = version, Text = BoxText.Of((await SeenAsync(center, scope, version, cancellation)).Box), Typed = before, At = default };
        return await PutAsync(scope, kept with { Text = typed(kept.Text) }, person, cancellation);
    }

    /// <summary>Keeps a whole box, from a file or from its history, and what was typed before.</summary>
    public async Task<Proposal<BoxText>> ProposeAsync(BoxScope scope, Box box, int version, string? note, Person person, CancellationToken cancellation)
    {
        var before = await FindAsync(scope, person, cancellation);
        var whole = new Proposal<BoxText> { Version = version, Text = BoxText.Of(box), Note = note, IsWhole = true, Typed = before is { IsWhole: true } ? before.Typed : before, At = default };
        return await PutAsync(scope, whole, person, cancellation);
    }

    /// <summary>Lets the proposal go; what was typed before it is there again.</summary>
    public async Task DropAsync(BoxScope scope, Person person, CancellationToken cancellation)
    {
        if (await FindAsync(scope, person, cancellation) is { } kept) await LetGoAsync(scope, kept, person, cancellation);
    }

    /// <summary>
    /// Lets go of words that a version was made of, and of nothing else: the click that saved them may have been cut off before it let them go. Safe to repeat.
    /// </summary>
    /// <returns>What waits to be saved; null where nothing does.</returns>
    public async Task<Proposal<BoxText>?> DropSavedAsync(CenterDefinition center, BoxScope scope, Person person, CancellationToken cancellation)
    {
        var kept = await FindAsync(scope, person, cancellation);
        while (kept is { Version: < int.MaxValue } && await table.FindVersionAsync(scope.Key, kept.Version + 1, cancellation) is { } next
            && next.By?.Id == person.Id && BoxChanges.Fingerprint(next.Box) == BoxChanges.Fingerprint(BoxReading.Of(kept.Text, scope.ZoneIn(center)).Box))
            kept = await LetGoAsync(scope, kept, person, cancellation);
        return kept;
    }

    /// <summary>Reads the proposal, puts it on top of what others changed meanwhile, and checks it. What was put on top is kept as well.</summary>
    public async Task<Consideration> ConsiderAsync(CenterDefinition center, BoxScope scope, Proposal<BoxText> proposal, Person person, CancellationToken cancellation)
    {
        var (current, zone, now) = (scope.BoxIn(center), scope.ZoneIn(center), time.GetUtcNow());
        var reading = BoxReading.Of(proposal.Text, zone);
        OthersChange? theirs = null;
        if (proposal.Version != current.Version && reading.Problems(_ => []).Count == 0)
        {
            var seen = (await SeenAsync(center, scope, proposal.Version, cancellation)).Box;
            theirs = new(await desk.StandingAsync(center, scope, cancellation), BoxChanges.Between(seen, current));
            var rebased = proposal with { Version = current.Version, Text = BoxText.Of(BoxChanges.Onto(current, seen, reading.Box)) };
            proposal = await PutAsync(scope, rebased, person, cancellation);
            reading = BoxReading.Of(proposal.Text, zone);
        }

        return new(proposal, current, reading.Box with { Version = current.Version }, reading.Problems(box => BoxProblems.Of(box, scope.AroundIn(center), now, current)), theirs);
    }

    private async Task<BoxVersion> SeenAsync(CenterDefinition center, BoxScope scope, int version, CancellationToken cancellation) =>
        await desk.FindAsync(center, scope, version, cancellation) ?? await desk.StandingAsync(center, scope, cancellation);

    private async Task<Proposal<BoxText>?> LetGoAsync(BoxScope scope, Proposal<BoxText> kept, Person person, CancellationToken cancellation)
    {
        if (kept.Typed is { } typed) await table.PutProposalAsync(scope.Key, person.Id, typed, cancellation);
        else await table.DropProposalAsync(scope.Key, person.Id, cancellation);
        return kept.Typed;
    }

    private async Task<Proposal<BoxText>> PutAsync(BoxScope scope, Proposal<BoxText> proposal, Person person, CancellationToken cancellation)
    {
        var kept = proposal.Kept(time.GetUtcNow(), Words);
        await table.PutProposalAsync(scope.Key, person.Id, kept, cancellation);
        return kept;
    }

    private static string Words(BoxText text) => JsonSerializer.Serialize(text, CenterJson.Default.BoxText);
}
