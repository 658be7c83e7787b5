using CoEBot.Center;

namespace CoEBot.Drafts;

/// <summary>Looks around for the workflow. All of it is kept in memory and at most seconds old, so that nobody waits for it.</summary>
public sealed class DraftSurroundings(CenterDirectory centers, AbsenceBook absences, ReviewLoads loads, TimeProvider time)
{
    /// <param name="departmentKey">Whose clock and working hours count; those of nobody where there is no such department.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async ValueTask<Circumstances> LookAsync(string? departmentKey, CancellationToken cancellation)
    {
        var center = await centers.ReadAsync(cancellation);
        var around = new Circumstances { Center = center, Waiting = loads.Known, Away = Away(await absences.ReadAsync(cancellation), center) };
        return center.FindDepartment(departmentKey) is { } department ? around with { Zone = department.Zone, Calendar = WorkCalendar.Of(department) } : around;
    }

    private Dictionary<string, Person?> Away(Absences known, CenterDefinition center)
    {
        var now = time.GetUtcNow();
        return known.AwayAt(now).ToDictionary(
            person => person,
            person => known.StandInFor(person, now) is { } standIn ? center.FindMember(standIn)?.Person : null,
            StringComparer.OrdinalIgnoreCase);
    }
}
