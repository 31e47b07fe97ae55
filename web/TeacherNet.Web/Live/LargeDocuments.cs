using System.Collections.Concurrent;
using TeacherNet.Engine.Live;

namespace TeacherNet.Web.Live;

/// <summary>Documents that have grown too large to be watched; said once in the log, and in the health report for as long as it is so.</summary>
internal sealed class LargeDocuments(ILogger<LargeDocuments> log)
{
    private readonly ConcurrentDictionary<LiveAddress, int> sizes = new();

    /// <summary>One line for each, without audiences.</summary>
    public IReadOnlyList<string> Notes =>
        [.. sizes.Select(d => $"live document {d.Key.View} of {d.Key.Scope}: {d.Value / 1024} KB, above {LiveDocuments.LargestBytes / 1024} KB; read as a query").Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Notes how a question for a document was answered; null when it is not too large.</summary>
    public void Note(LiveAddress address, LiveAnswer.TooLarge? answer)
    {
        if (answer is null)
            sizes.TryRemove(address, out _);
        else if (sizes.TryAdd(address, answer.Bytes))
            log.DocumentTooLarge(address.View, address.Scope, answer.Bytes, LiveDocuments.LargestBytes);
        else
            sizes[address] = answer.Bytes;
    }
}
