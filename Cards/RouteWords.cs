using System.Globalization;

namespace CoEBot.Cards;

/// <summary>What the cards of routes say.</summary>
internal static class RouteWords
{
    public static Wording Whose(RouteOwner owner) => $"The route of {Clip.Name(owner.Name)}";

    public static Wording InSentence(RouteOwner owner) => $"the route of {Clip.Name(owner.Name)}";

    /// <summary>The counts, with what they are compared to.</summary>
    public static IEnumerable<Wording> Summary(RouteReplayView view)
    {
        if (view.Drafts == 0)
        {
            yield return $"No draft was submitted yet, so there is nothing to try it on.";
            yield break;
        }

        yield return (view.More, view.Fewer) switch
        {
            (0, 0) => $"{Last(view.Drafts)} would need as many approvals as now.",
            (var more, 0) => $"Of {Among(view.Drafts)} {more} would need {Approvals(view.MoreBy, "more")}.",
            (0, var fewer) => $"Of {Among(view.Drafts)} {fewer} would need {Approvals(view.FewerBy, "fewer")}.",
            var (more, fewer) => $"Of {Among(view.Drafts)} {more} would need {Approvals(view.MoreBy, "more")}, and {fewer} {Approvals(view.FewerBy, "fewer")}.",
        };
        if (view.OtherHours > 0) yield return $"The working hours until the last step is over change for {view.OtherHours}.";
        if (view.StandIns > 0 || view.StandInsNow > 0) yield return $"Owners would stand in at {Some(view.StandIns)} ({Are(view.StandInsNow)}).";
    }

    /// <summary>"Ana: 1 approval, 8 working hours (advocate) → 2 approvals, 16 working hours (advocate, communicator)".</summary>
    public static Wording Line(ReroutedView draft, int room) => $"{Clip.Name(draft.Author)}: {Way(draft.Before, room)} → {Way(draft.After, room)}";

    private static Wording Way(ReroutedWay way, int room) => way.Approvals switch
    {
        1 => $"1 approval, {Hours(way.Hours)} ({Clip.Line(string.Join(", ", way.Steps), room)})",
        _ => $"{way.Approvals} approvals, {Hours(way.Hours)} ({Clip.Line(string.Join(", ", way.Steps), room)})",
    };

    private static string Hours(double hours) => string.Create(CultureInfo.InvariantCulture, $"{hours:0.##} h");

    private static Wording Last(int drafts) => drafts switch
    {
        1 => $"The one draft so far",
        _ => $"Each of the last {drafts} drafts",
    };

    private static Wording Among(int drafts) => drafts switch
    {
        1 => $"the one draft so far",
        _ => $"the last {drafts} drafts",
    };

    private static Wording Approvals(int? by, string than) => by switch
    {
        1 => $"one approval {than}",
        { } many => $"{many} approvals {than}",
        null => $"{than} approvals",
    };

    private static Wording Some(int count) => count switch
    {
        0 => $"none",
        _ => $"{count}",
    };

    private static Wording Are(int count) => count switch
    {
        1 => $"now at 1",
        _ => $"now at {Some(count)}",
    };
}
