using System.Text.Json.Serialization;

namespace CoEBot.Cards.Elements;

/// <summary>A button.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(ShowCardAction), "Action.ShowCard")]
[JsonDerivedType(typeof(OpenUrlAction), "Action.OpenUrl")]
[JsonDerivedType(typeof(ToggleVisibilityAction), "Action.ToggleVisibility")]
public abstract record CardAction(Wording Title)
{
    /// <summary>Positive for the likely one.</summary>
    public ActionStyle? Style { get; init; }

    /// <summary>Secondary: behind "...".</summary>
    public ActionMode? Mode { get; init; }

    /// <summary>What the button does where its title alone does not tell, as among many that say "Open".</summary>
    public Wording? Tooltip { get; init; }

    /// <summary>The same for a dialog (<see cref="AdaptiveCard.ForDialog"/>).</summary>
    internal virtual CardAction ForDialog() => this;
}
