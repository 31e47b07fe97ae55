namespace TeacherNet.Engine.Tests.Simulation;

/// <summary>The tasks of one process. When it dies nothing of it runs any more, whatever it was waiting for.</summary>
internal sealed class Lane(World world) : TaskScheduler
{
    public bool IsDead { get; private set; }

    public void Die() => IsDead = true;

    public Task Start(Func<Task> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    public Task<T> Start<T>(Func<Task<T>> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    internal void Execute(Task task)
    {
        if (!IsDead)
            TryExecuteTask(task);
    }

    protected override void QueueTask(Task task)
    {
        if (!IsDead)
            world.Enqueue(this, task);
    }

    // Never inline: every continuation is a step of its own, so that any two may be swapped.
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => [];
}
