using System.Globalization;
using System.Text.Json.Serialization;
using CoEBot.Boxes;
using CoEBot.Center;

namespace CoEBot.Drafts;

/// <summary>What a person typed, untouched. Networks are keys in the order of the list, joined by commas.</summary>
public sealed record DraftContent
{
    public string Networks { get; init; } = "";

    public string Text { get; init; } = "";

    public string? Link { get; init; }

    public string? ImageLink { get; init; }

    /// <summary>The image in words.</summary>
    public string? ImageAlt { get; init; }

    public string? Topic { get; init; }

    /// <summary>As typed; a day where it is <c>yyyy-MM-dd</c>.</summary>
    public string? WishedDate { get; init; }

    /// <summary>The Teams message that the idea came from, as a link.</summary>
    public string? Source { get; init; }

    [JsonIgnore]
    public IReadOnlyList<string> NetworkKeys => Networks.Split(',', StringSplitOptions.RemoveEmptyEntries);

    [JsonIgnore]
    public DateOnly? WishedDay => DateOnly.TryParseExact(WishedDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The part of it that readers will see.</summary>
    [JsonIgnore]
    public Post Post => new(
        [.. NetworkKeys.Select(Network.Find).OfType<Network>()], Text, Link, ImageLink is { } image ? new(image, ImageAlt) : null);

    /// <summary>From the raw fields of a form. Unknown networks fall away; everything else stays as it was typed.</summary>
    public static DraftContent Typed(
        string? networks, string? text, string? link = null, string? topic = null, string? wishedDate = null, string? source = null, string? imageLink = null, string? imageAlt = null)
    {
        var chosen = (networks ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new()
        {
            Networks = string.Join(',', Network.All.Select(network => network.Key).Where(chosen.Contains)),
            Text = text ?? "",
            Link = Filled(link),
            ImageLink = Filled(imageLink),
            ImageAlt = Filled(imageAlt),
            Topic = Filled(topic),
            WishedDate = Filled(wishedDate),
            Source = Filled(source),
        };

        static string? Filled(string? field) => string.IsNullOrWhiteSpace(field) ? null : field.Trim();
    }
}

/// <summary>Where a draft stands.</summary>
public enum DraftState
{
    /// <summary>Saved by its author, or sent back by a check; nobody else sees it.</summary>
    Unfinished,

    InReview,

    /// <summary>A reviewer asked for changes; it is the author's turn.</summary>
    ChangesRequested,

    Approved,

    Rejected,
}

/// <summary>A draft social post and its way through review, at one moment.</summary>
public sealed record Draft
{
    public required string Id { get; init; }

    /// <summary>The department's key.</summary>
    public required string Department { get; init; }

    public required Person Author { get; init; }

    public required DraftState State { get; init; }

    /// <summary>How many events led here; each change adds one.</summary>
    public required int Version { get; init; }

    /// <summary>How often the content changed; 1 is the first.</summary>
    public required int Revision { get; init; }

    /// <summary>Kept in the revision's own row, where it can be erased.</summary>
    [JsonIgnore]
    public DraftContent Content { get; init; } = new();

    /// <summary>What was last sent for review; null before the first time. What the author types after it is nobody else's business.</summary>
    public Submission? Submission { get; init; }

    /// <summary>The step whose turn it is, from 1; 0 before the first submit.</summary>
    public int Step { get; init; }

    /// <summary>What reviewers decided, oldest first, over all revisions.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>What the box said of the content when it was last checked.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was sent for review for the first time; null before, and in records from before this was kept.</summary>
    public DateTimeOffset? FirstSubmittedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    [JsonIgnore]
    public IReadOnlyList<ReviewStep> Route => Submission?.Route ?? [];

    [JsonIgnore]
    public ReviewStep? CurrentStep => State == DraftState.InReview && Step >= 1 && Step <= Route.Count ? Route[Step - 1] : null;

    [JsonIgnore]
    public Decision? LastDecision => Decisions.Count == 0 ? null : Decisions[^1];

    public bool CanBeEditedBy(Person person) => State is DraftState.Unfinished or DraftState.ChangesRequested && person.Id == Author.Id;
}

/// <summary>A revision as it was sent for review.</summary>
public sealed record Submission
{
    public required int Revision { get; init; }

    /// <summary>The steps it takes. Drafts in flight keep the route they started with.</summary>
    public required IReadOnlyList<ReviewStep> Route { get; init; }

    /// <summary>The walls it touches: why it takes the full route, and advice.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The version of the department's box it was held against.</summary>
    public int BoxVersion { get; init; }

    /// <summary>The version of the brand's box around it; 0 in records from before this was kept.</summary>
    public int BrandVersion { get; init; }

    /// <summary>When it was sent; null in records from before this was kept.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Kept in the revision's own row.</summary>
    [JsonIgnore]
    public DraftContent Content { get; init; } = new();
}

/// <summary>A step of the route: who decides here.</summary>
/// <param name="Role">The role that decides.</param>
/// <param name="Department">The department the role is for; null for all.</param>
/// <param name="Reviewers">Who held the role when the draft was submitted, its author left out.</param>
/// <param name="StandsInFor">The role in whose place this one stands because nobody else holds it.</param>
public sealed record ReviewStep(Role Role, string? Department, IReadOnlyList<Person> Reviewers, Role? StandsInFor = null);

public enum DecisionKind
{
    Approved,
    ChangesRequested,
    Rejected,
}

/// <summary>What one reviewer decided of one revision, at one step.</summary>
public sealed record Decision(int Revision, int Step, DecisionKind Kind, Person By, DateTimeOffset At, string? Note = null);
