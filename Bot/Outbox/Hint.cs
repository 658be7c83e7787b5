namespace CoEBot.Outbox;

/// <summary>A hint on the queue: where to look for work. It carries ids only and means nothing by itself; looking twice does no harm.</summary>
/// <param name="Place">Where to look.</param>
/// <param name="MessageId">The queue's id.</param>
/// <param name="Receipt">What the queue asks for to change or delete it.</param>
/// <param name="PutAt">When it was put there.</param>
/// <param name="Taken">How often it was taken, this time included; 0 for one just put.</param>
public sealed record Hint(NoticePlace Place, string MessageId, string Receipt, DateTimeOffset PutAt, long Taken);
