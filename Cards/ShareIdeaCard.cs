using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>The card in a department's channel that invites an idea.</summary>
/// <param name="Department">The department's key.</param>
/// <param name="DepartmentName">The department's name.</param>
/// <param name="Company">The company's name.</param>
public sealed record ShareIdeaView(string Department, string DepartmentName, string Company)
{
    public Banner? Banner { get; init; }
}

/// <summary>Invites a department's people to tell what others should hear.</summary>
public static class ShareIdeaCard
{
    public static AdaptiveCard Render(ShareIdeaView view)
    {
        var (department, company) = (Clip.Name(view.DepartmentName), Clip.Name(view.Company));
        Wording headline = $"{department} has something to tell";
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of($"{company} · {department}", headline),
                new TextBlock($"A customer who smiled, a problem well solved, something you learned: what should people outside {company} hear about?"),
                Closing.Actions(Closing.Button($"Share an idea", new ShareIdea(view.Department), ActionStyle.Positive)),
                Closing.Next($"A few words are enough to begin. Only you see them until you submit, and a colleague looks at them before anybody outside does."),
            ],
        };
    }
}
