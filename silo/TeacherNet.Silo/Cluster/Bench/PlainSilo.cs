using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using TeacherNet.Silo.Cluster;
using TeacherNet.Silo.Cluster.Bench;

namespace TeacherNet.Silo;

/// <summary>A silo of plain grains that keep their state in PostgreSQL with Orleans' own storage, to measure beside.</summary>
public sealed class PlainSilo : IAsyncDisposable
{
    private readonly IHost host;
    private readonly IGrainFactory grains;

    private PlainSilo(IHost host) => (this.host, grains) = (host, host.Services.GetRequiredService<IGrainFactory>());

    /// <summary>Starts one over an empty database.</summary>
    /// <param name="address">An address of this machine, and a port nobody else uses.</param>
    /// <param name="postgres">The database.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<PlainSilo> StartAsync(IPEndPoint address, string postgres, CancellationToken cancel)
    {
        var database = await MembershipTables.PrepareAsync(postgres, cancel);
        await MembershipTables.RunAsync(database, "storage", cancel);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(address.Port, gatewayPort: 0, address);
            silo.Configure<EndpointOptions>(o => o.GatewayPort = 0);
            silo.AddAdoNetGrainStorageAsDefault(o => (o.Invariant, o.ConnectionString) = ("Npgsql", database));
        });
        var host = builder.Build();
        await host.StartAsync(cancel);
        return new(host);
    }

    /// <summary>Logs hours in a ledger; written when it returns.</summary>
    public Task LogAsync(string ledger, Guid line, string programme, decimal hours, DateOnly from) =>
        grains.GetGrain<IPlainGrain>(ledger).LogAsync(new(line, programme, hours, from));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
