namespace CoEBot.Boxes.Replay;

/// <summary>What boxes alone tell of a wall, without any post. Pure.</summary>
public static class WallStanding
{
    /// <summary>
    /// Whether a wall may hold back what the key names. Where not, <see cref="WallExceptions"/> finds nothing of it in any post; where it may, only posts tell. A key knows no
    /// words, so what it names is looked for among the words that the boxes have.
    /// </summary>
    /// <param name="key">Which wall.</param>
    /// <param name="brand">The brand's box.</param>
    /// <param name="departments">The boxes of those who meet the wall: the key's department, or all where it is the brand's.</param>
    public static bool MayHold(WallKey key, Box brand, IEnumerable<Box> departments) =>
        Walls.Find(key.Wall) is { } wall
        && departments.Any(own => own.Inside(brand).SeverityOf(wall) == Severity.Review && MayHold(key, wall, key.Department is null ? brand : own));

    private static bool MayHold(WallKey key, Wall wall, Box box) => wall switch
    {
        _ when wall == Walls.Watched => Lists(key, wall, box.Watched, WallChangeKind.TakePhraseOff),
        _ when wall == Walls.Banned => Lists(key, wall, box.Banned, WallChangeKind.TakePhraseOff),
        _ when wall == Walls.Topics => box.Topics.Any(topic => Lists(key, wall, topic.Phrases, WallChangeKind.TakePhraseOff, topic.Name)),
        // A site below a known one is known as well, which only its name would tell.
        _ when wall == Walls.OtherLinks => box.LinkDomains is { } known && !Lists(key, wall, known, WallChangeKind.KnowDomain),
        _ when wall == Walls.Contacts => !Lists(key, wall, box.PublicContacts, WallChangeKind.MakePublic),
        _ => true,
    };

    private static bool Lists(WallKey key, Wall wall, IEnumerable<string> entries, WallChangeKind kind, string? topic = null) =>
        entries.Any(entry => new WallChange(kind, key.Department, wall, entry, topic).Key == key);
}
