using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>In the messaging extension's dialog, where the bot cannot see who asks: it is not in that team.</summary>
/// <param name="Opens">The title of the form that was asked for, which opens next.</param>
/// <param name="IsAdded">Teams has just added the bot, and does not let it see the team yet.</param>
public sealed record InstallView(string Opens, bool IsAdded = false);

/// <summary>Asks to be added to the team, and says why. Only for a dialog: the button is Teams' own.</summary>
public static class InstallCard
{
    public static AdaptiveCard Render(InstallView view) => view.IsAdded ? Added(Clip.Name(view.Opens)) : Asking(Clip.Name(view.Opens));

    private static AdaptiveCard Asking(string opens)
    {
        Wording headline = $"We have not met yet";
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. Heading.Of($"CoE Bot · not in this team yet", headline),
                new TextBlock($"I help colleagues write and approve posts, and I do so for the company’s own people only. I have to be in this team to see that you are one of them.")
                {
                    Spacing = Spacing.Medium,
                },
                Closing.Actions(new SubmitAction($"Add me to this team", SubmitData.Install) { Style = ActionStyle.Positive }),
                Closing.Next(
                    $"Then I say hello to the team, and **{opens}** opens here. If you may not add apps, or would rather not: open me in Teams and say hi, and this works in every chat."),
            ],
        };
    }

    private static AdaptiveCard Added(string opens)
    {
        Wording headline = $"I am in the team, and cannot see it yet";
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. Heading.Of($"CoE Bot · just added to this team", headline),
                new TextBlock($"Teams needs a moment to show me who is here. Close this and open **{opens}** again.") { Spacing = Spacing.Medium },
            ],
        };
    }
}
