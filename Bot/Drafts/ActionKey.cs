using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoEBot.Center;

namespace CoEBot.Drafts;

/// <summary>
/// The name of one action of one person on one state of a draft. It is written with the action's outcome, so the same action, however often and by whatever
/// way it is delivered again, is found to be done.
/// </summary>
public static class ActionKey
{
    /// <summary>
    /// The name of what somebody asks by a button. It is made of nothing but what the click carries, so that a click has one name however often it comes; and of all that it
    /// carries, what was typed and what could be asked anew included, so that no other click has the same.
    /// </summary>
    public static string Of(string draftId, DraftCommand command, Person person) => command switch
    {
        DraftCommand.Decide decide => Of(draftId, decide.Revision, decide.Step, $"{decide.Kind}|{decide.Note}", person.Id),
        DraftCommand.Propose propose => Of(
            draftId, propose.Revision, propose.Step, string.Create(CultureInfo.InvariantCulture, $"propose|{propose.Seen}|{propose.Note}"), person.Id, new() { Text = propose.Text, Own = propose.Others }),
        DraftCommand.DeclineEdit decline => Of(draftId, decline.Proposed, 0, $"declineEdit|{decline.Note}", person.Id),
        DraftCommand.Withdraw withdraw => Of(draftId, withdraw.Revision, 0, "withdraw", person.Id),
        DraftCommand.Recall recall => Of(draftId, recall.Revision, 0, $"recall|{recall.Reason}", person.Id),
        DraftCommand.Retire retire => Of(draftId, retire.Revision, 0, "retire", person.Id),
        DraftCommand.Schedule schedule => Of(draftId, schedule.Revision, 0, string.Create(CultureInfo.InvariantCulture, $"schedule|{schedule.Seen}|{schedule.Day:yyyy-MM-dd}"), person.Id),
        _ => throw new InvalidOperationException($"{command.GetType().Name} is not asked by a button alone."),
    };

    /// <summary>The name of taking the words of that number, whatever is found in them then.</summary>
    public static string OfAcceptedEdit(string draftId, int proposed, Person person) => Of(draftId, proposed, 0, "acceptEdit", person.Id);

    /// <param name="draftId">Which draft.</param>
    /// <param name="revision">The revision on the card.</param>
    /// <param name="step">The step on the card.</param>
    /// <param name="verb">What was asked.</param>
    /// <param name="personId">By whom.</param>
    /// <param name="content">For a form: what was typed, since the same form can be sent twice with different words.</param>
    public static string Of(string draftId, int revision, int step, string verb, string personId, DraftContent? content = null)
    {
        var typed = content is null ? "" : $"{content.Networks}\u001F{content.Link}\u001F{content.Topic}\u001F{content.WishedDate}\u001F{content.Source}\u001F{content.Text}";
        foreach (var own in content?.Own.All ?? []) typed += $"\u001F{own.Network}\u001D{own.Text}";
        if (content is { ImageLink: not null } or { ImageAlt: not null }) typed += $"\u001F{content.ImageLink}\u001F{content.ImageAlt}";
        var all = $"{draftId}\u001E{revision}\u001E{step}\u001E{verb}\u001E{personId}\u001E{typed}";
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }
}
