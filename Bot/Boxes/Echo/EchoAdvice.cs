using System.Globalization;

namespace CoEBot.Boxes.Echo;

/// <summary>An echo in words for its author. Always advice: two people may say the same, and sharing a colleague's post is a good thing.</summary>
public static class EchoAdvice
{
    public const string Wall = "Echo";

    /// <summary>From this share on hardly a word is the author's own.</summary>
    private const double NearlyAll = 0.8;

    /// <param name="match">What was found.</param>
    /// <param name="department">The name of the colleague's department.</param>
    /// <param name="zone">Where the new post's department is: whose day is told.</param>
    public static Finding Of(EchoMatch match, string department, TimeZoneInfo zone)
    {
        var day = TimeZoneInfo.ConvertTime(match.Post.ApprovedAt, zone).ToString("d MMMM", CultureInfo.InvariantCulture);
        var much = match.Share >= NearlyAll ? "nearly the same words" : "much of this in the same words";
        return new(
            Wall, Severity.Advise, $"{match.Post.Author} from {department} had {much} on {day}.",
            "Add what only you can tell: what you saw, did or learned yourself.", match.Start, match.Length);
    }
}
