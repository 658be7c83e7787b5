using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Center;
using CoEBot.Center.Editing;

namespace CoEBot.Conversation;

/// <summary>The one sentence that answers a click on a route's card: what came of it, or why nothing did and what to do instead.</summary>
internal static class RouteAnswers
{
    public static Banner Saved(RouteVersion version, int current) => version.Route.Version == current
        ? new($"Saved as version {current}. It counts for every draft that is submitted from now on; drafts in review keep the route they started with.", BannerTone.Good)
        : new($"You saved that as version {version.Route.Version}. It was changed since; this is how it stands now.");

    public static Banner NothingToSave() => new($"Nothing of yours waits to be saved here. This is how the route stands.");

    public static Banner NoChange() => new($"That is what the route says already, so there is nothing to save.");

    public static Banner NewerProposal() => new($"You changed this after that card was shown, so nothing is saved yet. This is the newest; look once more, and save it.", BannerTone.Attention);

    public static Banner Overtaken(OthersRouteChange theirs, Person reader)
    {
        var ways = string.Join(", ", theirs.Changes.Select(change => change.Name));
        Wording what = ways.Length == 0 ? $"" : (Wording)$" ({ways})";
        Wording who = theirs.Newest.By switch
        {
            null => $"This route was changed meanwhile{what}.",
            { } by when by.Id == reader.Id => $"You changed this route yourself {theirs.Newest.At ?? default}{what}.",
            { } by => $"{by.FirstName} changed this route {theirs.Newest.At ?? default}{what}.",
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
            toChange ? $"The route of {name} is changed by the communicators of {name} and the owners" : (Wording)$"The route of {name} is read by those who work with it",
            next, [new("Share an idea", new ShareIdea())]));
    }

    public static AdaptiveCard Gone() => AnswerCard.Render(new($"I have no such route", $"Its department may be gone. These are the ones there are.", [new("All that is set up", new ShowSetup())]));
}
