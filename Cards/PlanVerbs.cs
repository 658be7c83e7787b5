namespace CoEBot.Cards;

/// <summary>A plan as it stands. <paramref name="Department"/> is the department's key, here and in all verbs of plans.</summary>
public sealed record ShowPlan(string Department) : CardVerb;

/// <summary>Opens the form of a plan, with what this person wrote there before; <paramref name="Afresh"/> lets that go.</summary>
public sealed record EditPlan(string Department, bool Afresh = false) : CardVerb;

/// <summary>What was typed in the form of a plan, to be kept and looked at. Texts are null where the client left an empty input out.</summary>
/// <param name="Department">The department's key.</param>
/// <param name="Version">The version of the plan that the form was filled from.</param>
public sealed record PreviewPlan(string Department, int Version) : CardVerb
{
    public string? TimeZone { get; init; }

    /// <summary>Weekdays joined by commas, as Input.ChoiceSet with isMultiSelect sends them; <see cref="RhythmDays"/> too.</summary>
    public string? Days { get; init; }

    /// <summary><c>HH:mm</c>.</summary>
    public string? From { get; init; }

    /// <summary><c>HH:mm</c>.</summary>
    public string? To { get; init; }

    public string? Holidays { get; init; }

    public string? RhythmDays { get; init; }

    /// <summary>0 to 23.</summary>
    public string? RhythmHour { get; init; }

    public string? Prompts { get; init; }

    public string? AnnouncementDay { get; init; }

    /// <summary>0 to 23.</summary>
    public string? AnnouncementHour { get; init; }
}

/// <summary>Saves what this person wrote and the preview showed. <paramref name="Proposal"/> names what was seen; what is saved is read from the records.</summary>
public sealed record SavePlan(string Department, int Version, string Proposal) : CardVerb
{
    /// <summary>Why, from the input of that id.</summary>
    public string? Note { get; init; }
}

/// <summary>The versions of a plan, newest first. <paramref name="Before"/> is the version that the page before ended with.</summary>
public sealed record ShowPlanHistory(string Department, int? Before = null) : CardVerb;

/// <summary>Proposes that a plan be as it was in that version.</summary>
public sealed record RollBackPlan(string Department, int Version) : CardVerb;
