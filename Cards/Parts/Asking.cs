using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>Buttons that need something first: it is asked in place, below them.</summary>
internal static class Asking
{
    /// <param name="title">The button's title; three dots say that it only asks.</param>
    /// <param name="fields">What is asked.</param>
    /// <param name="action">What is done with it.</param>
    public static ShowCardAction For(Wording title, IReadOnlyList<CardInput> fields, ExecuteAction action) =>
        new(title, AdaptiveCard.InPlace([.. fields, new ActionSet([action])]));

    /// <summary>A few sentences for somebody else; without <paramref name="whenEmpty"/> they may be left out.</summary>
    public static TextInput Note(string id, Wording label, Wording? whenEmpty, string? typed) => new(id, label)
    {
        IsMultiline = true,
        MaxLength = FieldLimits.Note,
        ErrorMessage = whenEmpty,
        Value = typed,
    };
}
