namespace CoEBot.Boxes.Rules;

/// <summary>Topics that call a specialist. One finding a topic, at the first of its phrases that stands in the post.</summary>
internal static class TopicRule
{
    public static IEnumerable<Touch> Find(Reading reading) =>
        from topic in reading.Box.Topics
        let places = topic.Phrases.SelectMany(phrase => PhraseRule.In(reading, phrase)).ToList()
        where places.Count > 0
        let first = places.OrderBy(at => at.Length == 0).ThenBy(at => at.Start).First()
        select new Touch(
            $"This is about {topic.Name}, and the {topic.Specialist} specialist should see it{PhraseRule.Place(first)}.",
            $"Leave {topic.Name} out, or let the {topic.Specialist} specialist look at it.", first)
        {
            Specialist = topic.Specialist,
        };
}
