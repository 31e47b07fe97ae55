using TeacherNet.Kernel;

namespace TeacherNet.Engine.Turns;

/// <summary>A command on its way through a mailbox. Its sender may give up waiting at any time.</summary>
internal sealed class Letter(ICommand command, string actor, CommandId id, CancellationToken cancel)
{
    private readonly TaskCompletionSource<Answer> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration watch;

    public ICommand Command => command;

    public string Actor => actor;

    public CommandId Id => id;

    public CancellationToken Cancel => cancel;

    public Task<Answer> Answer => answer.Task;

    /// <summary>Lets the sender go when it gives up.</summary>
    public void Watch()
    {
        if (cancel.CanBeCanceled)
            watch = cancel.UnsafeRegister(static (letter, token) => ((Letter)letter!).answer.TrySetCanceled(token), this);
    }

    public void Reply(Answer given)
    {
        watch.Dispose();
        answer.TrySetResult(given);
    }

    public void Fail(Exception failure)
    {
        watch.Dispose();
        answer.TrySetException(failure);
    }
}
