namespace TeacherNet.Web.Cli;

/// <summary>One verb of the command line.</summary>
/// <param name="Name">As typed.</param>
/// <param name="Usage">Its arguments, as the help shows them.</param>
/// <param name="Zh">What it does, in Chinese.</param>
/// <param name="En">What it does, in English.</param>
/// <param name="Options">The options that take a value, without dashes.</param>
/// <param name="Switches">The options that take none.</param>
/// <param name="RunAsync">Does it; the result is the exit code.</param>
internal sealed record Verb(
    string Name, string Usage, string Zh, string En, IReadOnlyCollection<string> Options, IReadOnlyCollection<string> Switches,
    Func<VerbArguments, CancellationToken, Task<int>> RunAsync);

/// <summary>What a verb answers to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int BadInput = 1;
    public const int Refused = 2;
    public const int Internal = 3;

    /// <summary>Stopped before the end; what there is was written.</summary>
    public const int Stopped = 4;

    /// <summary>The server ended in order to be started again.</summary>
    public const int Again = 75;
}
