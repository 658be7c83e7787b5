namespace CoEBot.Cards;

/// <summary>
/// How long what people type may be, in UTF-16 units, as <c>maxLength</c> counts. Chosen so that a form full of text is still a card Teams takes.
/// </summary>
public static class FieldLimits
{
    public const int Text = 8000;

    public const int Link = 1000;

    public const int Topic = 100;

    /// <summary>A reviewer's note or reason.</summary>
    public const int Note = 2000;
}
