namespace CoEBot.Teams.Activities;

/// <summary>What a person said to the bot, without the mention that addressed it.</summary>
public static class MentionText
{
    /// <summary>The text without the mentions of <see cref="Activity.Recipient"/>, found by their entity and never by a pattern over the text; trimmed.</summary>
    public static string TextWithoutBotMention(this Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var entity in activity.Entities ?? [])
        {
            if (entity is { Type: "mention", Text.Length: > 0, Mentioned.Id: { } id } && id == activity.Recipient?.Id)
                text = text.Replace(entity.Text, "", StringComparison.Ordinal);
        }

        return text.Replace('\u00A0', ' ').Trim();
    }
}
