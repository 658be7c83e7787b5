using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoEBot.Manifest;

/// <summary>Packs what Teams takes: the manifest, and the files that it names, at the same places.</summary>
public static class PackageZip
{
    // The earliest time that a zip can hold: with one time for all, the same package is the same bytes.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Pack(AppPackage package)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create))
        {
            foreach (var name in package.Named.Select(named => named.File).Order(StringComparer.Ordinal).Prepend(AppPackage.ManifestFile).Distinct())
            {
                var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
                entry.LastWriteTime = Epoch;
                using var stream = entry.Open();
                stream.Write(package.Documents.TryGetValue(name, out var document) ? Bytes(document) : package.Files[name]);
            }
        }

        return content.ToArray();
    }

    private static byte[] Bytes(JsonObject document)
    {
        using var content = new MemoryStream();
        using (var writer = new Utf8JsonWriter(content, Readable)) document.WriteTo(writer);
        return content.ToArray();
    }
}
