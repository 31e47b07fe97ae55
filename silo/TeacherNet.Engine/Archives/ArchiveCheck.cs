using System.Security.Cryptography;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Archives;

/// <summary>Looks at an archive line by line.</summary>
internal sealed class ArchiveCheck
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Dictionary<string, (LogCheck Log, byte[] Hash)> logs = [];
    private readonly HashSet<Guid> commands = [];
    private ArchiveLine.Begin? begin;
    private ArchiveLine.Sum? sum;
    private (long Commits, long Events, long Rows) seen;
    private long number;

    /// <exception cref="ArchiveDamagedException">The line does not fit those before it.</exception>
    public void Look(ArchiveLine line, ReadOnlySpan<byte> bytes)
    {
        number++;
        if (sum is not null)
            throw Damaged("something follows the end");
        if (line is ArchiveLine.Begin != (begin is null))
            throw Damaged("an archive begins with its first line, once");
        switch (line)
        {
            case ArchiveLine.Begin b:
                begin = b.Version == ArchiveLine.Format ? b : throw Damaged($"format {b.Version} is not known");
                break;
            case ArchiveLine.Commit c:
                Look(c);
                break;
            case ArchiveLine.End e:
                var known = logs.GetValueOrDefault(e.Scope);
                if ((known.Log?.Position ?? 0) != e.Position || !e.Hash.AsSpan().SequenceEqual(known.Hash))
                    throw Damaged($"{e.Scope} does not end where its log does");
                break;
            case ArchiveLine.Side:
                seen.Rows++;
                break;
            case ArchiveLine.Sum s:
                sum = s;
                if (!hash.GetCurrentHash().AsSpan().SequenceEqual(s.Sha256) || seen != (s.Commits, s.Events, s.Rows))
                    throw Damaged("the file was changed since it was written");
                break;
        }
        if (sum is null)
            hash.AppendData(bytes);
    }

    /// <exception cref="ArchiveDamagedException">The archive is cut off.</exception>
    public ArchiveSum Finish() => sum is null
        ? throw Damaged("the file ends too early")
        : new(begin!.Epoch, sum.Commits, sum.Events, sum.Rows, Convert.ToHexStringLower(sum.Sha256));

    private void Look(ArchiveLine.Commit c)
    {
        if (!ScopeId.TryParse(c.Scope, out var scope) || c.Events.Length == 0)
            throw Damaged("no commit");
        var log = logs.TryGetValue(c.Scope, out var known) ? known.Log : new LogCheck(scope);
        if (log.Look(c.ToStored(), isRepeat: !commands.Add(c.Command)) is [var damage, ..])
            throw Damaged($"{damage.Scope} at {damage.Position}: {damage.What}");
        logs[c.Scope] = (log, c.Hash);
        seen = (seen.Commits + 1, seen.Events + c.Events.Length, seen.Rows);
    }

    private ArchiveDamagedException Damaged(string what) => new(number, what);
}
