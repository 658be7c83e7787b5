namespace CoEBot.Local;

/// <summary>
/// The local run cannot start for a reason the developer can mend. The message is one sentence or two for that person, to be
/// printed alone: no stack trace says more.
/// </summary>
public sealed class LocalSetupException(string message, Exception? innerException = null) : Exception(message, innerException);
