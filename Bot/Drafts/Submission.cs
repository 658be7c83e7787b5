using System.Text.Json.Serialization;
using CoEBot.Boxes;
using CoEBot.Center;

namespace CoEBot.Drafts;

/// <summary>A revision as it was sent for review.</summary>
public sealed record Submission
{
    public required int Revision { get; init; }

    /// <summary>The revision whose review card shows this one too: its own, or an earlier one whose approval it keeps.</summary>
    public int CardOf { get; init; }

    /// <summary>The steps it takes. Drafts in flight keep the route they started with.</summary>
    public required IReadOnlyList<ReviewStep> Route { get; init; }

    /// <summary>The walls it touches: why it takes the full route, and advice.</summary>
    public IReadOnlyList<Finding> Findings { get; init => field = value ?? []; } = [];

    /// <summary>The version of the department's box it was held against.</summary>
    public int BoxVersion { get; init; }

    /// <summary>The version of the brand's box around it; 0 in records from before this was kept.</summary>
    public int BrandVersion { get; init; }

    /// <summary>When it was sent; null in records from before this was kept.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The version of the department's route it started on.</summary>
    public int RouteVersion { get; init; }

    /// <summary>The revision whose reviewers see what has changed since; null for the first.</summary>
    public int? Before { get; init; }

    /// <summary>Whether the approval of <see cref="Before"/> was kept, since readers see the same words (<see cref="Workflow.SmallChange"/>).</summary>
    public bool KeepsApproval { get; init; }

    /// <summary>Kept in the revision's own row.</summary>
    [JsonIgnore]
    public DraftContent Content { get; init; } = new();

    /// <summary>The content of <see cref="Before"/>, kept in its own row.</summary>
    [JsonIgnore]
    public DraftContent? ContentBefore { get; init; }
}

/// <summary>A step of the route: who decides here.</summary>
/// <param name="Role">The role that decides.</param>
/// <param name="Department">The department the role is for; null for all.</param>
/// <param name="Reviewers">Who held the role when the draft was submitted, its author left out.</param>
/// <param name="StandsInFor">The role in whose place this one stands because nobody else holds it.</param>
public sealed record ReviewStep(Role Role, string? Department, IReadOnlyList<Person> Reviewers, Role? StandsInFor = null)
{
    /// <summary>For specialists: the kind of them.</summary>
    public string? Specialty { get; init; }

    /// <summary>Whether the role counts in any department but the draft's own.</summary>
    public bool FromElsewhere { get; init; }

    /// <summary>How many approvals it takes.</summary>
    public int Needs { get; init => field = Math.Max(value, 1); } = 1;

    /// <summary>Whether all who are asked must approve.</summary>
    public bool NeedsAll { get; init; }

    /// <summary>How many are asked; null for one more than it needs.</summary>
    public int? Asks { get; init; }

    /// <summary>Working hours until it escalates.</summary>
    public double Hours { get; init => field = value > 0 ? value : RouteStep.DefaultHours; } = RouteStep.DefaultHours;

    /// <summary>Who is asked, and may decide, when the time is over.</summary>
    public IReadOnlyList<Person> Backups { get; init => field = value ?? []; } = [];

    /// <summary>Who was asked when the step began, or later when its time was over; null before it began.</summary>
    public IReadOnlyList<Person>? Asked { get; init; }

    /// <summary>Those among them who do not hold the role: they stand in for somebody who is away, or for nobody at all.</summary>
    public IReadOnlyList<Person> StandIns { get; init => field = value ?? []; } = [];
}

public enum DecisionKind
{
    Approved,
    ChangesRequested,
    Rejected,
}

/// <summary>What one reviewer decided of one revision, at one step.</summary>
/// <param name="Revision">Which words.</param>
/// <param name="Step">At which step, from 1.</param>
/// <param name="Kind">What.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Note">The note or the reason, where one was needed.</param>
public sealed record Decision(int Revision, int Step, DecisionKind Kind, Person By, DateTimeOffset At, string? Note = null)
{
    /// <summary>The revision that was looked at, where the approval was carried over to this one because readers see the same words.</summary>
    public int? CarriedFrom { get; init; }
}

/// <summary>Other words that a reviewer proposes in place of those in review. They are a revision of their own that nobody has taken yet.</summary>
/// <param name="Revision">The number of the proposed words.</param>
/// <param name="Of">The revision in review, in whose place they would come.</param>
/// <param name="By">Who proposes them.</param>
/// <param name="At">When.</param>
/// <param name="Note">Why, if they said so.</param>
public sealed record EditProposal(int Revision, int Of, Person By, DateTimeOffset At, string? Note = null)
{
    /// <summary>Kept in the revision's own row.</summary>
    [JsonIgnore]
    public DraftContent Content { get; init; } = new();
}

/// <summary>What became of a proposal.</summary>
/// <param name="By">Who had proposed.</param>
/// <param name="At">When it was answered.</param>
/// <param name="IsTaken">Whether the author took the words.</param>
/// <param name="Note">What the author said of it.</param>
public sealed record EditAnswer(Person By, DateTimeOffset At, bool IsTaken, string? Note = null)
{
    /// <summary>The number of the event that it was; 0 in records from before this was kept.</summary>
    public int Event { get; init; }
}

/// <summary>The time of a step that runs.</summary>
/// <param name="Since">When it began.</param>
/// <param name="RemindAt">When those who are asked are reminded; null once they were.</param>
/// <param name="Until">When it escalates; null once nobody is left to turn to.</param>
/// <param name="Escalations">How often it did.</param>
public sealed record StepClock(DateTimeOffset Since, DateTimeOffset? RemindAt, DateTimeOffset? Until, int Escalations = 0)
{
    /// <summary>Whether others were asked, too, when the time was over: there may have been nobody.</summary>
    public bool OthersAsked { get; init; }
}

/// <summary>A day on which a post is meant to go out.</summary>
/// <param name="Day">The day, where the department is.</param>
/// <param name="At">When its author is reminded of it; null once they were.</param>
public sealed record Outing(DateOnly Day, DateTimeOffset? At);

/// <summary>What was said with an event. The audit holds a salted hash of it; the words lie with the draft, where they can be erased.</summary>
/// <param name="Event">The event's number.</param>
/// <param name="Text">Word for word.</param>
public sealed record Remark(int Event, string Text);

/// <summary>How a draft ended before its time or after it.</summary>
public sealed record Ending(Person By, DateTimeOffset At, string? Reason = null);
