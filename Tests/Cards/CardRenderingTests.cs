using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Cards;

/// <summary>Every card in the official renderer: understood without a complaint, within reach of a keyboard, and pictured for people to look at.</summary>
[TestFixture]
[NonParallelizable]
internal sealed class CardRenderingTests
{
    private static readonly string Pictures = Path.Combine(TestContext.CurrentContext.WorkDirectory, "cards");

    private Browser _browser = null!;
    private CardPage _page = null!;

    [OneTimeSetUp]
    public async Task Open()
    {
        _browser = await Browser.LaunchAsync();
        _page = await CardPage.OpenAsync(_browser);
        Directory.CreateDirectory(Pictures);
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (_browser is not null) await _browser.DisposeAsync();
    }

    [TestCaseSource(typeof(CardGallery), nameof(CardGallery.Cases))]
    public async Task The_renderer_takes_every_card_without_a_complaint(GalleryCard card)
    {
        await _page.SetWidthAsync(320);
        Assert.That(await _page.ShowAsync(card.Card, "light"), Is.Empty);
        Assert.That(await _page.BarriersAsync(), Is.Empty);
        if (!card.Pictured) return;

        await PictureAsync(card, "light", 320);
        await _page.ShowAsync(card.Card, "dark");
        await PictureAsync(card, "dark", 320);
        await _page.SetWidthAsync(640);
        await PictureAsync(card, "dark", 640);
        await _page.ShowAsync(card.Card, "light");
        await PictureAsync(card, "light", 640);
    }

    private async Task PictureAsync(GalleryCard card, string theme, int width) =>
        TestContext.AddTestAttachment(await _page.PictureAsync(Pictures, $"{card.Name} {theme} {width}"));
}
