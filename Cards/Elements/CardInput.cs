namespace CoEBot.Cards.Elements;

/// <summary>A field. Its value is what was typed, untouched: a client shows it in a box and reads no markup in it.</summary>
/// <param name="Id">The JSON name of the verb's property that it fills.</param>
/// <param name="Label">Says what is asked, to eyes and to screen readers.</param>
public abstract record CardInput(string Id, Wording Label) : CardElement
{
    public string? Value { get; init; }

    /// <summary>Whether a client lets no action with inputs through while it is empty.</summary>
    public bool? IsRequired => ErrorMessage is null ? null : true;

    /// <summary>What a client says when the field is empty and must not be. Set, it makes the field required.</summary>
    public Wording? ErrorMessage { get; init; }
}

/// <summary>Words.</summary>
public sealed record TextInput(string Id, Wording Label) : CardInput(Id, Label)
{
    public bool? IsMultiline { get; init; }

    /// <summary>In UTF-16 units.</summary>
    public int? MaxLength { get; init; }

    public Wording? Placeholder { get; init; }

    public TextInputStyle? Style { get; init; }
}

/// <summary>One or some of a few. The values of several are joined by commas.</summary>
public sealed record ChoiceSetInput(string Id, Wording Label, IReadOnlyList<InputChoice> Choices) : CardInput(Id, Label)
{
    public ChoiceSetStyle? Style { get; init; }

    public bool? IsMultiSelect { get; init; }

    public Wording? Placeholder { get; init; }

    public bool Wrap { get; } = true;
}

public sealed record InputChoice(Wording Title, string Value);

/// <summary>A day, as <c>yyyy-MM-dd</c>.</summary>
public sealed record DateInput(string Id, Wording Label) : CardInput(Id, Label);

/// <summary>A time of the day, as <c>HH:mm</c>.</summary>
public sealed record TimeInput(string Id, Wording Label) : CardInput(Id, Label);
