namespace CoEBot.Cards;

/// <summary>
/// How long what people type may be, in UTF-16 units, as <c>maxLength</c> counts. Chosen so that a form full of text is still a card Teams takes.
/// </summary>
public static class FieldLimits
{
    public const int Text = 8000;

    public const int Link = 1000;

    /// <summary>The words for an image; X takes as many, most networks more.</summary>
    public const int AltText = 1000;

    public const int Topic = 100;

    /// <summary>A reviewer's note or reason.</summary>
    public const int Note = 2000;

    /// <summary>The names of those who made a win happen.</summary>
    public const int People = 200;

    /// <summary>What happened, told as a win.</summary>
    public const int Story = 2000;

    /// <summary>The name of a time zone.</summary>
    public const int TimeZone = 60;

    /// <summary>What somebody types behind a chat word.</summary>
    public const int Arguments = 200;

    /// <summary>A strategist's words at the top of a weekly announcement.</summary>
    public const int Opening = 600;

    /// <summary>A list in the form of a box; the box itself is smaller (<c>BoxLimits</c>), so that a page of it fits whole.</summary>
    public const int BoxField = 10_000;

    /// <summary>A box as a file: as much as a card takes.</summary>
    public const int BoxFile = 18_000;

    /// <summary>A way of a route, or all its topics.</summary>
    public const int RouteField = 4000;

    /// <summary>Days without work, a line each.</summary>
    public const int Holidays = 5000;

    /// <summary>Questions of a department's invitation, a line each.</summary>
    public const int Prompts = 7500;

    /// <summary>What a client sends for choices, a day or a time; all weekdays have 56.</summary>
    public const int Choices = 100;

    /// <summary>Why a box, a route or a plan was changed.</summary>
    public const int VersionNote = 200;
}
