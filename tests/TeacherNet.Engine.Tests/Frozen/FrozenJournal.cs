using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TeacherNet.Engine.Codec;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Views;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Tests.Frozen;

/// <summary>
/// A log as a release wrote it, one commit a line (<c>NAME.journal</c>), and what each view made of it
/// (<c>NAME.views</c>: name, version, SHA-256 of its state). Frozen files are never changed; a fold whose output changes
/// raises its view's version, and the line of the new version is added.
/// </summary>
internal sealed record FrozenJournal(string Path, ImmutableArray<StoredCommit> Commits)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private string ViewsPath => System.IO.Path.ChangeExtension(Path, ".views");

    public static async Task<FrozenJournal> ReadAsync(string path) =>
        new(path, [.. (await File.ReadAllLinesAsync(path)).Select(line => JsonSerializer.Deserialize<Line>(line, Options)!.Thaw())]);

    /// <summary>Writes a log and what today's views make of it.</summary>
    public static async Task FreezeAsync(string path, IAsyncEnumerable<StoredCommit> log, JsonCodec codec, IEnumerable<ViewKind> views)
    {
        var commits = ImmutableArray.CreateBuilder<StoredCommit>();
        await foreach (var commit in log)
            commits.Add(commit);
        var frozen = new FrozenJournal(path, commits.ToImmutable());
        File.WriteAllLines(path, frozen.Commits.Select(c => JsonSerializer.Serialize(Line.Of(c), Options)));
        File.WriteAllLines(frozen.ViewsPath, frozen.Fold(codec, views).Select(f => f.ToString()));
    }

    /// <summary>What is wrong with the frozen log under today's code; empty when nothing is.</summary>
    public async Task<ImmutableArray<string>> FaultsAsync(JsonCodec codec, IEnumerable<GrainKind> grains, IEnumerable<ViewKind> views)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        faults.AddRange(ChainFaults());
        FoldGrains(codec, grains.ToDictionary(g => g.Name));
        var known = (await File.ReadAllLinesAsync(ViewsPath)).Select(FoldedView.Parse).ToArray();
        foreach (var folded in Fold(codec, views))
        {
            if (!known.Any(k => k.Name == folded.Name && k.Version == folded.Version))
                faults.Add($"{ViewsPath} has no line for version {folded.Version} of {folded.Name}; add: {folded}");
            else if (!known.Contains(folded))
                faults.Add($"{folded.Name} folds {Path} to another state than version {folded.Version} did: raise its version.");
        }
        return faults.ToImmutable();
    }

    private IEnumerable<string> ChainFaults()
    {
        var heads = new Dictionary<ScopeId, byte[]>();
        foreach (var c in Commits)
        {
            var digest = Chain.Digest(c.Scope, c.Command, c.Actor, c.Target, c.BodyDigest.AsSpan(), Microseconds.Of(c.At), c.Events.AsSpan());
            heads[c.Scope] = Chain.Next(heads.GetValueOrDefault(c.Scope) ?? [.. Chain.Empty], c.First, digest);
            if (!c.Digest.AsSpan().SequenceEqual(digest) || !c.Hash.AsSpan().SequenceEqual(heads[c.Scope]))
                yield return $"The chain of {c.Scope} in {Path} breaks at {c.First}.";
        }
    }

    /// <summary>Every grain must still fold; one that does not throws.</summary>
    private void FoldGrains(JsonCodec codec, Dictionary<string, GrainKind> kinds)
    {
        var states = new Dictionary<GrainId, object>();
        foreach (var e in Commits.SelectMany(c => c.Events))
            states[e.Grain] = kinds[e.Grain.Kind].Evolve(states.GetValueOrDefault(e.Grain) ?? kinds[e.Grain.Kind].Initial, codec.DecodeEvent(e.Encoded));
    }

    private IEnumerable<FoldedView> Fold(JsonCodec codec, IEnumerable<ViewKind> views)
    {
        foreach (var scope in Commits.GroupBy(c => c.Scope))
        {
            foreach (var view in views)
            {
                var state = view.Create(scope.Key);
                foreach (var commit in scope)
                {
                    foreach (var e in commit.Events)
                        view.Apply(state, new(e.Grain, e.Version, e.Position, commit.At, commit.Actor, commit.Command, codec.DecodeEvent(e.Encoded)), NamesOfPersons.Instance);
                }
                yield return new($"{scope.Key}/{view.Name}", view.Version, Convert.ToHexStringLower(SHA256.HashData(view.Save(state))));
            }
        }
    }

    private sealed record FoldedView(string Name, int Version, string State)
    {
        public static FoldedView Parse(string line) =>
            line.Split(' ') is [var name, var version, var state] ? new(name, int.Parse(version, System.Globalization.CultureInfo.InvariantCulture), state) : throw new FormatException(line);

        public override string ToString() => FormattableString.Invariant($"{Name} {Version} {State}");
    }

    /// <summary>The keys of a frozen log are not kept: everybody is called by their key's id.</summary>
    private sealed class NamesOfPersons : IReveal
    {
        public static NamesOfPersons Instance { get; } = new();

        public string? Open(Protected<string> value) => $"{value.Person}";
    }

    private sealed record Line(string Scope, long First, Guid Command, string Actor, string Kind, string Key, byte[] Body, long At, byte[] Digest, byte[] Hash, ImmutableArray<LineEvent> Events)
    {
        public static Line Of(StoredCommit c) => new(
            c.Scope.Value, c.First, c.Command.Value, c.Actor, c.Target.Kind, c.Target.Key, [.. c.BodyDigest], Microseconds.Of(c.At), [.. c.Digest], [.. c.Hash],
            [.. c.Events.Select(e => new LineEvent(e.Grain.Kind, e.Grain.Key, e.Version, e.Encoded.Name, e.Encoded.Version, Encoding.UTF8.GetString(e.Encoded.Body.Span)))]);

        public StoredCommit Thaw()
        {
            var scope = new ScopeId(Scope);
            return new(
                scope, First, new(Command), Actor, new(scope, Kind, Key), [.. Body], Microseconds.ToTime(At), [.. Digest], [.. Hash],
                [.. Events.Select((e, n) => new StoredEvent(First + n, new(scope, e.Kind, e.Key), e.Version, new(e.Name, e.Shape, Encoding.UTF8.GetBytes(e.Json))))]);
        }
    }

    private sealed record LineEvent(string Kind, string Key, long Version, string Name, int Shape, string Json);
}
