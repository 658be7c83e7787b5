namespace CoEBot.Cards;

/// <summary>One sentence at the top of a card that answers the last click: what happened, or why nothing did, and what to do instead.</summary>
public sealed record Banner(Wording Text, BannerTone Tone = BannerTone.Neutral);

public enum BannerTone
{
    Neutral,
    Good,
    Attention,
}

/// <summary>A value and the words people see for it.</summary>
public sealed record Choice(string Value, string Title);

/// <summary>How much a finding weighs: it stops the draft, asks for the full route, or is advice.</summary>
public enum FindingWeight
{
    Advise,
    Review,
    Block,
}

/// <summary>A wall of the box that a draft touches. <paramref name="Edit"/> is the smallest edit that gets back inside.</summary>
/// <param name="Wall">The wall's name, as its owner wrote it.</param>
/// <param name="Weight">Block, review or advise.</param>
/// <param name="Why">One sentence.</param>
/// <param name="Edit">One sentence, an imperative.</param>
/// <param name="Marked">The words concerned, if there are some.</param>
/// <param name="Fix">The same edit at one click, where it is safe.</param>
public sealed record FindingView(string Wall, FindingWeight Weight, string Why, string Edit, string? Marked = null, FixView? Fix = null)
{
    /// <summary>Names of the networks whose words it is about, where a post has several texts; empty where it is about all of them.</summary>
    public IReadOnlyList<string> Networks { get; init; } = [];
}

/// <summary>An edit that a button makes.</summary>
/// <param name="Title">What the button says: "Add #ContosoEmployee".</param>
/// <param name="Rule">The id of the rule whose finding it is.</param>
/// <param name="Start">Where that found it, in UTF-16 units.</param>
/// <param name="Networks">Keys of the networks in whose words, joined by commas; null where all share them.</param>
public sealed record FixView(string Title, string Rule, int Start, string? Networks = null);

/// <summary>How long the post is on one network, as that network counts.</summary>
public sealed record NetworkCount(string Network, int Count, int Limit);

/// <summary>A stretch of the post's text in UTF-16 units that a finding marks.</summary>
public readonly record struct MarkedSpan(int Start, int Length);

/// <summary>The post as readers will see it: in one text or, where networks have words of their own, in several. The link and the image go with each of them.</summary>
public sealed record PostView(IReadOnlyList<TextView> Texts, string? Link, ImageView? Image = null);

/// <summary>One text of a post.</summary>
/// <param name="Text">The words.</param>
/// <param name="Counts">How long it is where it stands; empty where nobody asks.</param>
/// <param name="Marks">What findings are about.</param>
public sealed record TextView(string Text, IReadOnlyList<NetworkCount> Counts, IReadOnlyList<MarkedSpan> Marks)
{
    /// <summary>Names of the networks it is for.</summary>
    public IReadOnlyList<string> Networks { get; init; } = [];

    /// <summary>The key of the first of them: by it a form tells texts apart.</summary>
    public string Key { get; init; } = "";
}

/// <summary>An image by its address, and in words.</summary>
public sealed record ImageView(string Address, string? AltText);

public enum StepMark
{
    Waiting,
    Next,
    Approved,
    ChangesRequested,
    Rejected,
}

/// <summary>A step of the way a draft takes. <paramref name="Role"/> is in words ("advocate of Engineering").</summary>
/// <param name="Role">Who decides here, in words.</param>
/// <param name="Mark">Where this step stands.</param>
/// <param name="People">First names: who decided, or who may and is not away.</param>
/// <param name="At">When it was decided.</param>
public sealed record StepView(string Role, StepMark Mark, IReadOnlyList<string> People, DateTimeOffset? At = null)
{
    /// <summary>How many approvals it needs.</summary>
    public int Needed { get; init; } = 1;

    /// <summary>How many of them are there.</summary>
    public int Given { get; init; }

    /// <summary>The time limit, shown while it is this step's turn.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The limit has passed, and others were asked as well.</summary>
    public bool IsEscalated { get; init; }
}

/// <summary>Where a draft stands, for its cards.</summary>
public enum DraftStanding
{
    Unfinished,
    InReview,

    /// <summary>A reviewer proposed other words; it is the author's turn to accept or decline them.</summary>
    EditProposed,

    ChangesRequested,
    Approved,
    Rejected,

    /// <summary>Taken back by its author before it was decided.</summary>
    Withdrawn,

    /// <summary>Taken back after it was approved.</summary>
    Recalled,

    /// <summary>The wished day passed before it was decided.</summary>
    Expired,

    /// <summary>Was approved, and is out of date by now.</summary>
    Retired,
}

/// <summary>What a reviewer wrote to the author: the note of a requested change, or the reason of a rejection.</summary>
public sealed record ReviewerNote(string From, string Text);

/// <summary>Other words for a post, as a reviewer proposes them.</summary>
/// <param name="From">The reviewer's first name.</param>
/// <param name="Note">Why, in the reviewer's words.</param>
/// <param name="Texts">Each text in the proposed words, next to the author's; those that stay as they are left out.</param>
public sealed record ProposalView(string From, string? Note, IReadOnlyList<TextChangeView> Texts)
{
    /// <summary>The number of the proposed words, so that an answer is to these and no others.</summary>
    public int Revision { get; init; }
}

public enum DiffKind
{
    Same,
    Added,
    Removed,
}

/// <summary>A stretch of a text next to an earlier one: kept, new, or no longer there.</summary>
public sealed record DiffRun(DiffKind Kind, string Text);

/// <summary>A text next to an earlier one.</summary>
/// <param name="Text">As it is now.</param>
/// <param name="Diff">From the earlier one to this.</param>
public sealed record TextChangeView(string Text, IReadOnlyList<DiffRun> Diff)
{
    /// <summary>Names of the networks it is for; empty where the post has one text.</summary>
    public IReadOnlyList<string> Networks { get; init; } = [];
}
