using System.Collections.Frozen;
using CoEBot.Boxes.Characters;

namespace CoEBot.Boxes.Rules;

/// <summary>Mail addresses and phone numbers of people, but not those that the box says are public, nor the addresses of examples (RFC 2606).</summary>
internal static class ContactRule
{
    private static readonly FrozenSet<string> Examples = FrozenSet.ToFrozenSet(["example.com", "example.org", "example.net"], StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<Touch> Find(Reading reading)
    {
        var mails = MailAddresses.In(reading.Text).Where(at => !IsPublic(reading, at) && !IsExample(reading.Text, at) && !reading.IsInLink(at));
        foreach (var at in mails.Take(1)) yield return new("This is a mail address.", "Leave it out, or name a public one.", at);
        var phones = PhoneNumbers.In(reading.Text).Where(at => !IsPublic(reading, at) && !reading.IsInLink(at));
        foreach (var at in phones.Take(1)) yield return new("This looks like a phone number.", "Leave it out, or name a public one.", at);
    }

    private static bool IsExample(string text, Stretch at) => Examples.Contains(text[(text.IndexOf('@', at.Start) + 1)..at.End]);

    private static bool IsPublic(Reading reading, Stretch at) => reading.Box.PublicContacts.Any(contact => Bare(contact) == Bare(reading.Text.Substring(at.Start, at.Length)));

    /// <summary>An address in small letters, a number as its digits.</summary>
    private static string Bare(string contact) => contact.Contains('@', StringComparison.Ordinal)
        ? contact.Trim().ToLowerInvariant()
        : string.Concat(contact.Where(char.IsAsciiDigit)).TrimStart('0');
}
