using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>How a person is reached, to be changed. Fields hold what holds, or what was typed.</summary>
public sealed record SettingsView
{
    /// <summary><c>HH:mm</c>; null, like <see cref="QuietTo"/>, where no hours are quiet.</summary>
    public string? QuietFrom { get; init; }

    public string? QuietTo { get; init; }

    public required string MessagesADay { get; init; }

    /// <summary>Numbers to choose from.</summary>
    public required IReadOnlyList<Choice> Numbers { get; init; }

    public required string DigestHour { get; init; }

    public required IReadOnlyList<Choice> Hours { get; init; }

    /// <summary>An IANA name.</summary>
    public required string TimeZone { get; init; }

    /// <summary>What would hold if they had set nothing.</summary>
    public required SettingsDefaults Defaults { get; init; }

    public Banner? Banner { get; init; }
}

/// <param name="Quiet">"20:00 to 07:00", or null for no quiet hours; and whether the person has their own.</param>
/// <param name="MessagesADay">In words.</param>
/// <param name="DigestHour">"09:00".</param>
/// <param name="TimeZone">IANA name.</param>
public sealed record SettingsDefaults(SettingsDefault Quiet, SettingsDefault MessagesADay, SettingsDefault DigestHour, SettingsDefault TimeZone);

/// <param name="Words">What the Center has.</param>
/// <param name="IsChanged">Whether the person has it otherwise.</param>
public sealed record SettingsDefault(string Words, bool IsChanged);

/// <summary>Shows the settings, each with what it is by default.</summary>
public static class SettingsCard
{
    public static AdaptiveCard Render(SettingsView view)
    {
        Wording headline = $"How I write to you";
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of($"Your settings", headline),
                Choose("messagesADay", $"Messages a day that come by themselves", view.Numbers, view.MessagesADay),
                Default(view.Defaults.MessagesADay, "the Center"),
                Choose("digestHour", $"What is beyond them comes in one digest, on working days at", view.Hours, view.DigestHour),
                Default(view.Defaults.DigestHour, "the Center"),
                new TimeInput("quietFrom", $"Quiet from (leave both empty to be reached at any hour)") { Value = Clip.Value(view.QuietFrom, 5), Spacing = Spacing.Medium },
                new TimeInput("quietTo", $"Quiet until") { Value = Clip.Value(view.QuietTo, 5) },
                Default(view.Defaults.Quiet, "the Center"),
                new TextInput("timeZone", $"Time zone, or a city in it")
                {
                    MaxLength = FieldLimits.TimeZone,
                    Placeholder = $"Europe/Berlin",
                    Value = Clip.Value(view.TimeZone, FieldLimits.TimeZone),
                    Spacing = Spacing.Medium,
                },
                Default(view.Defaults.TimeZone, "Teams or your department"),
                Closing.Actions(new ExecuteAction($"Save", new SaveSettings()) { Style = ActionStyle.Positive }),
                Closing.Next($"What you ask me for I answer at once, at any hour. Cards that you have already are brought up to date quietly."),
            ],
        };
    }

    private static ChoiceSetInput Choose(string id, Wording label, IReadOnlyList<Choice> choices, string value) => new(id, label, [.. choices.Select(choice => new InputChoice($"{choice.Title}", choice.Value))])
    {
        Style = ChoiceSetStyle.Compact,
        Value = Clip.Value(value, FieldLimits.TimeZone),
        Spacing = Spacing.Medium,
    };

    private static TextBlock Default(SettingsDefault value, string whose) => new(Words(value, whose)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.Small };

    private static Wording Words(SettingsDefault value, string whose) => value switch
    {
        { IsChanged: true } => $"Yours. From {whose} it would be: {Clip.Name(value.Words)}.",
        _ => $"From {whose}, until you change it.",
    };
}
