using CoEBot.Boxes;
using CoEBot.Center;

namespace CoEBot.Drafts;

/// <summary>
/// What is worth saying of a draft beyond its box's walls, because of what colleagues have published. It only ever advises, so it never changes the way a draft takes; and it
/// answers from memory at once, with what is known at that moment.
/// </summary>
public interface IDraftAdvice
{
    IEnumerable<Finding> Of(DraftEntry entry, Person author, CenterDefinition center);
}
