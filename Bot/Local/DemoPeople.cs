using CoEBot.Cards;

namespace CoEBot.Local;

/// <summary>A person of the demo, as the Agents Playground's configuration names them.</summary>
internal sealed record DemoPerson(string Id, string AadObjectId, string Name, string Role)
{
    public string FirstName => Name.Split(' ')[0];
}

/// <summary>The demo's people, and who of them speaks at the moment. The Playground knows one user only, so the local run changes the sender at its edge.</summary>
internal sealed class DemoPeople
{
    /// <summary>The chat that the Playground shows, whoever it is for.</summary>
    public const string PersonalChat = "a:personal-chat";

    public const string Team = "19:team@thread.tacv2";

    public static readonly IReadOnlyList<DemoPerson> All =
    [
        new("29:ana", "00000000-0000-0000-0000-0000000000a1", "Ana Author", "employee, Engineering"),
        new("29:ben", "00000000-0000-0000-0000-0000000000a2", "Ben Advocate", "advocate, Engineering"),
        new("29:cleo", "00000000-0000-0000-0000-0000000000a3", "Cleo Communicator", "communicator"),
        new("29:sam", "00000000-0000-0000-0000-0000000000a4", "Sam Strategist", "strategist"),
        new("29:olga", "00000000-0000-0000-0000-0000000000a5", "Olga Owner", "owner"),
        new("29:mia", "00000000-0000-0000-0000-0000000000a6", "Mia Marketing", "employee and advocate, Marketing"),
    ];

    private volatile DemoPerson _speaker = All[0];

    /// <summary>The Playground's own user: the only sender that is ever changed.</summary>
    public static DemoPerson CurrentUser => All[0];

    public static IReadOnlyList<CastMember> Cast => [.. All.Select(person => new CastMember(person.FirstName, person.Role))];

    public DemoPerson Speaker
    {
        get => _speaker;
        set => _speaker = value;
    }
}
