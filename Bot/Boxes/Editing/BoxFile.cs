using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using CoEBot.Cards.Elements;

namespace CoEBot.Boxes.Editing;

/// <summary>A box as a file (docs/box.schema.json), read strictly: a word that is not known is a slip that somebody should hear of.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true,
    UseStringEnumConverter = true, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Box))]
internal sealed partial class BoxFileJson : JsonSerializerContext
{
    /// <summary>For people to read: letters of all scripts as they are.</summary>
    public static BoxFileJson Readable => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = WireEncoder.Instance });
}

/// <summary>Writes a box as a file, and reads one back: the box, or what is wrong and in which line.</summary>
public static partial class BoxFile
{
    public static string Write(Box box) => JsonSerializer.Serialize(box, BoxFileJson.Readable.Box).ReplaceLineEndings("\n");

    /// <returns>The box, or the problem that it could not be read for.</returns>
    public static (Box? Box, BoxProblem? Problem) Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(file.TrimStart('\uFEFF'), BoxFileJson.Default.Box) is { } box ? (box.Tidy(), null) : (null, new(null, "The file is empty.") { Line = 1 });
        }
        catch (JsonException exception)
        {
            return (null, new(null, Sentence(exception)) { Line = (int)(exception.LineNumber ?? 0) + 1 });
        }
    }

    /// <summary>The same problem, with the line of the file that it is about.</summary>
    public static BoxProblem WithLine(BoxProblem problem, string file) => problem.Field is { } field ? problem with { Line = LineOf(file, field, problem.Entry) } : problem;

    /// <summary>The line in which an entry of a field begins, or the field where it has no entries of its own; null where the file does not hold it.</summary>
    public static int? LineOf(string file, BoxField field, int? entry)
    {
        var bytes = Encoding.UTF8.GetBytes(file.TrimStart('\uFEFF'));
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        while (reader.Read())
        {
            if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(field.Id)) continue;
            var found = reader.TokenStartIndex;
            reader.Read();
            for (var index = -1; index < entry && reader.Read() && reader.CurrentDepth > 1;)
            {
                if (reader.CurrentDepth > 2 || !BeginsEntry(reader.TokenType, field)) continue;
                found = reader.TokenStartIndex;
                index++;
            }

            return bytes.AsSpan(0, (int)found).Count((byte)'\n') + 1;
        }

        return null;
    }

    /// <summary>Entries of a list begin with their value, those of an object with their name.</summary>
    private static bool BeginsEntry(JsonTokenType token, BoxField field) => field == BoxFields.Severities
        ? token == JsonTokenType.PropertyName
        : token is not (JsonTokenType.EndObject or JsonTokenType.EndArray);

    /// <summary>The library's message without its own places, or a kinder one where it speaks of our types.</summary>
    private static string Sentence(JsonException exception)
    {
        var message = exception.Message;
        if (UnknownWord().Match(message) is { Success: true } unknown) return $"{BoxProblems.Quoted(unknown.Groups["word"].Value)} is no word that a box knows. docs/box.schema.json describes them all.";
        if (message.Contains("could not be converted", StringComparison.Ordinal) || message.Contains("doesn't allow null", StringComparison.Ordinal))
            return $"What stands at {exception.Path ?? "$"} is not of the kind that belongs there. docs/box.schema.json describes it.";
        return $"This is no JSON: {Place().Replace(message, "")}";
    }

    [GeneratedRegex("^The JSON property '(?<word>.*?)' could not be mapped", RegexOptions.Singleline)]
    private static partial Regex UnknownWord();

    [GeneratedRegex(@"\s*(Path: .*)?(\|\s*)?LineNumber: \d+.*$", RegexOptions.Singleline)]
    private static partial Regex Place();
}
