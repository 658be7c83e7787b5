using CoEBot.Center;
using CsCheck;

namespace CoEBot.Tests.Center;

/// <summary>Routes that nothing is wrong with, of a Center where two people are called Ben, one has a comma in their name and one has none at all.</summary>
internal static class SomeRoute
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public static readonly CenterDefinition Contoso = new()
    {
        Company = "Contoso",
        Departments = [new() { Key = "engineering", Name = "Engineering", Route = new() { Version = 7 } }, new() { Key = "marketing", Name = "Marketing" }],
        People =
        [
            Member(1, "Ben Advocate", new RoleGrant(Role.Advocate, "engineering")), Member(2, "Ben Baker", new RoleGrant(Role.Advocate, "engineering")),
            Member(3, "Cleo Communicator", new RoleGrant(Role.Communicator)), Member(4, "Olga Owner", new RoleGrant(Role.Owner)),
            Member(5, "Mia, then some"), Member(6, " "), Member(7, "Zoë and Co"), Member(8, "Sam Same"), Member(9, "Sam Same"), Member(10, "إيمان علي"), Member(11, "Ida: the second"),
        ],
    };

    private static readonly Gen<RouteStep> Step =
        Gen.Select(Gen.OneOf(Role.Advocate, Role.Communicator, Role.Specialist, Role.Owner), Gen.OneOf("legal", "finance & tax", "法務", "Legal 2"), Gen.Bool, Gen.Select(Gen.Int[1, 20], Gen.Int[1, 20], Gen.Int[0, 3]), Gen.Int[1, 40_000], Gen.Int[1, 11].Array[0, 5])
            .Select((role, kind, elsewhere, quorum, hundredths, backups) => new RouteStep
            {
                Role = role,
                Specialty = role == Role.Specialist ? kind : null,
                FromElsewhere = role == Role.Advocate && elsewhere,
                NeedsAll = quorum.Item3 >= 2,
                Needs = quorum.Item3 >= 2 ? 1 : Math.Min(quorum.Item1, quorum.Item2),
                Asks = quorum.Item3 % 2 == 1 ? quorum.Item2 : null,
                Hours = hundredths / 100.0,
                Backups = [.. backups.Select(Id)],
            });

    public static readonly Gen<Route> Sound = Gen.Select(
        Step.Array[1, 6], Step.Array[1, 6], Gen.Select(Gen.OneOf("Billing", "Money: mine", "قانون", "a | b"), Step.Array[1, 6]).Array[0, 3], (fast, full, topics) => new Route
        {
            FastLane = fast,
            FullRoute = full,
            Topics = [.. topics.DistinctBy(topic => topic.Item1).Select(topic => new TopicRoute { Topic = topic.Item1, Steps = topic.Item2 })],
        });

    public static string Id(int number) => $"00000000-0000-0000-0000-{number:D12}";

    private static Member Member(int number, string name, params RoleGrant[] roles) => new() { Id = Id(number), Name = name, Roles = roles };
}
