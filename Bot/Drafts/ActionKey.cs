using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CoEBot.Drafts;

/// <summary>
/// The name of one action of one person on one state of a draft. It is written with the action's outcome, so the same action, however often and by whatever
/// way it is delivered again, is found to be done.
/// </summary>
public static class ActionKey
{
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
