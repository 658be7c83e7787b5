namespace CoEBot.Cards;

/// <summary>Who changed a box, a route or a plan, and when.</summary>
/// <param name="Version">The number of what came of it.</param>
/// <param name="By">First name; null where it came with the Center's file.</param>
/// <param name="At">When; null where nobody knows any more.</param>
public sealed record VersionView(int Version, string? By, DateTimeOffset? At);

/// <summary>What a change does to one part of a box, a route or a plan, each entry in words.</summary>
public sealed record ChangeView(string Part, IReadOnlyList<string> Added, IReadOnlyList<string> Removed);

/// <param name="Version">Its number, by whom and when.</param>
/// <param name="Note">Why.</param>
/// <param name="Changes">What it changed; null for the first there is.</param>
/// <param name="IsCurrent">Whether it stands now.</param>
public sealed record VersionItem(VersionView Version, string? Note, IReadOnlyList<ChangeView>? Changes, bool IsCurrent);
