using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

public sealed partial class ScenarioEntry
{
    private readonly Dictionary<Guid, (MoveEntry Move, object Beside, LiveNode Node)> drawn = [];

    /// <summary>The node drawn before while the move and what is shown beside it are the same; else a new one.</summary>
    internal LiveNode Drawn(MoveEntry move, object beside, Func<LiveNode> draw)
    {
        if (drawn.TryGetValue(move.Placement.Move, out var known) && ReferenceEquals(known.Move, move) && known.Beside.Equals(beside))
            return known.Node;
        var node = draw();
        drawn[move.Placement.Move] = (move, beside, node);
        return node;
    }
}
