using System.Net;

namespace TeacherNet.Silo;

/// <summary>What stands for the plain grains of the bench when the program is built without Orleans.</summary>
public sealed class PlainSilo : IAsyncDisposable
{
    private PlainSilo()
    {
    }

    /// <summary>There is none in this build.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static Task<PlainSilo> StartAsync(IPEndPoint address, string postgres, CancellationToken cancel) => throw SiloHosting.Missing();

    /// <summary>There is none in this build.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public Task LogAsync(string ledger, Guid line, string programme, decimal hours, DateOnly from) => throw SiloHosting.Missing();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
