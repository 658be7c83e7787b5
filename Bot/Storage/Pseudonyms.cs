using System.Security.Cryptography;
using System.Text;

namespace CoEBot.Storage;

/// <summary>
/// Keys for people and places. Keys never hold the ids of Entra or Teams: they hold a keyed hash, so that a record without its Center's
/// secret tells nobody who it is about.
/// </summary>
public sealed class Pseudonyms
{
    private byte[]? _secret;

    /// <summary>Known once storage was reached for the first time.</summary>
    public void Use(byte[] secret) => _secret = secret;

    public string Of(string id) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_secret ?? throw new StorageUnavailableException("Storage was not reached yet."), Encoding.UTF8.GetBytes(id)).AsSpan(0, 16));
}
