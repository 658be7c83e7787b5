using CoEBot.Boxes.Characters;

namespace CoEBot.Boxes.Replay;

/// <summary>Names one thing that one wall of one box holds back.</summary>
/// <param name="Department">The key of the department whose box it is; null for the brand's.</param>
/// <param name="Wall">The wall's id.</param>
/// <param name="Entry">An id that follows from the phrase, the domain or the contact, and tells it to nobody; of nothing where it is the wall as a whole.</param>
public sealed record WallKey(string? Department, string Wall, string Entry);

/// <summary>The kinds of change that let one thing through.</summary>
public enum WallChangeKind
{
    /// <summary>A phrase is taken off its list, or out of its topic.</summary>
    TakePhraseOff,

    /// <summary>A domain is known from now on.</summary>
    KnowDomain,

    /// <summary>A contact is public from now on.</summary>
    MakePublic,

    /// <summary>The whole wall advises from now on.</summary>
    Advise,
}

/// <summary>The smallest change of a box that lets one thing through one of its walls.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Department">The key of the department whose box it is; null for the brand's.</param>
/// <param name="Wall">The wall.</param>
/// <param name="Words">The phrase as the box has it, the domain or the contact as it was posted; empty where it is the wall as a whole.</param>
/// <param name="Topic">The name of the phrase's topic; null where it has none.</param>
public sealed record WallChange(WallChangeKind Kind, string? Department, Wall Wall, string Words = "", string? Topic = null)
{
    public WallKey Key => new(Department, Wall.Id, Ids.From($"{Topic}|{Alike(Kind, Words)}"));

    /// <summary>The box with this one change. Its version stays: it tells which box was changed.</summary>
    public Box ApplyTo(Box box) => Kind switch
    {
        WallChangeKind.TakePhraseOff when Wall == Walls.Topics =>
            box with { Topics = [.. box.Topics.Select(topic => topic.Name == Topic ? topic with { Phrases = Without(topic.Phrases) } : topic).Where(topic => topic.Phrases.Count > 0)] },
        WallChangeKind.TakePhraseOff when Wall == Walls.Banned => box with { Banned = Without(box.Banned) },
        WallChangeKind.TakePhraseOff => box with { Watched = Without(box.Watched) },
        WallChangeKind.KnowDomain => box with { LinkDomains = [.. box.LinkDomains ?? [], Words] },
        WallChangeKind.MakePublic => box with { PublicContacts = [.. box.PublicContacts, Words] },
        _ => box with { Severities = new Dictionary<string, Severity>(box.Severities) { [Wall.Id] = Severity.Advise } },
    };

    /// <summary>Whether a list has the phrase, in whatever spelling: the rules tell no difference.</summary>
    public static bool Holds(IEnumerable<string> phrases, string phrase) => phrases.Any(one => FoldedPhrase.Of(one) == FoldedPhrase.Of(phrase));

    private List<string> Without(IReadOnlyList<string> phrases) => [.. phrases.Where(phrase => !Holds([phrase], Words))];

    /// <summary>What is the same in all spellings that are held to be one.</summary>
    private static string Alike(WallChangeKind kind, string words) => kind switch
    {
        WallChangeKind.TakePhraseOff => FoldedPhrase.Of(words).Words,
        WallChangeKind.MakePublic when !words.Contains('@', StringComparison.Ordinal) => string.Concat(words.Where(char.IsAsciiDigit)).TrimStart('0'),
        _ => words.ToLowerInvariant(),
    };
}

/// <summary>A change that people have made many times already, each for one post: they approved what a wall holds back.</summary>
/// <param name="Change">The change.</param>
/// <param name="Approved">The posts that were approved since one was rejected last, newest first.</param>
/// <param name="Box">The box with the change.</param>
public sealed record WallProposal(WallChange Change, IReadOnlyList<PastPost> Approved, Box Box)
{
    public WallKey Key => Change.Key;

    /// <summary>The same, of what was approved after a moment; null where that is not often enough.</summary>
    public WallProposal? Since(DateTimeOffset? moment)
    {
        List<PastPost> since = [.. Approved.Where(post => moment is null || post.EndedAt > moment)];
        return since.Count >= WallExceptions.Enough ? this with { Approved = since } : null;
    }
}
