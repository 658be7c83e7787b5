using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>
/// The fields for words of single networks. Those with words in them are in sight, the others open in place: a draft mostly needs none. What the card has no room for stays with
/// the draft, and the form says so and names it in its data, so that an empty field and a missing one are told apart.
/// </summary>
internal static class OwnTextsPart
{
    private const string Closed = "ownTexts";

    /// <summary>Of words that nobody has kept yet at least so much stays in their field.</summary>
    private const int LeastRoom = 100;

    /// <param name="view">The form.</param>
    /// <param name="room">The most characters of all fields; 0 where the card has room for none, not even for an empty one.</param>
    public static IEnumerable<CardElement> Of(DraftFormView view, int room)
    {
        var kept = WithoutField(view, room);
        var filled = view.OwnTexts.Where(IsFilled).Except(kept).ToList();
        var most = Most(filled, room);
        foreach (var field in filled)
        {
            var value = Clip.Value(field.Text, most)!;
            yield return Input(field, view, value);
            if (value.Length < field.Text!.Length) yield return FormFields.OnlyTheFirst(value.Length);
        }

        if (kept.Count > 0)
            yield return new TextBlock($"Your words for {Names.Every([.. kept.Select(field => field.Network)])} are too long for this card. They are kept as they are.") { IsSubtle = true };
        if (view.OwnTexts.Where(field => field.IsGone).Select(field => field.Network).ToList() is { Count: > 0 } gone)
            yield return new TextBlock($"Your words for {Names.Every(gone)} are kept, and have no field here: that is not on the list of networks any more.") { IsSubtle = true };
        var empty = view.OwnTexts.Where(field => !IsFilled(field) && !field.IsGone).Except(kept).Select(field => Input(field, view, null)).ToList();
        if (room == 0 || empty.Count == 0) yield break;
        yield return new ActionSet([new ToggleVisibilityAction($"Other words for one network…", Closed)]) { Spacing = Spacing.Small };
        yield return new Container([new TextBlock($"Leave empty where your post reads well as it is.") { Size = TextSize.Small, IsSubtle = true }, .. empty]) { Id = Closed, IsVisible = false };
    }

    /// <summary>Keys of those whose words stay with the draft.</summary>
    public static IEnumerable<string> Kept(DraftFormView view, int room) => WithoutField(view, room).Select(field => field.Key);

    /// <summary>Those that come after the room is taken. Who shortens the others comes to them.</summary>
    private static List<OwnTextField> WithoutField(DraftFormView view, int room)
    {
        var kept = new List<OwnTextField>();
        foreach (var field in view.OwnTexts)
        {
            if (field.IsKept || (!view.IsUnsaved && field.Text?.Length > room)) kept.Add(field);
            else if (!view.IsUnsaved) room -= field.Text?.Length ?? 0;
        }

        return kept;
    }

    /// <summary>
    /// How many characters a field may show so that all fit the room: the longest give way first, by as much as is needed. Whatever is kept with the draft fits, or has no field.
    /// </summary>
    private static int Most(List<OwnTextField> filled, int room)
    {
        foreach (var (index, length) in filled.Select(field => field.Text!.Length).Order().Index())
        {
            var share = room / (filled.Count - index);
            if (length > share) return Math.Max(share, LeastRoom);
            room -= length;
        }

        return int.MaxValue;
    }

    private static bool IsFilled(OwnTextField field) => !string.IsNullOrWhiteSpace(field.Text);

    private static TextInput Input(OwnTextField field, DraftFormView view, string? value) => new(NetworkForm.InputOf(field.Key), Label(field, view))
    {
        IsMultiline = true,
        MaxLength = FieldLimits.Text,
        Value = value,
    };

    private static Wording Label(OwnTextField field, DraftFormView view) => (IsFilled(field) && !view.SelectedNetworks.Contains(field.Key)) switch
    {
        true => $"Your post on {Clip.Name(field.Network)} (up to {field.Limit} characters; kept until {Clip.Name(field.Network)} is chosen)",
        false => $"Your post on {Clip.Name(field.Network)} (up to {field.Limit} characters)",
    };
}
