using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator.Connector;

namespace CoEBot.TeamsSimulator;

/// <summary>One personal chat, one group chat, or one channel with all its threads, and what the bot has put there.</summary>
public sealed class SimulatedConversation
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _changed = NewSignal();
    private ImmutableList<SimulatedMessage> _messages = [];

    internal SimulatedConversation(
        string id, string tenantId, SimulatedPerson? person = null, SimulatedChannel? channel = null, IReadOnlyList<SimulatedPerson>? group = null) =>
        (Id, TenantId, Person, Channel, Group) = (id, tenantId, person, channel, group);

    /// <summary><c>a:...</c> for a personal chat, <c>19:...@thread.v2</c> for a group's, <c>19:...@thread.tacv2</c> for a channel; never with a thread.</summary>
    public string Id { get; }

    /// <summary>The tenant that activities of this conversation name: the host's in a channel, the person's own in a personal chat.</summary>
    public string TenantId { get; }

    /// <summary>As activities name it: <c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string Type => Person is not null ? "personal" : Channel is not null ? "channel" : "groupChat";

    /// <summary>With whom the bot chats; null where several do.</summary>
    public SimulatedPerson? Person { get; }

    /// <summary>The channel; null for a chat.</summary>
    public SimulatedChannel? Channel { get; }

    /// <summary>Who is in the group chat, the bot aside; null where it is none.</summary>
    public IReadOnlyList<SimulatedPerson>? Group { get; }

    /// <summary>Why Teams turns the bot away from here; null lets it in.</summary>
    public Refusal? Refusal { get; set; }

    /// <summary>The bot's messages, oldest first, without those it deleted.</summary>
    public IReadOnlyList<SimulatedMessage> Messages => [.. Everything.Where(message => !message.IsDeleted)];

    /// <summary>As <see cref="Messages"/>, with the deleted ones.</summary>
    public IReadOnlyList<SimulatedMessage> Everything => Volatile.Read(ref _messages);

    /// <summary>The message as it is now.</summary>
    /// <exception cref="KeyNotFoundException">No such message was ever here.</exception>
    public SimulatedMessage this[string messageId] =>
        Everything.FirstOrDefault(message => message.Id == messageId)
        ?? throw new KeyNotFoundException($"No message {messageId}. {this}");

    /// <summary>
    /// The first message that satisfies <paramref name="predicate"/>, now or after the next sends, updates and deletions.
    /// Deleted messages are offered too; ask for <see cref="SimulatedMessage.IsDeleted"/> where it matters.
    /// </summary>
    /// <param name="predicate">Called with messages as they stand, again after each change.</param>
    /// <param name="timeout">Thirty seconds unless given: a slow machine is no defect.</param>
    /// <exception cref="TimeoutException">None did in time; the message lists what the conversation shows.</exception>
    public async Task<SimulatedMessage> WaitForAsync(Func<SimulatedMessage, bool> predicate, TimeSpan? timeout = null)
    {
        var patience = timeout ?? TimeSpan.FromSeconds(30);
        using var deadline = new CancellationTokenSource(patience);
        while (true)
        {
            // Taken before looking, so that a change in between is noticed.
            var changed = Volatile.Read(ref _changed).Task;
            if (Everything.FirstOrDefault(predicate) is { } found)
                return found;
            try
            {
                await changed.WaitAsync(deadline.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Waited {patience.TotalSeconds:0.#} s in vain. {this}");
            }
        }
    }

    /// <summary>What the conversation shows, a line for each message.</summary>
    public override string ToString() => Messages is { Count: > 0 } messages
        ? $"{Id} shows:\n" + string.Join('\n', messages.Select(message => $"  {message.Id}: {message.Activity.ToJsonString()}"))
        : $"{Id} shows nothing.";

    internal SimulatedMessage Add(string id, string conversationId, JsonObject activity)
    {
        var message = new SimulatedMessage { Id = id, ConversationId = conversationId, For = Person, Versions = [activity] };
        Change(messages => messages.Add(message));
        return message;
    }

    internal bool TryUpdate(string id, Func<SimulatedMessage, SimulatedMessage> update)
    {
        var found = false;
        Change(messages =>
        {
            var old = messages.Find(message => message.Id == id && !message.IsDeleted);
            found = old is not null;
            return old is null ? messages : messages.Replace(old, update(old));
        });
        return found;
    }

    /// <summary>The answer to a click reaches one screen only: that of the person who clicked.</summary>
    internal void Answer(string messageId, string personId, JsonObject card) =>
        TryUpdate(messageId, message => message with { Answers = message.Answers.SetItem(personId, card) });

    private void Change(Func<ImmutableList<SimulatedMessage>, ImmutableList<SimulatedMessage>> change)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            Volatile.Write(ref _messages, change(_messages));
            changed = _changed;
            Volatile.Write(ref _changed, NewSignal());
        }

        changed.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
