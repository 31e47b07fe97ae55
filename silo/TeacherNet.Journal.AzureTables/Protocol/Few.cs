namespace TeacherNet.Journal.AzureTables.Protocol;

/// <summary>Requests that need not wait for each other, but not all at once either.</summary>
internal static class Few
{
    public static ParallelOptions AtOnce { get; } = new() { MaxDegreeOfParallelism = 16 };

    /// <summary>Asks for each of many, and answers in their order.</summary>
    public static async Task<TAnswer[]> AskAsync<T, TAnswer>(IReadOnlyList<T> many, Func<T, CancellationToken, Task<TAnswer>> ask, CancellationToken cancel)
    {
        var answers = new TAnswer[many.Count];
        await Parallel.ForAsync(0, many.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce.MaxDegreeOfParallelism, CancellationToken = cancel }, async (n, c) =>
            answers[n] = await ask(many[n], c));
        return answers;
    }
}
