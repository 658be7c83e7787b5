using System.Globalization;
using CoEBot.Boxes;
using CoEBot.Cards;

namespace CoEBot.Drafts;

/// <summary>What a form must hold before any box looks at it. Said in the same way as a box's findings, and shown in the same place.</summary>
public static class FormRules
{
    /// <param name="content">What was typed.</param>
    /// <param name="today">The day it is where the department is.</param>
    public static IEnumerable<Finding> Check(DraftContent content, DateOnly today)
    {
        foreach (var finding in EachText.Find(content.Posts, Words)) yield return finding;
        foreach (var own in content.Own.All.Where(own => own.Text.Length > FieldLimits.Text && !content.NetworkKeys.Contains(own.Network)))
            yield return Missing($"The words for {PostViews.Name(own.Network)}", TooLong(own.Text.Length), "Keep the part that matters most; the whole is kept with this draft.");
        if (content.NetworkKeys.Count == 0) yield return Missing("Networks", "No network is chosen.", "Choose at least one.");
        if (content.Link is { } link && !IsWebLink(link)) yield return Missing("The link", "It is not a web address that starts with https://.", "Copy it from your browser's address bar.");
        if (content.Link?.Length > FieldLimits.Link) yield return Missing("The link", TooMany(content.Link.Length, FieldLimits.Link), "Take a shorter address of the same page.");
        if (content.ImageLink?.Length > FieldLimits.Link) yield return Missing("Image link", TooMany(content.ImageLink.Length, FieldLimits.Link), "Take a shorter address of the same image.");
        if (content.Topic?.Length > FieldLimits.Topic) yield return Missing("Topic", TooMany(content.Topic.Length, FieldLimits.Topic), "Name it in a word or two.");
        if (content.ImageLink is { } image && !IsWebLink(image)) yield return Missing("Image link", "It is not a web address that starts with https://.", "Copy the image's own address.");
        if (content.ImageAlt?.Length > FieldLimits.AltText) yield return Missing("Image in words", TooMany(content.ImageAlt.Length, FieldLimits.AltText), "Say the one thing that matters in it.");
        if (content is { WishedDate: not null, WishedDay: null }) yield return Missing("The wished date", "It is no date.", "Pick a day, or leave it empty.");
        if (content.WishedDay < today) yield return Missing("The wished date", "That day has passed.", "Pick a day to come, or leave it empty.");
    }

    private static IEnumerable<Finding> Words(Post post)
    {
        if (string.IsNullOrWhiteSpace(post.Text)) yield return Missing("The post", "There is no text yet.", "Write what you would say.");
        if (post.Text.Length > FieldLimits.Text) yield return Missing("The post", TooLong(post.Text.Length), "Keep the part that matters most; the whole is kept with this draft.");
    }

    private static Finding Missing(string field, string why, string edit) => new(field, Severity.Block, why, edit);

    private static string TooMany(int length, int most) => string.Create(CultureInfo.InvariantCulture, $"There is room for {most:N0} characters; this has {length:N0}.");

    private static string TooLong(int length) =>
        string.Create(CultureInfo.InvariantCulture, $"A draft holds up to {FieldLimits.Text:N0} characters; this one has {length:N0}.");

    private static bool IsWebLink(string link) => Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri is { Scheme: "https", UserInfo: "" } && uri.Host.Contains('.', StringComparison.Ordinal);
}
