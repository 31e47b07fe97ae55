using System.Collections.Concurrent;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Turns;

/// <summary>The grains in memory, each with its mailbox.</summary>
internal sealed class Activations(NarrowTurn narrow, ScopeTime time, EngineOptions options)
{
    private readonly ConcurrentDictionary<GrainId, Mailbox> active = new();

    public IEnumerable<GrainId> Grains => active.Keys;

    public Mailbox Open(GrainId grain) =>
        active.TryGetValue(grain, out var known) ? known : active.GetOrAdd(grain, static (g, all) => all.Make(g), this);

    /// <summary>The grain when it is in memory.</summary>
    public Activation? Find(GrainId grain) => active.TryGetValue(grain, out var box) ? box.Activation : null;

    /// <summary>The grain, from now on in memory until it is idle.</summary>
    public Activation Use(GrainId grain)
    {
        var box = Open(grain);
        box.Touch(time.Clock.GetTimestamp());
        return box.Activation;
    }

    /// <summary>Drops what was not used for long.</summary>
    public void Sweep()
    {
        var now = time.Clock.GetTimestamp();
        foreach (var (grain, box) in active)
        {
            if (box.Close(used => time.Clock.GetElapsedTime(used, now) >= options.IdleAfter))
                active.TryRemove(KeyValuePair.Create(grain, box));
        }
    }

    private Mailbox Make(GrainId grain) => new(new Activation(grain), narrow, options);
}
