using System.Globalization;

namespace CoEBot.Boxes.Rules;

/// <summary>News that waits for its moment. Where its author wishes for a day after it, a colleague makes sure of the day, and nothing stops.</summary>
internal static class EmbargoRule
{
    public static IEnumerable<Touch> Find(Reading reading) =>
        from embargo in reading.Box.Embargoes
        where reading.Context.Now < embargo.Until
        from phrase in embargo.Phrases
        from at in PhraseRule.In(reading, phrase)
        let waits = reading.Context.WishedFor >= embargo.Until
        let until = embargo.Until.ToString("ddd d MMM yyyy, HH:mm 'UTC'zzz", CultureInfo.InvariantCulture)
        select new Touch(
            $"\"{phrase}\" waits until {until}{PhraseRule.Place(at)}.",
            waits ? "Keep the wished date; a colleague makes sure of it." : $"Wish for a day after that, or say it without \"{phrase}\".", at)
        {
            AtMost = waits ? Severity.Review : Severity.Block,
        };
}
