namespace CoEBot.Teams.Activities;

/// <summary>The value of an <c>application/search</c>: somebody types into an Input.ChoiceSet whose choices are asked for (typeahead).</summary>
public sealed record SearchInvokeValue
{
    /// <summary><c>search</c>.</summary>
    public string? Kind { get; init; }

    public string? QueryText { get; init; }

    public SearchInvokeOptions? QueryOptions { get; init; }

    /// <summary>Which choices, as the card named them.</summary>
    public string? Dataset { get; init; }
}

public sealed record SearchInvokeOptions(int? Skip, int? Top);

/// <summary>
/// The body of its answer
/// (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/dynamic-search).
/// </summary>
public sealed record SearchInvokeResponse(SearchInvokeResults Value)
{
    public string Type { get; } = "application/vnd.microsoft.search.searchResponse";
}

public sealed record SearchInvokeResults(IReadOnlyList<SearchInvokeChoice> Results);

/// <param name="Title">What people see.</param>
/// <param name="Value">What the form carries.</param>
public sealed record SearchInvokeChoice(string Title, string Value);
