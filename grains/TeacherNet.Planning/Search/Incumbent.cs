using TeacherNet.Planning.Instances;

namespace TeacherNet.Planning.Search;

/// <summary>The best outcome found so far, by all levels in their order.</summary>
internal sealed class Incumbent(Instance instance)
{
    /// <summary>For each teacher the option taken; null before anything was found.</summary>
    public int[]? Taken { get; private set; }

    public long[] Levels { get; private set; } = [];

    /// <summary>Takes an outcome that breaks no rule and is better than the one held.</summary>
    public bool Offer(int[] taken)
    {
        if (HardRules.Broken(instance, taken) is not null) return false;
        var levels = Instances.Levels.Of(instance, taken);
        if (Taken is not null && levels.AsSpan().SequenceCompareTo(Levels) >= 0) return false;
        (Taken, Levels) = (taken, levels);
        return true;
    }

    /// <summary>The value at a level, when all before it are as small as <paramref name="decided"/> asks; otherwise null.</summary>
    public long? At(int level, IReadOnlyList<long> decided)
    {
        if (Taken is null) return null;
        for (var k = 0; k < level; k++)
            if (Levels[k] > decided[k])
                return null;
        return Levels[level];
    }
}
