using Microsoft.Extensions.Hosting;
using TeacherNet.Engine;
using TeacherNet.Engine.Turns;

namespace TeacherNet.Silo;

/// <summary>What stands here when the program is built without Orleans: it says so.</summary>
public static class SiloHosting
{
    /// <summary>True when the program was built with Orleans.</summary>
    public static bool IsBuilt => false;

    /// <summary>There is no such engine in this build.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static IEngine CreateEngine(TurnHost turns) => throw Missing();

    /// <summary>There is no silo in this build.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static Task AddSiloAsync(IHostApplicationBuilder builder, SiloSettings settings, IEngine engine, TurnHost turns, CancellationToken cancel) => throw Missing();

    internal static NotSupportedException Missing() => new("This program was built without Orleans; deploy/run.sh --orleans builds it with it.");
}
