using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CoEBot.Cards;
using CoEBot.Teams.Activities;

namespace CoEBot.Conversation;

/// <summary>
/// The words of a Teams message, which arrive as anybody's HTML. They are read by an HTML parser that runs and fetches nothing; what comes out is text.
/// </summary>
public static class MessageText
{
    private static readonly HtmlParser Parser = new();

    /// <summary>What somebody said to the bot, without the mention; null where they said nothing and sent a card, whose place in the text is kept by markup.</summary>
    public static string? Said(Activity activity)
    {
        var text = activity.TextWithoutBotMention();
        return (activity.Attachments ?? []).Any(attachment => attachment.ContentType == Attachment.AdaptiveCardContentType) ? Of(new("html", text)) : text;
    }

    /// <summary>The message's words, with line breaks where it had them; null where there are none.</summary>
    public static string? Of(MessagePayloadBody? body)
    {
        if (body?.Content is not { Length: > 0 } content) return null;
        var text = body.ContentType == "text" ? content : Read(content);
        text = string.Join('\n', text.ReplaceLineEndings("\n").Replace('\u00A0', ' ').Split('\n').Select(line => line.Trim())).Trim();
        while (text.Contains("\n\n\n", StringComparison.Ordinal)) text = text.Replace("\n\n\n", "\n\n", StringComparison.Ordinal);
        return text.Length == 0 ? null : text.Length <= FieldLimits.Text ? text : text[..FieldLimits.Text];
    }

    private static string Read(string html)
    {
        var text = new StringBuilder();
        Read(Parser.ParseDocument(html).Body!, text);
        return text.ToString();
    }

    private static void Read(INode node, StringBuilder text)
    {
        switch (node)
        {
            case IText words:
                text.Append(words.Text);
                break;
            case IElement { LocalName: "script" or "style" or "attachment" or "template" }:
                break;
            case IElement { LocalName: "br" }:
                text.Append('\n');
                break;
            case IElement { LocalName: "img" } image:
                text.Append(image.GetAttribute("alt"));
                break;
            default:
                foreach (var child in node.ChildNodes) Read(child, text);
                if (node is IElement { LocalName: "p" or "div" or "li" or "blockquote" or "h1" or "h2" or "h3" or "tr" }) text.Append('\n');
                break;
        }
    }
}
