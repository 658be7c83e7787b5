namespace CoEBot.Manifest;

/// <summary>The program was called in a way it does not know. The message is for who called it, to be printed alone.</summary>
public sealed class UsageException(string message) : Exception(message);
