using CoEBot.Cards;
using CoEBot.Center;
using CoEBot.Center.Editing;
using CoEBot.Center.Routing;

namespace CoEBot.Drafts;

/// <summary>Routes, their changes and their history as cards show them.</summary>
public static class RouteViews
{
    public static RouteOwner Owner(Department department) => new(department.Key, department.Name);

    public static VersionView Version(RouteVersion version) => new(version.Route.Version, version.By?.FirstName, version.At);

    public static RouteView Route(CenterDefinition center, Department department, RouteVersion standing, bool mayChange)
    {
        var route = standing.Route;
        return new()
        {
            Owner = Owner(department),
            Version = Version(standing),
            Note = standing.Note,
            Ways =
            [
                new(RoutePartWords.Of(RoutePart.FastLane), Steps(route.FastLane)),
                new(RoutePartWords.Of(RoutePart.FullRoute), Steps(route.FullRoute)),
                .. route.Topics.Select(topic => new WayView($"Topic {topic.Topic}", Steps(topic.Steps))),
            ],
            Gaps = RouteGaps.Of(route, center, department),
            MayChange = mayChange,
        };

        IReadOnlyList<string> Steps(IReadOnlyList<RouteStep> steps) => [.. steps.Select(step => StepWords.Of(step, center, department))];
    }

    public static RouteFormView Form(Department department, Proposal<RouteText> proposal, IReadOnlyList<RouteProblem> problems) => new()
    {
        Owner = Owner(department),
        Version = proposal.Version,
        FastLane = proposal.Text.FastLane,
        FullRoute = proposal.Text.FullRoute,
        Topics = proposal.Text.Topics,
        Problems = [.. problems.Select(problem => problem.Sentence)],
    };

    public static RoutePreviewView Preview(CenterDefinition center, Department department, RouteConsideration considered, RouteReplay replay) => new()
    {
        Owner = Owner(department),
        Version = considered.Proposal.Version,
        Proposal = considered.Fingerprint,
        Changes = Changes(center, department, considered.Changes),
        Gaps = RouteGaps.Of(considered.After, center, department),
        Replay = Replay(replay, center),
        Note = considered.Proposal.Note,
    };

    /// <param name="center">The Center.</param>
    /// <param name="department">Whose route.</param>
    /// <param name="versions">Versions, newest first.</param>
    /// <param name="count">How many of them to show; one more says what the last of them changed, and that there are others.</param>
    /// <param name="mayChange">Whether the reader may change the route.</param>
    public static RouteHistoryView History(CenterDefinition center, Department department, IReadOnlyList<RouteVersion> versions, int count, bool mayChange) => new()
    {
        Owner = Owner(department),
        Items =
        [
            .. versions.Take(count).Select((version, index) => new VersionItem(
                Version(version), version.Note, index + 1 < versions.Count ? Changes(center, department, RouteChanges.Between(versions[index + 1].Route, version.Route)) : null,
                version.Route.Version == department.Route.Version)),
        ],
        Before = versions.Count > count ? versions[count - 1].Route.Version : null,
        MayChange = mayChange,
    };

    private static RouteReplayView Replay(RouteReplay replay, CenterDefinition center)
    {
        var (more, fewer) = (replay.Drafts.Where(draft => draft.MoreApprovals > 0).ToList(), replay.Drafts.Where(draft => draft.MoreApprovals < 0).ToList());
        return new()
        {
            Drafts = replay.Drafts.Count,
            More = more.Count,
            MoreBy = By(more),
            Fewer = fewer.Count,
            FewerBy = By(fewer),
            OtherHours = replay.Drafts.Count(draft => draft.Before.Hours != draft.After.Hours),
            StandIns = replay.Drafts.Count(draft => draft.After.HasStandIns),
            StandInsNow = replay.Drafts.Count(draft => draft.Before.HasStandIns),
            Changed = [.. replay.Changed.Select(draft => new ReroutedView(draft.Draft.Submission!.Content.Lead, draft.Draft.Author.FirstName, Way(draft.Before, center), Way(draft.After, center)))],
        };
    }

    private static int? By(List<ReroutedDraft> drafts) => drafts.Select(draft => Math.Abs(draft.MoreApprovals)).Distinct().ToList() is [var only] ? only : null;

    private static ReroutedWay Way(PlannedWay way, CenterDefinition center) => new(way.Approvals, way.Hours, [.. way.Steps.Select(step => RoleWords.Of(step, center))]);

    private static IReadOnlyList<ChangeView> Changes(CenterDefinition center, Department department, IReadOnlyList<RouteChange> changes)
    {
        return [.. changes.Select(change => new ChangeView(change.Name, Way(change.After), Way(change.Before)))];

        IReadOnlyList<string> Way(IReadOnlyList<RouteStep>? steps) => steps is null ? [] : [StepWords.Way(steps, center, department)];
    }
}
