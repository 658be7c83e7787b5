using System.Globalization;
using CoEBot.Cards;
using CoEBot.Cards.Elements;

namespace CoEBot.Tests.Cards;

/// <summary>Long texts: the beginning is shown whole, what is left out is counted, and what was typed into a field stays what it was.</summary>
[TestFixture]
internal sealed class LongTextTests
{
    [Test]
    public void A_form_gives_back_what_was_typed_to_the_letter()
    {
        var typed = "  **Say** <at>hi</at> {{DATE(x)}} \u202E\r\n" + string.Concat(Enumerable.Repeat("日本 👩‍👩‍👧 ", 400)) + "  ";
        var card = DraftFormCard.Render(FormGallery.FullOf("a") with { Text = typed });
        Assert.That(ValueOf(card, "text"), Is.EqualTo(typed));
    }

    [Test]
    public void A_form_holds_as_much_as_its_field_takes_in_any_script()
    {
        var typed = new string('日', FieldLimits.Text);
        var card = DraftFormCard.Render(FormGallery.FullOf("a") with { Text = typed });
        Assert.That(ValueOf(card, "text"), Is.EqualTo(typed));
    }

    [Test]
    public void A_form_holds_as_many_emoji_as_its_field_takes()
    {
        var typed = string.Concat(Enumerable.Repeat("𝗕🚀", FieldLimits.Text / 4));
        var card = DraftFormCard.Render(FormGallery.FullOf("a") with { Text = typed });
        Assert.That(ValueOf(card, "text"), Is.EqualTo(typed));
    }

    [Test]
    public void A_post_that_no_card_has_room_for_stays_with_the_draft()
    {
        var view = FourTexts(10, 20, 30, 40) with { Text = new('\u0001', FieldLimits.Text), Link = $"https://contoso.com/{new string('l', 900)}" };

        var card = DraftFormCard.Render(view);

        Assert.That(card.ToUtf8(), Has.Length.LessThanOrEqualTo(28_000));
        Assert.That(CardTree.OfType(card, "Input.Text").Select(input => input.GetProperty("id").GetString()), Has.No.Member("text"));
        Assert.That(Texts(card, "TextBlock"), Has.Some.EqualTo("Your post is too long for this card. It is kept as it is."));
        Assert.That(CardTree.OfType(card, "Action.Execute").Select(action => action.GetProperty("data").GetProperty("kept").GetString()!.Split(',')), Has.All.Contains(DraftForm.SharedWords));
        Assert.That(ValueOf(card, "link"), Is.EqualTo(view.Link));
        Assert.That(DraftFormCard.Render(view with { IsUnsaved = true }).ToUtf8(), Has.Length.LessThanOrEqualTo(28_000), "kept nowhere yet, it is cut");
    }

    [Test]
    public void Words_for_a_network_that_left_the_list_have_no_field_and_are_said_to_be_kept()
    {
        var card = DraftFormCard.Render(FormGallery.FullOf("a") with { Text = "a", OwnTexts = [new("x", "X", 280), new("orkut", "orkut", 0) { IsGone = true }] });

        Assert.That(CardTree.OfType(card, "Input.Text").Select(input => input.GetProperty("id").GetString()), Has.No.Member("text-orkut").And.Member("text-x"));
        Assert.That(Texts(card, "TextBlock"), Has.Some.EqualTo("Your words for orkut are kept, and have no field here: that is not on the list of networks any more."));
    }

    [Test]
    public void Words_of_a_network_that_a_form_has_no_room_for_are_named_and_stay_with_the_draft()
    {
        var typed = new string('日', 4000);
        var view = FormGallery.FullOf("a") with { Text = "a", OwnTexts = [new("linkedin", "LinkedIn", 3000, typed), new("x", "X", 280), new("facebook", "Facebook", 8000, typed)] };
        var card = DraftFormCard.Render(view);
        Assert.That(ValueOf(card, "text-linkedin"), Is.EqualTo(typed));
        Assert.That(Texts(card, "TextBlock"), Has.Some.Contains("Your words for Facebook are too long for this card"));
        Assert.That(CardTree.OfType(card, "Action.Execute").Select(action => action.GetProperty("data").GetProperty("kept").GetString()), Is.All.EqualTo("facebook"));
    }

    [TestCase(3500, 2900, 140, 2000)]
    [TestCase(200, 3900, 3900, 3900)]
    [TestCase(8000, 500, 3000, 8000)]
    [TestCase(10, 900, 6000, 900)]
    public void Words_of_a_network_in_a_saved_draft_stand_in_their_field_whole_or_stay_with_the_draft(int shared, int linkedin, int x, int instagram)
    {
        var view = FourTexts(shared, linkedin, x, instagram);

        var card = DraftFormCard.Render(view);

        Assert.That(card.ToUtf8(), Has.Length.LessThanOrEqualTo(28_000));
        var kept = (CardTree.OfType(card, "Action.Execute").First().GetProperty("data").TryGetProperty("kept", out var keys) ? keys.GetString()! : "").Split(',');
        foreach (var field in view.OwnTexts.Where(field => field.Text is not null && !kept.Contains(field.Key))) Assert.That(ValueOf(card, $"text-{field.Key}"), Is.EqualTo(field.Text), field.Key);
        Assert.That(Texts(card, "TextBlock"), Has.None.Contains("Only the first"));
    }

    [Test]
    public void Words_that_are_kept_nowhere_yet_are_cut_last_and_the_longest_first()
    {
        var card = DraftFormCard.Render(FourTexts(3000, 3900, 140, 1500) with { IsUnsaved = true });

        Assert.That((ValueOf(card, "text-x")!.Length, ValueOf(card, "text-instagram")!.Length), Is.EqualTo((140, 1500)));
        Assert.That(ValueOf(card, "text-linkedin")!.Length, Is.InRange(2700, 3899), "all of it is more than fits");
        Assert.That(card.ToUtf8(), Has.Length.InRange(25_000, 28_000), "no room is given away");
    }

    [TestCase(200, 6700)]
    [TestCase(5000, 2000)]
    [TestCase(3500, 3500)]
    public void A_plans_form_shows_what_was_typed_as_long_as_the_card_holds_it(int holidays, int prompts)
    {
        var view = PlanGallery.FormFullOf("a") with { Holidays = new('日', holidays), Prompts = new('日', prompts) };
        var card = PlanFormCard.Render(view);
        Assert.That((ValueOf(card, "holidays"), ValueOf(card, "prompts")), Is.EqualTo((view.Holidays, view.Prompts)));
    }

    [Test]
    public void A_form_never_keeps_Save_for_later_from_what_is_still_empty()
    {
        foreach (var form in CardGallery.All.Where(card => card.Name.StartsWith("form", StringComparison.Ordinal)))
            Assert.That(CardTree.Objects(form.Card).Any(item => item.TryGetProperty("isRequired", out _)), Is.False, form.Name);
    }

    [Test]
    public void A_review_card_shows_a_post_whole_and_counts_what_does_not_fit()
    {
        var post = string.Join(' ', Enumerable.Repeat("word", 3000));
        var card = ReviewCard.Render(ReviewGallery.FullOf("a") with { Post = Samples.PostOf(post) });
        var shown = Texts(card, "TextRun").MaxBy(text => text.Length)!;
        Assert.That(shown, Does.EndWith("word").And.Length.InRange(FieldLimits.Text - 40, FieldLimits.Text));
        Assert.That(Texts(card, "TextBlock"), Has.Some.EqualTo($"… and {post.Length - shown.Length} characters more than fit on this card."));
    }

    [Test]
    public void Other_words_are_proposed_from_the_whole_post_or_not_at_all()
    {
        var posts = new[] { "", Samples.Post, new string('a', FieldLimits.Text), new string('日', 2000), new string('日', FieldLimits.Text), Samples.Long };
        foreach (var post in posts)
        {
            var card = ReviewCard.Render(ReviewGallery.FullOf("a") with { Post = Samples.PostOf(post) });
            Assert.That(CardTree.OfType(card, "Input.Text").Where(input => input.GetProperty("id").GetString() == "proposal").Select(input => input.GetProperty("value").GetString()),
                Is.EqualTo(post.Length <= FieldLimits.Text && post.Count(letter => letter == '日') < FieldLimits.Text ? [post] : Array.Empty<string>()));
        }
    }

    [Test]
    public void Words_proposed_too_late_are_shown_whole()
    {
        var card = ReviewCard.Render(ReviewGallery.FullOf("a") with { CanDecide = false, TypedProposal = Samples.Post, TypedNote = "Shorter" });
        Assert.That(Texts(card, "TextRun"), Has.Some.EqualTo($"“{Samples.Post}”").And.Some.EqualTo("“Shorter”"));
    }

    [Test]
    public void What_changed_is_shown_with_a_few_words_around_it()
    {
        var diff = new DiffRun[] { new(DiffKind.Same, Samples.Long), new(DiffKind.Added, "new"), new(DiffKind.Same, " words"), new(DiffKind.Removed, " old"), new(DiffKind.Same, Samples.Long) };
        var runs = CardTree.OfType(ReviewCard.Render(ReviewGallery.FullOf("a") with { Changes = [new("", diff)] }), "TextRun").Select(run => run.GetProperty("text").GetString()!).ToList();
        var change = runs.IndexOf("new");
        Assert.That(runs[change - 1], Does.StartWith(" … ").And.EndWith("#ContosoEmployee").And.Length.LessThan(60));
        Assert.That(runs[(change + 1)..(change + 3)], Is.EqualTo(new[] { " words", " old" }));
        Assert.That(runs[change + 3], Does.StartWith("Our new billing").And.EndWith(" … ").And.Length.LessThan(60));
    }

    [Test]
    public void A_character_of_many_code_points_is_shown_whole_or_not_at_all()
    {
        var families = string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 400));
        var card = OutcomeCard.Render(OutcomeGallery.FullOf("a") with { Text = families });
        var shown = Texts(card, "TextRun").MaxBy(text => text.Length)!.TrimEnd('…');
        var characters = StringInfo.GetTextElementEnumerator(shown);
        while (characters.MoveNext()) Assert.That(characters.GetTextElement(), Is.EqualTo("👩‍👩‍👧‍👦"));
    }

    /// <summary>As many characters of three bytes each.</summary>
    private static DraftFormView FourTexts(int shared, int linkedin, int x, int instagram) => FormGallery.FullOf("a") with
    {
        Text = new('日', shared),
        OwnTexts = [new("linkedin", "LinkedIn", 3000, new('日', linkedin)), new("x", "X", 280, new('日', x)), new("instagram", "Instagram", 2200, new('日', instagram)), new("bluesky", "Bluesky", 300)],
    };

    private static IEnumerable<string> Texts(AdaptiveCard card, string type) => CardTree.OfType(card, type).Select(item => item.GetProperty("text").GetString()!);

    private static string? ValueOf(AdaptiveCard card, string id) =>
        CardTree.OfType(card, "Input.Text").Single(input => input.GetProperty("id").GetString() == id).GetProperty("value").GetString();
}
