using CoEBot.Cards;

namespace CoEBot.Center;

/// <summary>A department's invitation as its card shows it.</summary>
public static class InvitationViews
{
    /// <summary>The one that stands newest, with the prompt whose turn it is.</summary>
    public static ShareIdeaView Of(CenterDefinition center, Department department, InvitationState state) => new(department.Key, department.Name, center.Company)
    {
        Prompt = Prompt(department.Rhythm, state),
        Rhythm = department.Rhythm is { Comes: true } rhythm
            ? new(rhythm.Days) { PausedBy = Who(center, state.Paused), PausedAt = state.Paused?.At, ResumedBy = Who(center, state.Resumed) }
            : null,
    };

    /// <summary>The first name of who had a say, at the beginning of a sentence; null where nobody had.</summary>
    public static string? Who(CenterDefinition center, InvitationWord? word) => word is null ? null : center.FindMember(word.By)?.Person.FirstName ?? "A colleague";

    private static TopicPrompt? Prompt(Rhythm? rhythm, InvitationState state)
    {
        if (rhythm is not { Prompts.Count: > 0 } || state.Posted == 0) return null;
        var number = (state.Posted - 1) % rhythm.Prompts.Count;
        return new(number, rhythm.Prompts[number]);
    }
}
