using CoEBot.Cards;
using CoEBot.Cards.Elements;

namespace CoEBot.Tests.Cards;

/// <summary>A card in one of its states.</summary>
/// <param name="Name">The card and the state, as a file can be named.</param>
/// <param name="Card">The card as people would get it.</param>
/// <param name="Pictured">Whether people look at its picture; a hostile one needs to hold, not to please.</param>
public sealed record GalleryCard(string Name, AdaptiveCard Card, bool Pictured = true)
{
    public override string ToString() => Name;
}

/// <summary>Every card in every state it can be in: what the tests of all cards go through.</summary>
internal static class CardGallery
{
    public static IReadOnlyList<GalleryCard> All { get; } =
        [
            .. FormGallery.All, .. ReviewGallery.All, .. OutcomeGallery.All, .. TransitionGallery.All, .. ListGallery.All, .. OtherGallery.All, .. WinGallery.All, .. AnnouncementGallery.All, .. LibraryGallery.All,
            .. HistoryGallery.All, .. DecidedGallery.All, .. PaceGallery.All, .. ProposalGallery.All, .. BoxGallery.All, .. RouteGallery.All, .. PlanGallery.All,
            .. Hostile(),
        ];

    public static IEnumerable<TestCaseData> Cases => All.Select(card => new TestCaseData(card).SetArgDisplayNames(card.Name));

    private static IEnumerable<GalleryCard> Hostile() => Samples.Hostile.SelectMany((text, index) => new (string Card, AdaptiveCard Rendered)[]
    {
        ("form", DraftFormCard.Render(FormGallery.FullOf(text))),
        ("form asked", DraftFormCard.Render(FormGallery.AskedWith(text))),
        ("review", ReviewCard.Render(ReviewGallery.FullOf(text))),
        ("review texts", ReviewCard.Render(ReviewGallery.TextsFullOf(text))),
        ("review texts proposed", ReviewCard.Render(ReviewGallery.TextsProposedFullOf(text))),
        ("library texts", LibraryPostCard.Render(LibraryGallery.TextsFullOf(text))),
        ("review decided", ReviewCard.Render(ReviewGallery.FullOf(text) with { CanDecide = false })),
        ("review proposed", ReviewCard.Render(ReviewGallery.ProposedFullOf(text))),
        ("review approved", ReviewCard.Render(ReviewGallery.ApprovedFullOf(text))),
        ("outcome proposed", OutcomeCard.Render(OutcomeGallery.ProposedFullOf(text))),
        ("outcome whole", OutcomeCard.Render(OutcomeGallery.WholeFullOf(text))),
        ("outcome unanswered", OutcomeCard.Render(OutcomeGallery.UnansweredFullOf(text))),
        ("review note typed", ReviewCard.Render(ReviewGallery.FullOf(text) with { TypedNote = text })),
        ("history", HistoryCard.Render(HistoryGallery.FullOf(text))),
        ("decided", DecidedCard.Render(DecidedGallery.FullOf(text))),
        ("outcome", OutcomeCard.Render(OutcomeGallery.FullOf(text))),
        ("list", DraftListCard.Render(ListGallery.FullOf(text))),
        ("welcome", WelcomeCard.Render(OtherGallery.WelcomeFullOf(text))),
        ("share idea", ShareIdeaCard.Render(OtherGallery.ShareFullOf(text))),
        ("share idea replaced", ShareIdeaCard.Replaced(OtherGallery.ShareFullOf(text))),
        ("install", InstallCard.Render(new(text))),
        ("install done", InstallCard.Render(new(text, IsAdded: true))),
        ("answer", AnswerCard.Render(OtherGallery.AnswerFullOf(text))),
        ("win form", WinFormCard.Render(WinGallery.FormFullOf(text))),
        ("win list", WinListCard.Render(WinGallery.ListFullOf(text))),
        ("announcement", WeeklyAnnouncementCard.Render(AnnouncementGallery.FullOf(text))),
        ("plan", AnnouncementPlanCard.Render(AnnouncementGallery.PlanFullOf(text))),
        ("away form", AwayFormCard.Render(PaceGallery.FormFullOf(text))),
        ("away", AwayCard.Render(PaceGallery.AwayFullOf(text))),
        ("settings", SettingsCard.Render(PaceGallery.SettingsFullOf(text))),
        ("digest", DigestCard.Render(PaceGallery.DigestFullOf(text))),
        ("library", LibraryPostCard.Render(LibraryGallery.FullOf(text))),
        ("proposal", WallProposalCard.Render(ProposalGallery.FullOf(text))),
        ("setup", SetupCard.Render(BoxGallery.SetupFullOf(text))),
        ("box", BoxCard.Render(BoxGallery.BoxFullOf(text))),
        ("box form", BoxFormCard.Render(BoxGallery.FormFullOf(text))),
        ("box strictness", BoxFormCard.Render(BoxGallery.StrictnessFullOf(text))),
        ("box preview", BoxPreviewCard.Render(BoxGallery.PreviewFullOf(text))),
        ("box history", BoxHistoryCard.Render(BoxGallery.HistoryFullOf(text))),
        ("route", RouteCard.Render(RouteGallery.RouteFullOf(text))),
        ("route form", RouteFormCard.Render(RouteGallery.FormFullOf(text))),
        ("route preview", RoutePreviewCard.Render(RouteGallery.PreviewFullOf(text))),
        ("route history", RouteHistoryCard.Render(RouteGallery.HistoryFullOf(text))),
        ("department plan", PlanCard.Render(PlanGallery.PlanFullOf(text))),
        ("department plan form", PlanFormCard.Render(PlanGallery.FormFullOf(text))),
        ("department plan preview", PlanPreviewCard.Render(PlanGallery.PreviewFullOf(text))),
        ("department plan history", PlanHistoryCard.Render(PlanGallery.HistoryFullOf(text))),
        ("box export", BoxFileCard.Export(BoxGallery.FileFullOf(text))),
        ("box import", BoxFileCard.Import(BoxGallery.FileFullOf(text))),
    }.Select(card => new GalleryCard($"hostile {index + 1:00} {card.Card}", card.Rendered, Pictured: false)));
}
