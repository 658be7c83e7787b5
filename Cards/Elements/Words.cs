using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoEBot.Cards.Elements;

/// <summary>An enum as the schema writes it: <c>extraLarge</c>.</summary>
public sealed class WordConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;

[JsonConverter(typeof(WordConverter<Spacing>))]
public enum Spacing { None, Small, Default, Medium, Large, ExtraLarge, Padding }

[JsonConverter(typeof(WordConverter<TextSize>))]
public enum TextSize { Small, Default, Medium, Large, ExtraLarge }

[JsonConverter(typeof(WordConverter<TextWeight>))]
public enum TextWeight { Lighter, Default, Bolder }

[JsonConverter(typeof(WordConverter<TextStyle>))]
public enum TextStyle { Default, Heading }

/// <summary>What a text means; the client picks the colour.</summary>
[JsonConverter(typeof(WordConverter<TextColor>))]
public enum TextColor { Default, Accent, Good, Warning, Attention }

/// <summary>What a container means; the client picks the ground.</summary>
[JsonConverter(typeof(WordConverter<ContainerStyle>))]
public enum ContainerStyle { Default, Emphasis, Accent, Good, Warning, Attention }

[JsonConverter(typeof(WordConverter<VerticalAlignment>))]
public enum VerticalAlignment { Top, Center, Bottom }

[JsonConverter(typeof(WordConverter<ActionStyle>))]
public enum ActionStyle { Default, Positive, Destructive }

[JsonConverter(typeof(WordConverter<ActionMode>))]
public enum ActionMode { Primary, Secondary }

[JsonConverter(typeof(WordConverter<AssociatedInputs>))]
public enum AssociatedInputs { Auto, None }

[JsonConverter(typeof(WordConverter<TextInputStyle>))]
public enum TextInputStyle { Text, Url }

[JsonConverter(typeof(WordConverter<ChoiceSetStyle>))]
public enum ChoiceSetStyle { Compact, Expanded }
