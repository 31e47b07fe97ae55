using TeacherNet.Kernel;

namespace TeacherNet.Journal.Sqlite.Writing;

/// <summary>A grain's row as the writer knows it.</summary>
internal sealed class GrainRow(long id, long version)
{
    public long Id { get; } = id;

    /// <summary>The number of its last event.</summary>
    public long Version { get; set; } = version;
}

/// <summary>The rows of grains used lately, in two generations, so that those in use stay when it is trimmed.</summary>
internal sealed class GrainCache(int size)
{
    private Dictionary<GrainId, GrainRow> young = [];
    private Dictionary<GrainId, GrainRow> old = [];

    public GrainRow? Find(GrainId grain)
    {
        if (!young.TryGetValue(grain, out var row) && old.TryGetValue(grain, out row))
            young[grain] = row;
        return row;
    }

    public void Add(GrainId grain, GrainRow row) => young[grain] = row;

    public void Trim()
    {
        if (young.Count >= size)
            (old, young) = (young, []);
    }

    public void Clear()
    {
        young = [];
        old = [];
    }
}
