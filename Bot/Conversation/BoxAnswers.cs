using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Center;
using CoEBot.Center.Editing;

namespace CoEBot.Conversation;

/// <summary>The one sentence that answers a click on a box's card: what came of it, or why nothing did and what to do instead.</summary>
internal static class BoxAnswers
{
    public static Banner Saved(BoxVersion version, int current) => version.Box.Version == current
        ? new($"Saved as version {current}. It counts for every post that is submitted from now on.", BannerTone.Good)
        : new($"You saved that as version {version.Box.Version}. It was changed since; this is how it stands now.");

    public static Banner NothingToSave() => new($"Nothing of yours waits to be saved here. This is how the box stands.");

    public static Banner NoChange() => new($"That is what the box says already, so there is nothing to save.");

    public static Banner NewerProposal() => new($"You changed this after that card was shown, so nothing is saved yet. This is the newest; look once more, and save it.", BannerTone.Attention);

    public static Banner Overtaken(OthersChange theirs, Person reader)
    {
        var parts = string.Join(", ", theirs.Changes.Select(change => change.Field.Name));
        Wording what = parts.Length == 0 ? $"" : (Wording)$" ({parts})";
        Wording who = theirs.Newest.By switch
        {
            null => $"This box was changed meanwhile{what}.",
            { } by when by.Id == reader.Id => $"You changed this box yourself {theirs.Newest.At ?? default}{what}.",
            { } by => $"{by.FirstName} changed this box {theirs.Newest.At ?? default}{what}.",
        };
        return new($"{who} Your words are put on top of that, and nothing is saved yet. Look once more, then save.", BannerTone.Attention);
    }

    public static Banner NoSuchVersion() => new($"I do not know that version any more. These are the ones I know.", BannerTone.Attention);

    public static Banner PasteFirst() => new($"Paste the file into the field first. Export shows how one looks.", BannerTone.Attention);

    public static AdaptiveCard Refused(CenterDefinition center, BoxScope scope, bool toChange)
    {
        var owner = BoxViews.Owner(center, scope);
        Wording whose = owner.Department is null ? $"The brand’s box" : (Wording)$"The box of {owner.Name}";
        Wording roles = owner.Department is null ? $"the owners" : (Wording)$"the communicators of {owner.Name} and the owners";
        var names = string.Join(" or ", BoxEditing.Editors(center, scope).Select(person => person.FirstName).Take(3));
        Wording next = names.Length == 0 ? $"Nothing was changed. Ask an owner of the Center." : (Wording)$"Nothing was changed. Ask {names}; what you would change is welcome there.";
        return AnswerCard.Render(new(toChange ? $"{whose} is changed by {roles}" : (Wording)$"{whose} is read by those who work with it", next, [new("Share an idea", new ShareIdea())]));
    }

    public static AdaptiveCard Gone() => AnswerCard.Render(new($"I have no such box", $"Its department may be gone. These are the ones there are.", [new("All boxes", new ShowSetup())]));
}
