namespace CoEBot.Boxes;

/// <summary>What touching a wall means: the draft stops, takes the full route, or hears advice. A wall that is off does not stand, and no finding is ever off.</summary>
public enum Severity
{
    Off,
    Advise,
    Review,
    Block,
}
