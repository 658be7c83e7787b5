namespace CoEBot;

/// <summary>Storage did not answer, or not in time. Whether a write of this call happened is not known.</summary>
public sealed class StorageUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
