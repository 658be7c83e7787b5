using System.Collections.Frozen;
using CoEBot.Boxes.Characters;

namespace CoEBot.Boxes.Rules;

/// <summary>Mail addresses and phone numbers of people, but not those that the box says are public, nor the addresses of examples (RFC 2606).</summary>
internal static class ContactRule
{
    private static readonly FrozenSet<string> Examples = FrozenSet.ToFrozenSet(["example.com", "example.org", "example.net"], StringComparer.OrdinalIgnoreCase);

    private const int LeastDigits = 6;

    public static IEnumerable<Touch> Find(Reading reading)
    {
        var mails = reading.MailAddresses.Where(at => !IsPublic(reading, at) && !IsExample(reading.Text, at) && !reading.IsInLink(at));
        foreach (var at in mails.Take(1)) yield return new("This is a mail address.", "Leave it out, or name a public one.", at);
        var phones = PhoneNumbers.In(reading.Text).Where(at => !IsPublic(reading, at) && !reading.IsInLink(at));
        foreach (var at in phones.Take(1)) yield return new("This looks like a phone number.", "Leave it out, or name a public one.", at);
    }

    private static bool IsExample(string text, Stretch at) => Examples.Contains(text[(text.IndexOf('@', at.Start) + 1)..at.End]);

    private static bool IsPublic(Reading reading, Stretch at) => reading.Box.PublicContacts.Any(contact => IsSame(contact, reading.Text.Substring(at.Start, at.Length)));

    /// <summary>A number is the same with and without what is dialled before it.</summary>
    private static bool IsSame(string contact, string found)
    {
        if (found.Contains('@', StringComparison.Ordinal)) return contact.Trim().Equals(found, StringComparison.OrdinalIgnoreCase);
        var (one, other) = (Number(contact), Number(found));
        return Math.Min(one.Length, other.Length) >= LeastDigits && (one.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(one, StringComparison.Ordinal));
    }

    private static string Number(string contact) => string.Concat(contact.Where(char.IsAsciiDigit)).TrimStart('0');
}
