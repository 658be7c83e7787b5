using System.Globalization;
using CoEBot.Cards;
using static CoEBot.Tests.Cards.Samples;

namespace CoEBot.Tests.Cards;

/// <summary>All cards of departments' plans.</summary>
internal static class PlanGallery
{
    private static readonly PlanOwner Engineering = new("engineering", "Engineering");

    private static readonly VersionView Three = new(3, "Cleo", Tuesday);

    private static readonly IReadOnlyList<string> Next =
        ["The next Share an idea card comes Tuesday 1 December 2026 at 10:00, Berlin time.", "This week’s announcement goes out Friday 27 November 2026 at 15:00, Berlin time."];

    private static readonly IReadOnlyList<string> Oddities = ["Nobody works on Fridays at 15:00. The weekly announcement goes out all the same."];

    private static readonly PlanView Plan = new()
    {
        Owner = Engineering,
        Version = Three,
        Note = "We moved to Berlin",
        Lines =
        [
            new("Time zone", ["Europe/Berlin"]),
            new("Works", ["Monday to Thursday, 08:00 to 18:00"]),
            new("Holidays", ["Thu 24 Dec 2026 to Sat 26 Dec 2026", "Fri 1 Jan 2027"]),
            new("Share an idea card", ["Tuesdays at 10:00"]),
            new("Questions on the card, in turn", ["What did you learn from a bug?", "Which tool of yours should everybody know?"]),
            new("Weekly announcement", ["Fridays at 15:00"]),
        ],
        Next = Next,
        MayChange = true,
    };

    private static readonly PlanFormView Form = new()
    {
        Owner = Engineering,
        Version = 3,
        TimeZone = "Europe/Berlin",
        Days = "Monday,Tuesday,Wednesday,Thursday,Friday",
        From = "08:00",
        To = "18:00",
        Holidays = "2026-12-24 to 2026-12-26\n2027-01-01",
        RhythmDays = "Tuesday",
        RhythmHour = "10",
        Prompts = "What did you learn from a bug?\nWhich tool of yours should everybody know?",
        AnnouncementDay = "Friday",
        AnnouncementHour = "15",
        Weekdays = [.. ((string[])["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]).Select(day => new Choice(day, day))],
        Hours = [.. Enumerable.Range(0, 24).Select(hour => new Choice($"{hour}", string.Create(CultureInfo.InvariantCulture, $"{hour:D2}:00")))],
    };

    private static readonly PlanPreviewView Preview = new()
    {
        Owner = Engineering,
        Version = 3,
        Proposal = "p1",
        Changes =
        [
            new("Time zone", ["Europe/Berlin"], ["UTC"]),
            new("Working days", [], ["Friday"]),
            new("Holidays", ["Thu 24 Dec 2026 to Sat 26 Dec 2026", "Fri 1 Jan 2027"], []),
            new("Share an idea card", ["Tuesdays at 10:00"], ["never"]),
        ],
        Next = [.. Next, "4 drafts are in review. The step that each is at keeps the time limit it began with; every step after it counts by the new hours."],
        Oddities = Oddities,
    };

    private static readonly PlanHistoryView History = new()
    {
        Owner = Engineering,
        MayChange = true,
        Items =
        [
            new(Three, "We moved to Berlin", Preview.Changes, IsCurrent: true),
            new(new(2, "Olga", Tuesday.AddDays(-9)), "Rolled back to version 0", [new("Weekly announcement", ["Fridays at 15:00"], ["Mondays at 09:00"])], IsCurrent: false),
            new(new(0, null, Tuesday.AddDays(-30)), null, null, IsCurrent: false),
        ],
    };

    private static readonly IReadOnlyList<string> ManyDays = [.. Enumerable.Range(0, 180).Select(day => new DateOnly(2027, 1, 1).AddDays(2 * day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];

    private static readonly IReadOnlyList<string> ManyPrompts = [.. Enumerable.Range(1, 60).Select(number => $"{number}. What did you mend this week that nobody will ever notice, and whom would it help to know about it, do you think?")];

    public static IEnumerable<GalleryCard> All =>
    [
        new("department plan", PlanCard.Render(Plan)),
        new("department plan saved", PlanCard.Render(Plan with { Banner = new($"Saved as version 3. It counts from now on.", BannerTone.Good), Oddities = Oddities })),
        new("department plan reader", PlanCard.Render(Plan with { MayChange = false, Note = null })),
        new("department plan from the file", PlanCard.Render(Plan with
        {
            Version = new(0, null, Tuesday),
            Note = null,
            Lines = [new("Time zone", ["UTC"]), new("Works", ["Monday to Friday, 09:00 to 17:00"]), new("Holidays", ["none"]), new("Share an idea card", ["never"]), new("Weekly announcement", ["Fridays at 15:00"])],
            Next = ["Engineering has no channel of its own yet, so neither cards nor announcements come by themselves."],
        })),
        new("department plan many", PlanCard.Render(Plan with { Lines = [.. Plan.Lines.Select(line => line.Name.StartsWith('H') ? line with { Entries = ManyDays } : line.Name.StartsWith('Q') ? line with { Entries = ManyPrompts } : line)] })),
        new("department plan right to left", PlanCard.Render(Plan with { Note = Arabic, Lines = [new("Questions on the card, in turn", ["ما الذي تعلمته من زميل هذا الأسبوع؟"])] })),
        new("department plan form", PlanFormCard.Render(Form)),
        new("department plan form picked up", PlanFormCard.Render(Form with { IsPickedUp = true, Banner = new($"Not saved yet: what you wrote {Tuesday} is still here.") })),
        new("department plan form problems", PlanFormCard.Render(Form with
        {
            TimeZone = "Berln",
            Holidays = "25 Dec",
            To = "07:00",
            Problems =
            [
                "Time zone: I know no time zone of that name. Do you mean Europe/Berlin?", "Holidays, line 1: “25 Dec” names no year. Write it with its year, like 25 Dec 2026.",
                "Work ends at: 07:00 is not after 08:00, when work begins. Let it end later; 00:00 is the day’s end.",
            ],
        })),
        new("department plan form empty", PlanFormCard.Render(Form with { Days = "", From = "", To = "", TimeZone = "", Holidays = "", RhythmDays = "", Prompts = "" })),
        new("department plan form many", PlanFormCard.Render(Form with { Holidays = string.Join('\n', ManyDays), Prompts = string.Join('\n', ManyPrompts) })),
        new("department plan preview", PlanPreviewCard.Render(Preview)),
        new("department plan preview overtaken", PlanPreviewCard.Render(Preview with
        {
            Oddities = [],
            Banner = new($"Olga changed this plan {Tuesday} (Holidays). Your words are put on top of that, and nothing is saved yet. Look once more, then save.", BannerTone.Attention),
        })),
        new("department plan preview many", PlanPreviewCard.Render(Preview with { Changes = [new("Holidays", ManyDays, []), new("Questions on the card", ManyPrompts, ManyPrompts)] })),
        new("department plan history", PlanHistoryCard.Render(History)),
        new("department plan history page", PlanHistoryCard.Render(History with { Items = [.. History.Items, .. History.Items.Skip(1)], Before = 2 })),
    ];

    public static PlanView PlanFullOf(string text) => Plan with
    {
        Owner = new("engineering", text),
        Version = new(int.MaxValue, text, Tuesday),
        Note = text,
        Lines = [.. Plan.Lines.Select(line => line with { Entries = [.. Enumerable.Repeat(text, 60)] })],
        Next = [.. Enumerable.Repeat(text, 9)],
        Oddities = [.. Enumerable.Repeat(text, 9)],
        Banner = Said(text),
    };

    public static PlanFormView FormFullOf(string text) => Form with
    {
        Owner = new("engineering", text),
        TimeZone = text,
        Days = text,
        From = text,
        To = text,
        Holidays = text,
        RhythmDays = text,
        RhythmHour = text,
        Prompts = text,
        AnnouncementDay = text,
        AnnouncementHour = text,
        Problems = [.. Enumerable.Repeat(text, 40)],
        IsPickedUp = true,
        Banner = Said(text),
    };

    public static PlanPreviewView PreviewFullOf(string text) => Preview with
    {
        Owner = new("engineering", text),
        Changes = [.. Preview.Changes.Select(change => change with { Added = [text], Removed = [text] })],
        Next = [.. Enumerable.Repeat(text, 9)],
        Oddities = [.. Enumerable.Repeat(text, 9)],
        Note = text,
        Banner = Said(text),
    };

    public static PlanHistoryView HistoryFullOf(string text) => History with
    {
        Owner = new("engineering", text),
        Items = [.. Enumerable.Repeat(new VersionItem(new(int.MaxValue, text, Tuesday), text, [.. Preview.Changes.Select(change => change with { Added = [text], Removed = [text] })], false), PlanHistoryCard.MostItems)],
        Before = 2,
        Banner = Said(text),
    };

    private static Banner Said(string text) => new($"{text[..Math.Min(200, text.Length)]}");
}
