using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Center;
using CoEBot.Center.Editing;

namespace CoEBot.Conversation;

/// <summary>The one sentence that answers a click on a plan's card: what came of it, or why nothing did and what to do instead.</summary>
internal static class PlanAnswers
{
    public static Banner Saved(PlanVersion version, int current) => version.Plan.Version == current
        ? new($"Saved as version {current}. It counts from now on.", BannerTone.Good)
        : new($"You saved that as version {version.Plan.Version}. It was changed since; this is how it stands now.");

    public static Banner NothingToSave() => new($"Nothing of yours waits to be saved here. This is how the plan stands.");

    public static Banner NoChange() => new($"That is what the plan says already, so there is nothing to save.");

    public static Banner NewerProposal() => new($"You changed this after that card was shown, so nothing is saved yet. This is the newest; look once more, and save it.", BannerTone.Attention);

    public static Banner Overtaken(OthersPlanChange theirs, Person reader)
    {
        var parts = string.Join(", ", theirs.Changes.Select(change => change.Name));
        Wording what = parts.Length == 0 ? $"" : (Wording)$" ({parts})";
        Wording who = theirs.Newest.By switch
        {
            null => $"This plan was changed meanwhile{what}.",
            { } by when by.Id == reader.Id => $"You changed this plan yourself {theirs.Newest.At ?? default}{what}.",
            { } by => $"{by.FirstName} changed this plan {theirs.Newest.At ?? default}{what}.",
        };
        return new($"{who} Your words are put on top of that, and nothing is saved yet. Look once more, then save.", BannerTone.Attention);
    }

    public static Banner NoSuchVersion() => new($"I do not know that version any more. These are the ones I know.", BannerTone.Attention);

    public static AdaptiveCard Refused(CenterDefinition center, string key, bool toChange)
    {
        var name = center.FindDepartment(key)?.Name ?? key ?? "that department";
        var names = string.Join(" or ", BoxEditing.Editors(center, new(key)).Select(person => person.FirstName).Take(3));
        Wording next = names.Length == 0 ? $"Nothing was changed. Ask an owner of the Center." : (Wording)$"Nothing was changed. Ask {names}; what you would change is welcome there.";
        return AnswerCard.Render(new(
            toChange ? $"The plan of {name} is changed by the communicators of {name} and the owners" : (Wording)$"The plan of {name} is read by those who work with it",
            next, [new("Share an idea", new ShareIdea())]));
    }

    public static AdaptiveCard Gone() => AnswerCard.Render(new($"I have no such plan", $"Its department may be gone. These are the ones there are.", [new("All that is set up", new ShowSetup())]));
}
