using System.Text;

namespace CoEBot.Tests.Teams.Fuzzing;

/// <summary>JSON values, as text, that tend to break programs.</summary>
internal static class HostileValues
{
    private static readonly string[] Strings =
    [
        "", " ", "null", "undefined", "NaN", "true", "0", "-1", "1e400", "\u0000", "\u0007\u001b[31m", "\u202ereversed", "\u2066\u2069\u200b\u200d\ufeff", "\ufffe\uffff",
        "<script>alert(1)</script>", "<at>CoE Bot</at><at>", "<at id=\"0\">Everybody</at>", "<div><div><div", "&#x202e;&nbsp;&amp;lt;", "![x](http://example.com/x.png)", "[x](javascript:alert(1))",
        "${$root}", "${if(true, 'x', 'y')}", "{{DATE(2026-11-22T22:06:23Z, SHORT)}}", "{{TIME(", "{{", "}}", "%s%n%x", "{0}{1}{99999}", "'; DROP TABLE drafts; --", "PartitionKey eq ''",
        "../../../../etc/passwd", "..\\..\\windows", "/", "\\", "#", "?", "a/b\\c#d?e%f", "%2F%5C%23%3F%00", ";messageid=", "19:x@thread.tacv2;messageid=;messageid=1", "28:coe-bot",
        "http://127.0.0.1:1/", "http://169.254.169.254/metadata/", "https://example.com@127.0.0.1/", "javascript:alert(1)", "file:///etc/passwd", "//", "https://[::1", "data:text/html,x",
        "2026-02-30", "0000-00-00", "9999-12-31", "10000-01-01", "2026-W54", "2026-W00", "-0001-W01", "9999999-W01", "2026-11-22T25:61:61Z", "9999-12-31T23:59:59.9999999+14:00", "0001-01-01T00:00:00-14:00",
        "=HYPERLINK(\"http://example.com\")", "+1+1", "@SUM(A1)", "é", "e\u0301\u0301\u0301\u0301\u0301\u0301", "👩‍👩‍👧‍👦🏳️‍🌈", "Ǆǅǆ İıß ﬁ", "שלום مرحبا", "00000000-0000-0000-0000-000000000000", "linkedin,linkedin,x,,nope",
        "approve", "forget me", "draft draft draft", "help\nhelp\r\nhelp", "as Ben",
    ];

    /// <summary>Strings that only raw JSON can say.</summary>
    private static readonly string[] Raw =
    [
        "null", "true", "false", "0", "-0", "-1", "1.5", "1e400", "-1e400", "1e-400", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "2147483648", "123456789012345678901234567890", "0.1e1",
        "{}", "[]", "[[]]", "[null]", "{\"\":null}", "[{},[],\"\",0,null]", "{\"id\":{\"id\":{\"id\":7}}}", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"x\\ud83d\"", "\"\\u0000\"", "{\"type\":\"AdaptiveCard\"}",
        "{\"verb\":\"approve\",\"verb\":\"reject\"}", "{\"$type\":\"System.String\",\"$id\":\"1\",\"$ref\":\"1\"}", "{\"__proto__\":{\"x\":1}}",
    ];

    private static readonly string[] Words =
    [
        "message", "invoke", "event", "conversationUpdate", "installationUpdate", "messageReaction", "typing", "endOfConversation", "handoff", "MESSAGE", "",
        "personal", "groupChat", "channel", "Personal", "adaptiveCard/action", "composeExtension/query", "composeExtension/fetchTask", "composeExtension/submitAction", "composeExtension/", "task/fetch", "signin/verifyState",
        "add", "remove", "add-upgrade", "Add", "mention", "clientInfo", "html", "text", "application/vnd.microsoft.card.adaptive", "application/octet-stream", "msteams", "manual", "automatic",
        "library", "submitDraft", "nominateWin", "shareIdea", "saveDraft", "openDraft", "showDrafts", "approve", "requestChanges", "reject", "celebrate", "sendAnnouncement", "holdAnnouncement", "initialRun",
    ];

    /// <summary>Of any kind.</summary>
    public static string Any(Random random) => random.Next(2) == 0 ? Raw[random.Next(Raw.Length)] : Text(random);

    /// <summary>A string.</summary>
    public static string Text(Random random) => random.Next(8) switch
    {
        0 or 1 or 2 => JsonTree.Quoted(Words[random.Next(Words.Length)]),
        3 => $"\"{new string((char)random.Next('a', 'z' + 1), random.Next(2) == 0 ? 4_000 : 100_000)}\"",
        4 => JsonTree.Quoted(string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Rune(random)))),
        _ => JsonTree.Quoted(Strings[random.Next(Strings.Length)]),
    };

    private static Rune Rune(Random random)
    {
        var value = random.Next(4) == 0 ? random.Next(0x10FFFF + 1) : random.Next(0x3000);
        return System.Text.Rune.IsValid(value) ? new(value) : System.Text.Rune.ReplacementChar;
    }
}
