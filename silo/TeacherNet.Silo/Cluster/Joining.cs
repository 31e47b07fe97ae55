namespace TeacherNet.Silo.Cluster;

/// <summary>Hands the engine over to the cluster once this silo takes calls, and back before it stops taking them.</summary>
internal sealed class Joining(ClusterEngine engine, IGrainFactory grains) : ILifecycleParticipant<ISiloLifecycle>
{
    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(
        nameof(Joining),
        ServiceLifecycleStage.Last,
        _ =>
        {
            engine.Join(grains);
            return Task.CompletedTask;
        },
        _ =>
        {
            engine.Leave();
            return Task.CompletedTask;
        });
}
