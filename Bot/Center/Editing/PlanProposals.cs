using CoEBot.Center.Planning;
using CoEBot.Storage;

namespace CoEBot.Center.Editing;

/// <summary>What a proposed plan comes to, held against the plan of the moment.</summary>
/// <param name="Proposal">The proposal; on top of what others changed since, where they did.</param>
/// <param name="Before">The plan as it stands.</param>
/// <param name="After">The plan as it would be.</param>
/// <param name="Problems">What keeps it from being saved.</param>
/// <param name="Theirs">The newest change that it was put on top of, and all that changed since it was begun; null where nothing did.</param>
public sealed record PlanConsideration(Proposal<PlanText> Proposal, Plan Before, Plan After, IReadOnlyList<PlanProblem> Problems, OthersPlanChange? Theirs)
{
    public IReadOnlyList<PlanChange> Changes => field ??= PlanChanges.Between(Before, After);

    /// <summary>What a click on Save says it has seen.</summary>
    public string Fingerprint => PlanChanges.Fingerprint(After);
}

/// <param name="Newest">Who changed it last, and when.</param>
/// <param name="Changes">What changed since the version that was seen.</param>
public sealed record OthersPlanChange(PlanVersion Newest, IReadOnlyList<PlanChange> Changes);

/// <summary>Keeps what people write for a plan, and says what it comes to.</summary>
public sealed class PlanProposals(PlanTable table, PlanDesk desk, TimeProvider time) : DepartmentProposals<PlanVersion, PlanText>(table, time)
{
    /// <summary>Reads the proposal, puts it on top of what others changed meanwhile, and checks it. What was put on top is kept as well.</summary>
    public async Task<PlanConsideration> ConsiderAsync(CenterDefinition center, Department department, Proposal<PlanText> proposal, Person person, CancellationToken cancellation)
    {
        var current = Plan.Of(department);
        var reading = PlanReading.Of(proposal.Text);
        OthersPlanChange? theirs = null;
        if (proposal.Version != current.Version && reading.Problems(_ => []).Count == 0)
        {
            var standing = await desk.StandingAsync(center, department, cancellation);
            var seen = (await desk.FindAsync(center, department, proposal.Version, cancellation) ?? standing).Plan;
            theirs = new(standing, PlanChanges.Between(seen, current));
            var rebased = proposal with { Version = current.Version, Text = PlanText.Of(PlanChanges.Onto(current, seen, reading.Plan)) };
            proposal = await PutAsync(department.Key, rebased, person, cancellation);
            reading = PlanReading.Of(proposal.Text);
        }

        return new(proposal, current, reading.Plan with { Version = current.Version }, reading.Problems(PlanProblems.Of), theirs);
    }

    protected override bool IsMadeOf(PlanVersion version, Proposal<PlanText> words, CenterDefinition center, Person person) =>
        version.By?.Id == person.Id && PlanChanges.Fingerprint(version.Plan) == PlanChanges.Fingerprint(PlanReading.Of(words.Text).Plan);
}
