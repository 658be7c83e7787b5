using CoEBot.Boxes;
using CoEBot.Boxes.Editing;
using CoEBot.Cards;

namespace CoEBot.Center.Editing;

/// <summary>The pages of a box's form: which field stands where, with what was typed and what the brand has to say about it.</summary>
public static class BoxFormViews
{
    /// <summary>The choice that leaves a wall as it is by itself.</summary>
    public const string Unsaid = "default";

    public static BoxFormView Form(CenterDefinition center, BoxScope scope, Proposal<BoxText> proposal, BoxPageKind page, IReadOnlyList<BoxProblem> problems) => new()
    {
        Owner = BoxViews.Owner(center, scope),
        Version = proposal.Version,
        Page = page,
        Fields = Fields(proposal.Text, page, scope.AroundIn(center), scope.ZoneIn(center)),
        Problems = [.. problems.OrderBy(problem => PageOf(problem.Field) != page).Select(problem => problem.Sentence)],
    };

    /// <param name="text">What was typed.</param>
    /// <param name="page">Which page.</param>
    /// <param name="brand">The brand's box around it; null for the brand's own.</param>
    /// <param name="zone">The zone of moments that name none.</param>
    public static IReadOnlyList<BoxFieldView> Fields(BoxText text, BoxPageKind page, Box? brand, TimeZoneInfo zone) => page == BoxPageKind.Strictness
        ? [.. Walls.All.Select(wall => Strictness(wall, text.Severities.GetValueOrDefault(wall.Id, Unsaid), brand))]
        : [.. BoxFields.All.Where(field => PageOf(field) == page && IsAsked(field, brand)).Select(field => new BoxFieldView(field.Id, field.Name, Value(field, text), Hint(field, brand, zone)))];

    /// <summary>The page on which a field stands; the first where it is about none.</summary>
    public static BoxPageKind PageOf(BoxField? field) => field?.Id switch
    {
        "topics" or "embargoes" => BoxPageKind.Topics,
        "linkDomains" or "deniedDomains" or "publicContacts" or "mostHashtags" or "mostMentions" => BoxPageKind.Links,
        "severities" => BoxPageKind.Strictness,
        _ => BoxPageKind.Words,
    };

    /// <summary>Which contacts are public the brand alone says.</summary>
    private static bool IsAsked(BoxField field, Box? brand) => brand is null || field != BoxFields.PublicContacts;

    private static string Value(BoxField field, BoxText text) => field.Id switch
    {
        "disclosure" => text.Disclosure,
        "otherDisclosures" => text.OtherDisclosures,
        "banned" => text.Banned,
        "watched" => text.Watched,
        "topics" => text.Topics,
        "embargoes" => text.Embargoes,
        "linkDomains" => text.LinkDomains,
        "deniedDomains" => text.DeniedDomains,
        "publicContacts" => text.PublicContacts,
        "mostHashtags" => text.MostHashtags,
        "mostMentions" => text.MostMentions,
        _ => throw new InvalidOperationException($"The field {field.Id} is not typed as text."),
    };

    private static string? Hint(BoxField field, Box? brand, TimeZoneInfo zone)
    {
        var how = field.Id switch
        {
            "topics" => "On each line: name | specialist | phrases with commas between them. ",
            "embargoes" => $"On each line: the moment | phrases with commas between them. A moment without an offset is read in the time of {zone.Id}. ",
            _ => "",
        };
        var entries = brand is null || (field == BoxFields.LinkDomains && brand.LinkDomains is null) ? [] : field.Entries(brand).ToList();
        return entries.Count == 0 ? how.Length == 0 ? null : how : $"{how}The brand has already: {string.Join(", ", entries)}";
    }

    /// <summary>A department makes a wall as strict as the brand has it, or stricter; what it said before the brand grew stricter is shown until it is changed.</summary>
    private static BoxFieldView Strictness(Wall wall, string typed, Box? brand)
    {
        var (least, unsaid) = brand is null ? (Severity.Off, wall.Severity) : (brand.SeverityOf(wall), brand.SeverityOf(wall));
        return new(wall.Id, wall.Name, typed)
        {
            Choices =
            [
                new(Unsaid, $"{(brand is null ? "By itself" : "Brand")}: {SeverityWords.Of(unsaid)}"),
                .. Enum.GetValues<Severity>().Where(severity => severity >= least || severity.ToString() == typed).OrderDescending().Select(severity => new Choice(severity.ToString(), SeverityWords.Of(severity))),
            ],
        };
    }
}
