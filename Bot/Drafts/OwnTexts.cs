using System.Text.Json;
using System.Text.Json.Serialization;
using CoEBot.Boxes;

namespace CoEBot.Drafts;

/// <summary>A network's own words, in place of those that the others share.</summary>
/// <param name="Network">The network's key.</param>
/// <param name="Text">The whole post as it reads there.</param>
public readonly record struct OwnText(string Network, string Text);

/// <summary>
/// The networks that have words of their own, in the order of the list, then those that left it; none of them is blank. Equal where the words are. Written as
/// <c>{"x":"..."}</c>, and not at all where there are none.
/// </summary>
[JsonConverter(typeof(Converter))]
public readonly record struct OwnTexts
{
    private readonly IReadOnlyList<OwnText>? _all;

    private OwnTexts(IReadOnlyList<OwnText> all) => _all = all;

    public IReadOnlyList<OwnText> All => _all ?? [];

    public bool IsEmpty => All.Count == 0;

    /// <summary>Those of networks that left the list: no form has a field for them.</summary>
    public OwnTexts Gone => new([.. All.Where(own => Boxes.Network.Find(own.Network) is null)]);

    /// <summary>From what was typed for each network, by its key. Blanks and unknown networks fall away; everything else stays as it was typed.</summary>
    public static OwnTexts Typed(IReadOnlyDictionary<string, string>? byNetwork) => byNetwork is null ? default : new(
    [
        .. from network in Network.All
           let text = byNetwork.GetValueOrDefault(network.Key)
           where !string.IsNullOrWhiteSpace(text)
           select new OwnText(network.Key, text),
    ]);

    /// <summary>The network's own words; null where it has none.</summary>
    public string? Of(string network) => All.Where(own => own.Network == network).Select(own => own.Text).FirstOrDefault();

    /// <summary>Those of some networks.</summary>
    public OwnTexts Only(IReadOnlyList<string> networks) => new([.. All.Where(own => networks.Contains(own.Network))]);

    /// <summary>With other words for the networks that have words of their own here; nothing becomes of others.</summary>
    public OwnTexts Reworded(IReadOnlyList<string> networks, string text) => new([.. All.Select(own => networks.Contains(own.Network) ? own with { Text = text } : own)]);

    /// <summary>With those of <paramref name="others"/> besides, for networks that have none here.</summary>
    public OwnTexts And(OwnTexts others)
    {
        var here = this;
        var all = All.Concat(others.All.Where(other => here.Of(other.Network) is null)).ToList();
        return new([.. Boxes.Network.All.SelectMany(network => all.Where(own => own.Network == network.Key)), .. new OwnTexts(all).Gone.All]);
    }

    public bool Equals(OwnTexts other) => All.SequenceEqual(other.All);

    public override int GetHashCode() => All.Aggregate(0, HashCode.Combine);

    internal sealed class Converter : JsonConverter<OwnTexts>
    {
        public override OwnTexts Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("Words of single networks are an object.");
            var all = new List<OwnText>();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var network = reader.GetString()!;
                if (!reader.Read() || reader.TokenType != JsonTokenType.String) throw new JsonException($"The words for {network} are no text.");
                all.Add(new(network, reader.GetString()!));
            }

            return new(all);
        }

        public override void Write(Utf8JsonWriter writer, OwnTexts value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var own in value.All) writer.WriteString(own.Network, own.Text);
            writer.WriteEndObject();
        }
    }
}
