using System.Text;
using System.Text.Json;

namespace CoEBot.Tests.Teams.Fuzzing;

/// <summary>JSON as text knows it and no parser's tree does: keys can repeat, and a leaf is whatever is written there. Immutable.</summary>
internal abstract record JsonTree
{
    private JsonTree()
    {
    }

    /// <summary>How many trees it is made of, itself included.</summary>
    public abstract int Size { get; }

    public static JsonTree Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new Members([.. element.EnumerateObject().Select(property => (Quoted(property.Name), Of(property.Value)))]),
        JsonValueKind.Array => new Items([.. element.EnumerateArray().Select(Of)]),
        _ => new Leaf(element.GetRawText()),
    };

    /// <summary>The tree of this number, itself being 0 and the rest following depth first.</summary>
    public JsonTree At(int number) => number == 0 ? this : Children.Skip(Find(number, out var inner)).First().At(inner);

    /// <summary>With another in the place of the tree of this number.</summary>
    public JsonTree Replace(int number, Func<JsonTree, JsonTree> with) => number == 0 ? with(this) : ReplaceChild(Find(number, out var inner), child => child.Replace(inner, with));

    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    public static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    protected abstract IEnumerable<JsonTree> Children { get; }

    protected abstract JsonTree ReplaceChild(int index, Func<JsonTree, JsonTree> with);

    protected abstract void Write(StringBuilder text);

    private int Find(int number, out int inner)
    {
        inner = number - 1;
        var index = 0;
        foreach (var child in Children)
        {
            if (inner < child.Size) return index;
            inner -= child.Size;
            index++;
        }

        throw new ArgumentOutOfRangeException(nameof(number));
    }

    internal sealed record Leaf(string Text) : JsonTree
    {
        public override int Size => 1;

        protected override IEnumerable<JsonTree> Children => [];

        protected override JsonTree ReplaceChild(int index, Func<JsonTree, JsonTree> with) => this;

        protected override void Write(StringBuilder text) => text.Append(Text);
    }

    internal sealed record Items(IReadOnlyList<JsonTree> List) : JsonTree
    {
        public override int Size { get; } = 1 + List.Sum(item => item.Size);

        protected override IEnumerable<JsonTree> Children => List;

        protected override JsonTree ReplaceChild(int index, Func<JsonTree, JsonTree> with) =>
            new Items([.. List.Select((item, number) => number == index ? with(item) : item)]);

        protected override void Write(StringBuilder text)
        {
            text.Append('[');
            foreach (var (index, item) in List.Index())
            {
                if (index > 0) text.Append(',');
                item.Write(text);
            }

            text.Append(']');
        }
    }

    /// <param name="List">Keys as they are written, quotes included.</param>
    internal sealed record Members(IReadOnlyList<(string Key, JsonTree Value)> List) : JsonTree
    {
        public override int Size { get; } = 1 + List.Sum(member => member.Value.Size);

        protected override IEnumerable<JsonTree> Children => List.Select(member => member.Value);

        protected override JsonTree ReplaceChild(int index, Func<JsonTree, JsonTree> with) =>
            new Members([.. List.Select((member, number) => number == index ? (member.Key, with(member.Value)) : member)]);

        protected override void Write(StringBuilder text)
        {
            text.Append('{');
            foreach (var (index, member) in List.Index())
            {
                if (index > 0) text.Append(',');
                text.Append(member.Key).Append(':');
                member.Value.Write(text);
            }

            text.Append('}');
        }
    }
}
