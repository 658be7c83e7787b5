namespace CoEBot.Cards;

/// <summary>Whose plan a card is about.</summary>
/// <param name="Department">The department's key.</param>
/// <param name="Name">The department's name.</param>
public sealed record PlanOwner(string Department, string Name)
{
    internal Wording Whose => $"The plan of {Clip.Name(Name)}";

    internal Wording InSentence => $"the plan of {Clip.Name(Name)}";
}

/// <summary>A part of a plan in words.</summary>
/// <param name="Name">"Works".</param>
/// <param name="Entries">"Monday to Friday, 08:00 to 18:00"; several where it is a list.</param>
public sealed record PlanLine(string Name, IReadOnlyList<string> Entries);
