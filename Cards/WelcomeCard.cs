using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

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

/// <summary>Says who the bot is, what one can do with it, and how to begin.</summary>
public static class WelcomeCard
{
    public static AdaptiveCard Render(WelcomeView view)
    {
        var headline = Headline(view);
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of($"{Clip.Name(view.Company)} · Center of Excellence", headline),
                new TextBlock($"You write in your own words. I check them against your department’s box, a colleague gives the go, and you hear from me at every step."),
                Closing.Actions(
                    Closing.Button($"Share an idea", new ShareIdea(), ActionStyle.Positive),
                    Closing.Button($"My drafts", new ShowDrafts()),
                    Closing.Button($"For my review", new ShowReviews())),
                .. Commands(view.Commands),
                .. Cast(view.Cast),
            ],
        };
    }

    private static Wording Headline(WelcomeView view) => view.Reader switch
    {
        null or "" => $"I help you speak for {Clip.Name(view.Company)}",
        var reader => $"Hello {Clip.Name(reader)}, I help you speak for {Clip.Name(view.Company)}",
    };

    private static IEnumerable<CardElement> Commands(IReadOnlyList<CommandView> commands) => commands.Count == 0 ? [] :
    [
        Heading.Section($"You can also write to me"),
        .. commands.Take(20).Select(command => Line(Clip.Name(command.Command), Clip.Line(command.Does, 120))),
    ];

    private static IEnumerable<CardElement> Cast(IReadOnlyList<CastMember> cast) => cast.Count == 0 ? [] :
    [
        new Container(
        [
            new TextBlock($"On this machine you can be anyone of the demo") { Weight = TextWeight.Bolder },
            .. cast.Take(12).Select(member => Line($"as {Clip.Name(member.Name)}", Clip.Line(member.Role, 80))),
        ]) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Large },
    ];

    private static TextBlock Line(string command, string does) => new($"**{command}** · {does}") { Spacing = Spacing.Small };
}
