using CoEBot.Cards;
using CoEBot.Center;

namespace CoEBot.Wins;

/// <summary>Something that went well, told in a few words and linked to what proves it where there is proof.</summary>
public sealed record Win
{
    public required string Id { get; init; }

    public required WinKind Kind { get; init; }

    /// <summary>The department's key.</summary>
    public required string Department { get; init; }

    /// <summary>Who made it happen: names, as typed or as recorded.</summary>
    public required string People { get; init; }

    public required string Story { get; init; }

    /// <summary>Null where the bot found it by itself.</summary>
    public Person? NominatedBy { get; init; }

    /// <summary>The approved draft that proves it.</summary>
    public string? DraftId { get; init; }

    public required DateTimeOffset At { get; init; }
}

public enum WinKind
{
    /// <summary>Somebody named it.</summary>
    Nominated,

    /// <summary>A department's first approved post, found by the bot in the records.</summary>
    FirstApprovedPost,
}

/// <summary>A win with how it is received. <paramref name="Celebrated"/> is about the person who asks.</summary>
public sealed record WinFile(Win Win, int Cheers, bool Celebrated, IReadOnlyList<string> ShownIn);

/// <summary>What comes of a nomination.</summary>
public abstract record WinVerdict
{
    private WinVerdict()
    {
    }

    public sealed record Accepted(Win Win) : WinVerdict;

    /// <summary>Something is missing; <paramref name="What"/> is a sentence that asks for it.</summary>
    public sealed record Incomplete(string What) : WinVerdict;
}

/// <summary>What makes a win. Pure: the same words always give the same verdict.</summary>
public static class WinRules
{
    public static WinVerdict Nominate(string id, Department? department, string? people, string? story, Actor actor, DateTimeOffset now) =>
        department is null ? new WinVerdict.Incomplete("Choose the department the win belongs to.")
        : people is { Length: > FieldLimits.People } ? new WinVerdict.Incomplete($"Keep the names to {FieldLimits.People} characters.")
        : string.IsNullOrWhiteSpace(people) ? new WinVerdict.Incomplete("Say who made it happen; a first name is enough.")
        : string.IsNullOrWhiteSpace(story) ? new WinVerdict.Incomplete("Tell in a sentence what happened.")
        : story.Length > FieldLimits.Story ? new WinVerdict.Incomplete($"Keep the story to {FieldLimits.Story} characters; short wins are read to the end.")
        : new WinVerdict.Accepted(new()
        {
            Id = id,
            Kind = WinKind.Nominated,
            Department = department.Key,
            People = people.Trim(),
            Story = story.Trim(),
            NominatedBy = actor.Person,
            At = now,
        });

    /// <summary>A department's first approved post. Its id follows from the department, so however often and wherever it is found, it is one win.</summary>
    public static Win FirstApprovedPost(Department department, Person author, string draftId, DateTimeOffset at) => new()
    {
        Id = Ids.From($"first approved post|{department.Key}"),
        Kind = WinKind.FirstApprovedPost,
        Department = department.Key,
        People = author.Name,
        Story = $"{author.FirstName} wrote the first approved post of {department.Name}.",
        DraftId = draftId,
        At = at,
    };
}
