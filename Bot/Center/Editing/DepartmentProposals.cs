using CoEBot.Storage;

namespace CoEBot.Center.Editing;

/// <summary>Keeps what people write for a part of a department until they save it.</summary>
public abstract class DepartmentProposals<TVersion, TText>(HistoryTable<TVersion, Proposal<TText>> table, TimeProvider time)
    where TVersion : class
    where TText : class
{
    public Task<Proposal<TText>?> FindAsync(string department, Person person, CancellationToken cancellation) => table.FindProposalAsync(department, person.Id, cancellation);

    /// <summary>Keeps the form as it was typed. What waits from a form of another version is set aside.</summary>
    public async Task<Proposal<TText>> KeepAsync(string department, int version, TText typed, Person person, CancellationToken cancellation)
    {
        var before = await FindAsync(department, person, cancellation);
        var kept = before is { } found && found.Version == version ? found with { Text = typed } : new() { Version = version, Text = typed, Typed = before, At = default };
        return await PutAsync(department, kept, person, cancellation);
    }

    /// <summary>Keeps all that an older version says, and what was typed before.</summary>
    /// <param name="department">The department's key.</param>
    /// <param name="version">The version that stands.</param>
    /// <param name="text">The older version, as its form would be filled.</param>
    /// <param name="note">A note to begin from.</param>
    /// <param name="person">Who goes back to it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Proposal<TText>> ProposeAsync(string department, int version, TText text, string note, Person person, CancellationToken cancellation)
    {
        var before = await FindAsync(department, person, cancellation);
        var whole = new Proposal<TText> { Version = version, Text = text, Note = note, IsWhole = true, Typed = before is { IsWhole: true } ? before.Typed : before, At = default };
        return await PutAsync(department, whole, person, cancellation);
    }

    /// <summary>Lets the proposal go; what was typed before it is there again.</summary>
    public async Task DropAsync(string department, Person person, CancellationToken cancellation)
    {
        if (await FindAsync(department, person, cancellation) is { } kept) await LetGoAsync(department, kept, person, cancellation);
    }

    /// <summary>
    /// Lets go of words that a version was made of, and of nothing else: the click that saved them may have been cut off before it let them go. Safe to repeat.
    /// </summary>
    /// <returns>What waits to be saved; null where nothing does.</returns>
    public async Task<Proposal<TText>?> DropSavedAsync(CenterDefinition center, string department, Person person, CancellationToken cancellation)
    {
        var kept = await FindAsync(department, person, cancellation);
        while (kept is { Version: < int.MaxValue } && await table.FindVersionAsync(department, kept.Version + 1, cancellation) is { } next && IsMadeOf(next, kept, center, person))
            kept = await LetGoAsync(department, kept, person, cancellation);
        return kept;
    }

    /// <summary>Whether this person made the version of these words, and of nothing more.</summary>
    protected abstract bool IsMadeOf(TVersion version, Proposal<TText> words, CenterDefinition center, Person person);

    private async Task<Proposal<TText>?> LetGoAsync(string department, Proposal<TText> kept, Person person, CancellationToken cancellation)
    {
        if (kept.Typed is { } typed) await table.PutProposalAsync(department, person.Id, typed, cancellation);
        else await table.DropProposalAsync(department, person.Id, cancellation);
        return kept.Typed;
    }

    protected async Task<Proposal<TText>> PutAsync(string department, Proposal<TText> proposal, Person person, CancellationToken cancellation)
    {
        var kept = proposal.Kept(time.GetUtcNow(), text => text);
        await table.PutProposalAsync(department, person.Id, kept, cancellation);
        return kept;
    }
}
