using CoEBot.Center.Routing;
using CoEBot.Storage;

namespace CoEBot.Center.Editing;

/// <summary>What a proposed route comes to, held against the route of the moment.</summary>
/// <param name="Proposal">The proposal; on top of what others changed since, where they did.</param>
/// <param name="Before">The route as it stands.</param>
/// <param name="After">The route as it would be.</param>
/// <param name="Problems">What keeps it from being saved.</param>
/// <param name="Theirs">The newest change that it was put on top of, and all that changed since it was begun; null where nothing did.</param>
public sealed record RouteConsideration(Proposal<RouteText> Proposal, Route Before, Route After, IReadOnlyList<RouteProblem> Problems, OthersRouteChange? Theirs)
{
    public IReadOnlyList<RouteChange> Changes => field ??= RouteChanges.Between(Before, After);

    /// <summary>What a click on Save says it has seen.</summary>
    public string Fingerprint => RouteChanges.Fingerprint(After);
}

/// <param name="Newest">Who changed it last, and when.</param>
/// <param name="Changes">What changed since the version that was seen.</param>
public sealed record OthersRouteChange(RouteVersion Newest, IReadOnlyList<RouteChange> Changes);

/// <summary>Keeps what people write for a route, and says what it comes to.</summary>
public sealed class RouteProposals(RouteTable table, RouteDesk desk, TimeProvider time) : DepartmentProposals<RouteVersion, RouteText>(table, time)
{
    /// <summary>Reads the proposal, puts it on top of what others changed meanwhile, and checks it. What was put on top is kept as well.</summary>
    public async Task<RouteConsideration> ConsiderAsync(CenterDefinition center, Department department, Proposal<RouteText> proposal, Person person, CancellationToken cancellation)
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

    protected override bool IsMadeOf(RouteVersion version, Proposal<RouteText> words, CenterDefinition center, Person person) =>
        version.By?.Id == person.Id && RouteChanges.Fingerprint(version.Route) == RouteChanges.Fingerprint(RouteReading.Of(words.Text, center).Route);
}
