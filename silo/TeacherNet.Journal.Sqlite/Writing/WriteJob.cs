namespace TeacherNet.Journal.Sqlite.Writing;

/// <summary>Something to do inside the writer's transaction, answered when the transaction is durable.</summary>
internal abstract class WriteJob
{
    /// <summary>False when the caller gave up before it began.</summary>
    public abstract bool Begin();

    public abstract void Run();

    public abstract void Answer();

    public abstract void Fail(Exception error);
}

/// <inheritdoc/>
internal sealed class WriteJob<T>(Func<T> work, CancellationToken cancel) : WriteJob
{
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T result = default!;

    public Task<T> Answered => answer.Task;

    public override bool Begin() => !cancel.IsCancellationRequested || !answer.TrySetCanceled(cancel);

    public override void Run() => result = work();

    public override void Answer() => answer.SetResult(result);

    public override void Fail(Exception error) => answer.SetException(error);
}
