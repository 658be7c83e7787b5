using CoEBot.Center;
using CoEBot.Outbox.Pacing;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Conversation;

/// <summary>How a person wants to be reached: what they type, and what is kept of it.</summary>
public sealed class SettingsTests
{
    private static readonly PersonPace Defaults = new(LocalClock.Find("Europe/Berlin")!, new(new(20, 0), new(7, 0)), 2, 9);

    [Test]
    public void What_is_as_the_Center_has_it_is_not_kept() => Assert.Multiple(() =>
    {
        Assert.That(Read("20:00", "07:00", "2", "9", "Europe/Berlin"), Is.EqualTo(new PersonSettings()));
        Assert.That(Read("20:00", "07:00", null, null, null), Is.EqualTo(new PersonSettings()));
        Assert.That(Read("18:30", "8:00", "0", "16", "New York"), Is.EqualTo(new PersonSettings { Quiet = new(new(18, 30), new(8, 0)), MessagesADay = 0, DigestHour = 16, TimeZone = "America/New_York" }));
        Assert.That(Read("", "", "2", "9", "tokyo"), Is.EqualTo(new PersonSettings { Quiet = QuietHours.None, TimeZone = "Asia/Tokyo" }));
    });

    [TestCase("20:00", "", "2", "9", "UTC", "Quiet hours need both ends.")]
    [TestCase("late", "07:00", "2", "9", "UTC", "Write times as hours and minutes")]
    [TestCase("25:00", "07:00", "2", "9", "UTC", "Write times as hours and minutes")]
    [TestCase("", "", "-1", "9", "UTC", "Choose how many messages a day")]
    [TestCase("", "", "1001", "9", "UTC", "Choose how many messages a day")]
    [TestCase("", "", "2", "24", "UTC", "Choose the hour of your digest.")]
    [TestCase("", "", "2", "9", "Atlantis", "I do not know that time zone.")]
    [TestCase("", "", "2", "9", "../../etc/passwd", "I do not know that time zone.")]
    [TestCase("", "", "2", "9", "Europe", "Do you mean Europe/")]
    public void What_cannot_be_is_answered_with_what_to_do(string from, string to, string most, string hour, string zone, string sentence) =>
        Assert.That((SettingsRules.Read(from, to, most, hour, zone, Defaults) as SettingsVerdict.Refused)?.What, Does.Contain(sentence));

    [Test]
    public async Task Settings_are_kept_and_a_slip_gives_back_all_that_was_typed()
    {
        await using var contoso = await Contoso.OpenAsync((await BotSettings.AnonymousAsync()).With("Pace:MostADay", "2"));
        var card = await contoso.AsksAsync(contoso.Ana, "settings");

        var slip = await contoso.Client.ClicksAsync(contoso.Ana, card, "Save", ("quietFrom", "18:30"), ("messagesADay", "5"), ("timeZone", "Atlantis"));
        var saved = await contoso.Client.ClicksOnAsync(contoso.Ana, card, slip.Card!, "Save", ("quietTo", "08:00"), ("timeZone", "Berlin"));
        var again = await contoso.AsksAsync(contoso.Ana, "settings");

        Assert.That(card.Card.Field("timeZone"), Is.EqualTo("UTC"), "as Teams told");
        Assert.That(card.Card.Words(), Does.Contain("From the Center, until you change it."));
        Assert.That(slip.Card.Words(), Does.Contain("Quiet hours need both ends.").And.Contain("Nothing is saved yet."));
        Assert.That(((string[])["quietFrom", "messagesADay", "timeZone"]).Select(slip.Card.Field), Is.EqualTo(["18:30", "5", "Atlantis"]));
        Assert.That(saved.Card.Words(), Does.Contain("Saved. It holds from the next message on.").And.Contain("Yours. From the Center it would be: at most 2."));
        Assert.That(((string[])["quietFrom", "quietTo", "messagesADay", "timeZone"]).Select(again.Card.Field), Is.EqualTo(["18:30", "08:00", "5", "Europe/Berlin"]));
    }

    private static PersonSettings? Read(string? from, string? to, string? most, string? hour, string? zone) =>
        (SettingsRules.Read(from, to, most, hour, zone, Defaults) as SettingsVerdict.Accepted)?.Settings;
}
