using System.Collections.Immutable;
using System.Security.Cryptography;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>The same commits for every run: grains in shuffled turns, ids as clients make them.</summary>
internal sealed record JournalBenchLoad(ImmutableArray<ImmutableArray<Commit>> Groups, ImmutableArray<GrainId> Grains, int Commands, int Rows)
{
    /// <summary>What stands in the tables before the clock runs, in groups.</summary>
    public ImmutableArray<ImmutableArray<Commit>> Before { get; init; } = [];

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public static JournalBenchLoad Make(JournalBenchOptions options)
    {
        var random = new Random(1);
        var scope = ScopeId.Region("bench");
        var grains = Enumerable.Range(0, options.Grains).Select(n => new GrainId(scope, "teacher", Key(random))).ToImmutableArray();
        var versions = new Dictionary<GrainId, long>();
        var turn = Array.Empty<GrainId>();
        var commits = new List<Commit>();
        for (var n = 0; n < options.Commands; n++)
        {
            if (n % grains.Length == 0)
                random.Shuffle(turn = [.. grains]);
            var grain = turn[n % grains.Length];
            var version = versions.GetValueOrDefault(grain);
            versions[grain] = version + options.EventsEach;
            commits.Add(Commit(random, grain, version, Start.AddMilliseconds(n), options));
        }
        return new([.. commits.Chunk(options.Group).Select(g => g.ToImmutableArray())], grains, options.Commands, options.Commands * (1 + options.EventsEach));
    }

    private static Commit Commit(Random random, GrainId grain, long version, DateTimeOffset at, JournalBenchOptions options)
    {
        var events = Enumerable.Range(0, options.EventsEach).Select(_ => new EncodedEvent("training-logged", 1, Bytes(random, options.BodyBytes)));
        return new(new(Guid.CreateVersion7(at)), "account-7f3a", grain, [.. Bytes(random, SHA256.HashSizeInBytes)], at, [new(grain, version, [.. events])], []);
    }

    private static string Key(Random random) => Convert.ToHexStringLower(Bytes(random, 10));

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
