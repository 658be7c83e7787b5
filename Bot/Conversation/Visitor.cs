using CoEBot.Center;

namespace CoEBot.Conversation;

/// <summary>Who speaks, as the authenticated activity and the records say, and where.</summary>
/// <param name="Actor">The person with the roles they hold now.</param>
/// <param name="Center">The Center they speak to.</param>
/// <param name="IsPersonal">Whether they are in their own chat, where nobody else reads along.</param>
/// <param name="Channel">The channel's id, where they are in one.</param>
/// <param name="Zone">The time zone their client is in, where it tells.</param>
/// <param name="SaidAt">When they said what they ask, by Teams' clock, where it tells.</param>
public sealed record Visitor(Actor Actor, CenterDefinition Center, bool IsPersonal, string? Channel, TimeZoneInfo? Zone = null, DateTimeOffset? SaidAt = null)
{
    public Person Person => Actor.Person;

    /// <summary>The department whose home they stand in.</summary>
    public Department? Home => Channel is null ? null : Center.Departments.FirstOrDefault(department => department.Channel == Channel);
}
