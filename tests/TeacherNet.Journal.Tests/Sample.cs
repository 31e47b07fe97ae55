using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Tests;

/// <summary>Commits as tests need them: told by what matters, the rest filled in.</summary>
public static class Sample
{
    public static readonly ScopeId Datong = ScopeId.Region("datong");
    public static readonly ScopeId Yuhuatai = ScopeId.Region("yuhuatai");
    public static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public static GrainId Teacher(string key, ScopeId? scope = null) => new(scope ?? Datong, "teacher", key);

    public static CommandId NewCommand() => new(Guid.CreateVersion7());

    public static ImmutableArray<byte> DigestOf(string body) => [.. SHA256.HashData(Encoding.UTF8.GetBytes(body))];

    public static EncodedEvent Event(string body, string name = "training-logged", int version = 1) => new(name, version, Encoding.UTF8.GetBytes(body));

    public static StreamWrite Write(GrainId grain, long after, params string[] bodies) => new(grain, after, [.. bodies.Select(b => Event(b))]);

    public static Commit Commit(params StreamWrite[] writes) =>
        new(NewCommand(), "clerk", writes[0].Grain, DigestOf("body"), Morning, [.. writes], []);

    public static Commit Commit(GrainId grain, long after, params string[] bodies) => Commit(Write(grain, after, bodies));

    public static async Task<Appended> Append(this IJournal journal, Commit commit) =>
        Assert.Single(await journal.AppendAsync([commit], TestContext.Current.CancellationToken));

    public static async Task<CommitReceipt> Store(this IJournal journal, Commit commit) =>
        Assert.IsType<Appended.Stored>(await journal.Append(commit)).Receipt;

    public static async Task<StoredCommit[]> Read(this IJournal journal, ScopeId scope, long after = 0)
    {
        var commits = new List<StoredCommit>();
        await foreach (var commit in journal.ReadAsync(scope, after, TestContext.Current.CancellationToken))
            commits.Add(commit);
        return [.. commits];
    }

    public static string Text(this StoredEvent e) => Encoding.UTF8.GetString(e.Encoded.Body.Span);
}
