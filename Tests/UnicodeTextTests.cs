using System.Text;
using CsCheck;

namespace CoEBot.Tests;

public sealed class UnicodeTextTests
{
    [Test]
    public void Any_text_can_be_normalized_in_any_form() => Gen.Select(Gen.Char.Array[0, 20], Gen.Enum<NormalizationForm>()).Sample(
        (letters, form) => new string(letters).Normalized(form) is not null, iter: 20_000);

    private static readonly (string Text, string Normal)[] Broken = [("e\u0301\uFFFE", "é\uFFFD"), ("\uFFFFe\u0301", "\uFFFFé"), ("e\u0301\uD83D", "é\uFFFD")];

    [Test]
    public void What_is_no_character_is_replaced_and_the_rest_is_normal() =>
        Assert.That(Broken.Select(broken => broken.Text.Normalized(NormalizationForm.FormC)), Is.EqualTo(Broken.Select(broken => broken.Normal)));
}
