using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exchanges;

/// <summary>Parts of a live document, made again only when what they are made from has changed.</summary>
internal sealed class Sections
{
    private readonly Dictionary<string, (object Stamp, LiveNode Node)> made = [];

    /// <summary>The part as it was for an equal stamp, or made now.</summary>
    public LiveNode Get(string name, object stamp, Func<LiveNode> make)
    {
        if (made.TryGetValue(name, out var known) && known.Stamp.Equals(stamp)) return known.Node;
        var node = make();
        if (known.Node is { } before && before.Equals(node)) node = before;
        made[name] = (stamp, node);
        return node;
    }
}
