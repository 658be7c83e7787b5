using CoEBot.Cards;
using CoEBot.Drafts;
using CoEBot.Library;
using CoEBot.Teams.Activities;

namespace CoEBot.Conversation;

/// <summary>The messaging extension: the library to search, and dialogs to draft a post or nominate a win, from nothing or from a message.</summary>
public sealed class ExtensionConversation(LibraryShelf shelf, CardActions actions)
{
    /// <summary>As many as Teams asks for at a time.</summary>
    private const int MostResults = 25;

    /// <summary>Nobody scrolls further; who looks for an older post types a word of it.</summary>
    private const int Farthest = 1000;

    /// <summary>The newest posts at first, then those that match. After the last one there is an empty page: a sentence there would say that nothing was found.</summary>
    public async Task<MessagingExtensionResponse> SearchAsync(Visitor visitor, MessagingExtensionQuery query, CancellationToken cancellation)
    {
        var (skip, count) = (Math.Max(query.QueryOptions?.Skip ?? 0, 0), Math.Clamp(query.QueryOptions?.Count ?? MostResults, 1, MostResults));
        if (skip > Farthest) return MessagingExtensionResponse.Results([]);
        var posts = await shelf.SearchAsync(query.Text, skip, count, cancellation);
        return posts.Count == 0 && skip == 0
            ? MessagingExtensionResponse.Message(string.IsNullOrWhiteSpace(query.Text)
                ? "The library is empty yet. Approved posts come here by themselves."
                : "No approved post has these words. Try fewer of them, or a name.")
            : MessagingExtensionResponse.Results([.. posts.Select(post => Result(visitor, post))]);
    }

    /// <summary>The dialog of an action command, with the message it was called on as a beginning.</summary>
    public static MessagingExtensionResponse Open(Visitor visitor, MessagingExtensionAction action)
    {
        if (Title(action) is not { } title) return Unknown;
        if (visitor.Center.Departments.Count == 0) return MessagingExtensionResponse.LastWord("No department has its home here yet. An owner of the Center sets up the first one.");
        var seed = MessageText.Of(action.MessagePayload?.Body);
        return MessagingExtensionResponse.Dialog(title, action.CommandId == ExtensionCommands.NominateWin.Id
            ? WinFormCard.Render(WinConversation.NewForm(visitor, seed))
            : DraftFormCard.Render(Draft(visitor, seed, action.MessagePayload?.LinkToMessage)));
    }

    /// <summary>In place of the dialog, where the bot has to be in the team first.</summary>
    public static MessagingExtensionResponse Install(MessagingExtensionAction action) =>
        Title(action) is { } title ? MessagingExtensionResponse.Dialog(title, InstallCard.Render(new(title, action.IsAfterInstallation))) : Unknown;

    /// <summary>What a dialog's button asked for; its answer is the dialog's next card.</summary>
    public async Task<MessagingExtensionResponse> SubmitAsync(Visitor visitor, CardVerb verb, CancellationToken cancellation) =>
        MessagingExtensionResponse.Dialog("CoE Bot", await actions.AnswerAsync(visitor, verb, cancellation));

    private static MessagingExtensionResponse Unknown => MessagingExtensionResponse.LastWord("I do not know this command. Search the library, share an idea, or nominate a win.");

    /// <summary>What a command's dialog is called; null where it is none of ours.</summary>
    private static string? Title(MessagingExtensionAction action) =>
        action.CommandId == ExtensionCommands.NominateWin.Id ? "Nominate a win" : action.CommandId == ExtensionCommands.SubmitDraft.Id ? "Share an idea" : null;

    private static DraftFormView Draft(Visitor visitor, string? seed, Uri? source) =>
        DraftViews.NewForm(visitor.Center, visitor.Home, visitor.Person) with { Text = seed, Source = source is { IsAbsoluteUri: true, Scheme: "https" } ? source.AbsoluteUri : null };

    private static MessagingExtensionAttachment Result(Visitor visitor, LibraryPost post)
    {
        var card = LibraryViews.Post(visitor.Center, post);
        return MessagingExtensionAttachment.Of(LibraryPostCard.Render(card), PlainText.InMarkdown($"{card.Author}, {card.Department}"), PlainText.InMarkdown(Beginning(post.Text)));
    }

    private static string Beginning(string text) => text.Length <= 120 ? text : $"{text[..(char.IsHighSurrogate(text[119]) ? 119 : 120)]}…";
}
