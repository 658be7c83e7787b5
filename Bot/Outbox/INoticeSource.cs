using CoEBot.Cards;
using CoEBot.Cards.Elements;

namespace CoEBot.Outbox;

/// <summary>The records behind the notices of one table: a draft behind its review cards, a department behind its invitation.</summary>
public interface INoticeSource
{
    /// <summary>The table's short name.</summary>
    string Table { get; }

    /// <summary>The records as they stand now; null where there are none (yet).</summary>
    Task<INoticeSubject?> LoadAsync(string partition, CancellationToken cancellation);
}

/// <summary>One partition's records at one version.</summary>
public interface INoticeSubject
{
    /// <summary>Grows with every change that a posted card should show.</summary>
    int Version { get; }

    /// <summary>The card for a notice; null where there is nothing to say any more.</summary>
    AdaptiveCard? Compose(Notice notice);

    /// <summary>The same in a line, for a notice that a person is told of in a digest; null where there is nothing to say any more.</summary>
    DigestLine? Summarize(Notice notice);

    /// <summary>Whether a card that stands is brought up to date when the records change.</summary>
    bool KeepsUpToDate(Notice notice);

    /// <summary>What else follows from the records once they are committed. Safe to repeat.</summary>
    Task SettleAsync(CancellationToken cancellation);
}
