using CoEBot.Boxes.Characters;

namespace CoEBot.Boxes.Rules;

/// <summary>Numbers of payment cards and bank accounts, known by their first digits, their length and their checksum. An order number has none of these but by chance.</summary>
internal static class AccountRule
{
    public static IEnumerable<Touch> Find(Reading reading) =>
    [
        .. Cards(reading).Take(1).Select(at => new Touch("This is the number of a payment card.", "Leave it out.", at)),
        .. Iban.In(reading.Text).Where(at => !reading.IsInLink(at)).Take(1).Select(at => new Touch("This is the number of a bank account.", "Leave it out.", at)),
    ];

    private static IEnumerable<Stretch> Cards(Reading reading)
    {
        var (text, groups) = (reading.Text, Digits.Groups(reading.Text));
        for (var first = 0; first < groups.Count; first++)
        {
            var (digits, shape) = (0, "");
            for (var last = first; last < groups.Count && shape.Length < 10; last++)
            {
                if (last > first && !(groups[last].Start == groups[last - 1].End + 1 && text[groups[last].Start - 1] is ' ' or '-')) break;
                digits += groups[last].Length;
                shape += $"{groups[last].Length} ";
                var at = Stretch.Between(groups[first].Start, groups[last].End);
                if (digits is >= 13 and <= 19 && IsCardShape(shape) && !reading.IsInLink(at) && IsCard(Digits.Only(text, at))) yield return at;
            }
        }
    }

    /// <summary>All in one, or in the groups that are printed on cards.</summary>
    private static bool IsCardShape(string shape) => shape is "4 4 4 4 " or "4 6 5 " or "4 6 4 " or "4 4 4 4 3 " || shape.Count(' ') == 1;

    /// <summary>The ranges of the schemes (ISO/IEC 7812 issuer numbers as the schemes publish them).</summary>
    private static bool IsCard(string digits)
    {
        var first = int.Parse(digits.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);
        var isIssued = (first, digits.Length) switch
        {
            ( >= 4000 and <= 4999, 13 or 16 or 19) => true,
            ( >= 5100 and <= 5599 or >= 2221 and <= 2720, 16) => true,
            ( >= 3400 and <= 3499 or >= 3700 and <= 3799, 15) => true,
            ( >= 3000 and <= 3059 or >= 3600 and <= 3699 or >= 3800 and <= 3999, 14) => true,
            ( >= 3528 and <= 3589 or 6011 or >= 6440 and <= 6599 or >= 6200 and <= 6299, >= 16) => true,
            _ => false,
        };
        return isIssued && Digits.PassLuhn(digits);
    }
}
