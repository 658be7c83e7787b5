using CoEBot.Center.Routing;
using CoEBot.Storage;

namespace CoEBot.Center.Editing;

/// <summary>What a proposed route comes to, held against the route of the moment.</summary>
/// <param name="Proposal">The proposal; on top of what others changed since, where they did.</param>
/// <param name="Before">The route as it stands.</param>
/// <param name="After">The route as it would be.</param>
/// <param name="Problems">What keeps it from being saved.</param>
/// <param name="Theirs">The newest change that it was put on top of, and all that changed since it was begun; null where nothing did.</param>
public sealed record RouteConsideration(RouteProposal Proposal, Route Before, Route After, IReadOnlyList<RouteProblem> Problems, OthersRouteChange? Theirs)
{
    public IReadOnlyList<RouteChange> Changes => field ??= RouteChanges.Between(Before, After);

    /// <summary>What a click on Save says it has seen.</summary>
    public string Fingerprint => RouteChanges.Fingerprint(After);
}

/// <param name="Newest">Who changed it last, and when.</param>
/// <param name="Changes">What changed since the version that was seen.</param>
public sealed record OthersRouteChange(RouteVersion Newest, IReadOnlyList<RouteChange> Changes);

/// <summary>Keeps what people write for a route until they save it, and says what it comes to.</summary>
public sealed class RouteProposals(RouteTable table, RouteDesk desk, TimeProvider time)
{
    /// <summary>Sets of words that are kept apart for one person and department.</summary>
    private const int MostSetAside = 5;

    public Task<RouteProposal?> FindAsync(string department, Person person, CancellationToken cancellation) => table.FindProposalAsync(department, person.Id, cancellation);

    /// <summary>Keeps the form as it was typed. What waits from a form of another version is set aside.</summary>
    public async Task<RouteProposal> KeepAsync(string department, int version, RouteText typed, Person person, CancellationToken cancellation)
    {
        var before = await FindAsync(department, person, cancellation);
        var kept = before is { } found && found.Version == version ? found with { Text = typed } : new() { Version = version, Text = typed, Typed = before, At = default };
        return await PutAsync(department, kept, person, cancellation);
    }

    /// <summary>Keeps a whole route from the history, and what was typed before.</summary>
    public async Task<RouteProposal> ProposeAsync(CenterDefinition center, Department department, Route route, string note, Person person, CancellationToken cancellation)
    {
        var before = await FindAsync(department.Key, person, cancellation);
        var whole = new RouteProposal
        {
            Version = department.Route.Version,
            Text = RouteText.Of(route, center),
            Note = note,
            IsWhole = true,
            Typed = before is { IsWhole: true } ? before.Typed : before,
            At = default,
        };
        return await PutAsync(department.Key, whole, person, cancellation);
    }

    /// <summary>Lets the proposal go; what was typed before it is there again.</summary>
    public async Task DropAsync(string department, Person person, CancellationToken cancellation)
    {
        if (await FindAsync(department, person, cancellation) is { Typed: { } typed }) await table.PutProposalAsync(department, person.Id, typed, cancellation);
        else await table.DropProposalAsync(department, person.Id, cancellation);
    }

    /// <summary>Reads the proposal, puts it on top of what others changed meanwhile, and checks it. What was put on top is kept as well.</summary>
    public async Task<RouteConsideration> ConsiderAsync(CenterDefinition center, Department department, RouteProposal proposal, Person person, CancellationToken cancellation)
    {
        var current = department.Route;
        var reading = RouteReading.Of(proposal.Text, center);
        OthersRouteChange? theirs = null;
        if (proposal.Version != current.Version && reading.Problems(_ => []).Count == 0)
        {
            var standing = await desk.StandingAsync(center, department, cancellation);
            var seen = (await desk.FindAsync(center, department, proposal.Version, cancellation) ?? standing).Route;
            theirs = new(standing, RouteChanges.Between(seen, current));
            var rebased = proposal with { Version = current.Version, Text = RouteText.Of(RouteChanges.Onto(current, seen, reading.Route), center) };
            proposal = await PutAsync(department.Key, rebased, person, cancellation);
            reading = RouteReading.Of(proposal.Text, center);
        }

        return new(proposal, current, reading.Route with { Version = current.Version }, reading.Problems(route => RouteProblems.Of(route, center)), theirs);
    }

    private async Task<RouteProposal> PutAsync(string department, RouteProposal proposal, Person person, CancellationToken cancellation)
    {
        var kept = proposal with { Typed = SetAside(proposal), At = time.GetUtcNow() };
        await table.PutProposalAsync(department, person.Id, kept, cancellation);
        return kept;
    }

    /// <summary>What the same person wrote before, one under the other, each set of words once; of more than a few the oldest fall out.</summary>
    private static RouteProposal? SetAside(RouteProposal proposal)
    {
        var earlier = new List<RouteProposal>();
        for (var under = proposal.Typed; under is not null; under = under.Typed) earlier.Add(under);
        return earlier.DistinctBy(under => under.Text).Where(under => under.Text != proposal.Text).Take(MostSetAside).Reverse()
            .Aggregate((RouteProposal?)null, (under, above) => above with { Typed = under });
    }
}
