namespace CoEBot.Cards;

/// <summary>The card in a department's channel that invites an idea.</summary>
/// <param name="Department">The department's key.</param>
/// <param name="DepartmentName">The department's name.</param>
/// <param name="Company">The company's name.</param>
public sealed record ShareIdeaView(string Department, string DepartmentName, string Company)
{
    public Banner? Banner { get; init; }
}
