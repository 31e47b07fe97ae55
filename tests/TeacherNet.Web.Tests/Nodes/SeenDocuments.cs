using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace TeacherNet.Web.Tests.Nodes;

/// <summary>What pages showed at each position: whatever node it came from and by whatever steps, it must be the same.</summary>
internal sealed class SeenDocuments
{
    private readonly ConcurrentDictionary<(string Audience, string Epoch, long Position), string> seen = new();
    private int met;

    /// <summary>How often two pages stood at one position.</summary>
    public int Met => met;

    /// <summary>Positions at which two pages showed different things.</summary>
    public ConcurrentQueue<string> Differences { get; } = new();

    public void Note(string audience, string epoch, long position, JsonNode document)
    {
        var text = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(document).ToJsonString())));
        if (seen.TryAdd((audience, epoch, position), text))
            return;
        Interlocked.Increment(ref met);
        if (seen[(audience, epoch, position)] != text)
            Differences.Enqueue($"'{audience}' at {position}: {document.ToJsonString()}");
    }

    private static JsonNode Canonical(JsonNode node) => node is JsonObject map
        ? new JsonObject(map.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, (JsonNode?)Canonical(m.Value!))))
        : node.DeepClone();
}
