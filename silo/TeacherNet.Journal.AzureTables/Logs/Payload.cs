using System.Collections.Immutable;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.AzureTables.Logs;

/// <summary>A commit's events as bytes: the grains and types they name, each once, then the events.</summary>
internal static class Payload
{
    private const byte Format = 1;

    public static byte[] Write(ReadOnlySpan<StoredEvent> events)
    {
        var grains = new Dictionary<GrainId, int>();
        var types = new Dictionary<(string, int), int>();
        foreach (var e in events)
        {
            grains.TryAdd(e.Grain, grains.Count);
            types.TryAdd((e.Encoded.Name, e.Encoded.Version), types.Count);
        }
        var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        to.Write(Format);
        to.Write7BitEncodedInt(grains.Count);
        foreach (var grain in grains.Keys)
        {
            to.Write(grain.Kind);
            to.Write(grain.Key);
        }
        to.Write7BitEncodedInt(types.Count);
        foreach (var (name, version) in types.Keys)
        {
            to.Write(name);
            to.Write7BitEncodedInt(version);
        }
        to.Write7BitEncodedInt(events.Length);
        foreach (var e in events)
        {
            to.Write7BitEncodedInt(grains[e.Grain]);
            to.Write7BitEncodedInt64(e.Version);
            to.Write7BitEncodedInt(types[(e.Encoded.Name, e.Encoded.Version)]);
            to.Write7BitEncodedInt(e.Encoded.Body.Length);
            to.Write(e.Encoded.Body.Span);
        }
        return bytes.ToArray();
    }

    /// <exception cref="FormatException">The bytes are none that <see cref="Write"/> makes.</exception>
    public static ImmutableArray<StoredEvent> Read(ScopeId scope, long first, byte[] bytes)
    {
        using var from = new BinaryReader(new MemoryStream(bytes));
        try
        {
            if (from.ReadByte() != Format)
                throw new FormatException("unknown format of events");
            var grains = Many(from, () => new GrainId(scope, from.ReadString(), from.ReadString()));
            var types = Many(from, () => (Name: from.ReadString(), Version: from.Read7BitEncodedInt()));
            var position = first;
            return [.. Many(from, () =>
            {
                var grain = grains[from.Read7BitEncodedInt()];
                var version = from.Read7BitEncodedInt64();
                var type = types[from.Read7BitEncodedInt()];
                return new StoredEvent(position++, grain, version, new(type.Name, type.Version, Body(from)));
            })];
        }
        catch (Exception wrong) when (wrong is EndOfStreamException or ArgumentOutOfRangeException or IOException or OverflowException)
        {
            throw new FormatException("unreadable events", wrong);
        }
    }

    private static List<T> Many<T>(BinaryReader from, Func<T> one)
    {
        var many = new List<T>();
        for (var left = from.Read7BitEncodedInt(); left > 0; left--)
            many.Add(one());
        return many;
    }

    private static byte[] Body(BinaryReader from)
    {
        var length = from.Read7BitEncodedInt();
        return from.ReadBytes(length) is var body && body.Length == length ? body : throw new EndOfStreamException();
    }
}
