namespace CoEBot.Cards;

/// <summary>The first thing a person sees, and the answer to <c>hi</c> and <c>help</c>.</summary>
public sealed record WelcomeView
{
    public required string Company { get; init; }

    /// <summary>The reader's first name, where known.</summary>
    public string? Reader { get; init; }

    /// <summary>Chat commands in the order to show, each with what it does in a few words.</summary>
    public required IReadOnlyList<CommandView> Commands { get; init; }

    /// <summary>On a developer's machine: the demo's people one can speak as. Empty everywhere else.</summary>
    public IReadOnlyList<CastMember> Cast { get; init; } = [];

    public Banner? Banner { get; init; }
}

public sealed record CommandView(string Command, string Does);

/// <param name="Name">First name, as in <c>as Ben</c>.</param>
/// <param name="Role">In words.</param>
public sealed record CastMember(string Name, string Role);
