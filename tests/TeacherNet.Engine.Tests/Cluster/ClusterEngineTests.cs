using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Tests.Bank;
using TeacherNet.Engine.Tests.Contract;
using TeacherNet.Engine.Turns;
using TeacherNet.Silo;

namespace TeacherNet.Engine.Tests.Cluster;

/// <summary>The very same on Orleans: a silo of its own for each test.</summary>
public sealed class ClusterEngineTests : EngineContract
{
    private protected override async ValueTask<EngineUnderTest> StartAsync(IJournal journal, ScopeTime time, EngineOptions options)
    {
        var turns = new TurnHost(journal, TheBank.Codec, TheBank.Kinds, time, options);
        var engine = SiloHosting.CreateEngine(turns);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await SiloHosting.AddSiloAsync(builder, new(FreeAddress(), null), engine, turns, CancellationToken.None);
        var host = builder.Build();
        await host.StartAsync();
        return new Silo(engine, turns, host);
    }

    private static IPEndPoint FreeAddress()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return (IPEndPoint)probe.LocalEndpoint;
    }

    private sealed class Silo(IEngine engine, TurnHost turns, IHost host) : EngineUnderTest(engine)
    {
        public override int Active => Engine.Active.Values.Sum();

        public override async ValueTask DisposeAsync()
        {
            await host.StopAsync();
            host.Dispose();
            turns.Dispose();
        }
    }
}
