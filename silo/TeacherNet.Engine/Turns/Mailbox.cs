using TeacherNet.Kernel;

namespace TeacherNet.Engine.Turns;

/// <summary>The queue before one active grain: turns run one after the other, each to its durable end.</summary>
internal sealed class Mailbox(Activation activation, NarrowTurn turns, EngineOptions options)
{
    private readonly Lock gate = new();
    private readonly Queue<Letter> letters = new();
    private bool running;
    private bool closed;
    private long used;

    public Activation Activation => activation;

    /// <summary>Takes a command in; null when the mailbox has been closed and a new one must be opened.</summary>
    public Task<Answer>? Enter(ICommand command, string actor, CommandId id, long now, CancellationToken cancel)
    {
        var letter = new Letter(command, actor, id, cancel);
        lock (gate)
        {
            if (closed)
                return null;
            used = now;
            if (letters.Count >= options.Mailbox)
                return Task.FromResult<Answer>(new Answer.Busy(options.RetryAfter));
            letters.Enqueue(letter);
            letter.Watch();
            if (running)
                return letter.Answer;
            running = true;
        }
        _ = DrainAsync();
        return letter.Answer;
    }

    /// <summary>Used by a turn that does not pass through here.</summary>
    public void Touch(long now)
    {
        lock (gate)
            used = now;
    }

    /// <summary>Closes an empty mailbox that was last used at a time the caller finds long ago.</summary>
    public bool Close(Func<long, bool> idle)
    {
        lock (gate)
            return closed = closed || (!running && idle(used));
    }

    private async Task DrainAsync()
    {
        while (Next() is { } letter)
        {
            try
            {
                if (!letter.Cancel.IsCancellationRequested)
                    letter.Reply(await turns.RunAsync(activation, letter.Command, letter.Actor, letter.Id, letter.Cancel));
            }
#pragma warning disable CA1031 // The failure of one turn belongs to its caller; the next letter has its own.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                letter.Fail(failure);
            }
        }
    }

    private Letter? Next()
    {
        lock (gate)
        {
            running = letters.TryDequeue(out var letter);
            return letter;
        }
    }

}
