using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using TeacherNet.Engine;
using TeacherNet.Engine.Turns;
using TeacherNet.Silo.Cluster;

namespace TeacherNet.Silo;

/// <summary>Makes a process a silo of an Orleans cluster.</summary>
public static class SiloHosting
{
    private static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CollectionQuantum = TimeSpan.FromMinutes(1);

    /// <summary>True when the program was built with Orleans.</summary>
    public static bool IsBuilt => true;

    /// <summary>
    /// An engine whose grains are Orleans grains once the silo has joined its cluster; before that and after it has left,
    /// this process' own. Closes the turns with itself.
    /// </summary>
    public static IEngine CreateEngine(TurnHost turns) => new ClusterEngine(turns);

    /// <summary>Adds a silo to a host; it joins when the host starts and leaves in order when it stops.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="settings">How it takes part.</param>
    /// <param name="engine">What <see cref="CreateEngine"/> made.</param>
    /// <param name="turns">The turns the engine was made with.</param>
    /// <param name="cancel">Gives up preparing the database.</param>
    /// <exception cref="Engine.Storage.StoreUnusableException">The database cannot be reached.</exception>
    public static async Task AddSiloAsync(IHostApplicationBuilder builder, SiloSettings settings, IEngine engine, TurnHost turns, CancellationToken cancel)
    {
        var database = settings.Postgres is { } postgres ? await MembershipTables.PrepareAsync(postgres, cancel) : null;
        builder.Logging.AddFilter("Orleans", LogLevel.Warning);
        builder.Services.AddSingleton(turns);
        builder.Services.AddSingleton((ClusterEngine)engine);
        builder.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, Joining>();
        builder.UseOrleans(silo =>
        {
            if (database is null)
                silo.UseLocalhostClustering(settings.Address.Port, gatewayPort: 0, settings.Address, settings.Cluster, settings.Cluster);
            else
                silo.UseAdoNetClustering(o => (o.Invariant, o.ConnectionString) = ("Npgsql", database));
            silo.Configure<ClusterOptions>(o => (o.ClusterId, o.ServiceId) = (settings.Cluster, settings.Cluster));
            silo.Configure<EndpointOptions>(o =>
            {
                (o.AdvertisedIPAddress, o.SiloPort, o.GatewayPort) = (settings.Address.Address, settings.Address.Port, 0);
                o.SiloListeningEndpoint = settings.Address;
            });
            // A dead silo is found out in seven seconds or so, not in twenty.
            silo.Configure<ClusterMembershipOptions>(o => o.ProbeTimeout = ProbeTimeout);
            silo.Configure<SiloMessagingOptions>(o => (o.MaxEnqueuedRequestsHardLimit, o.ResponseTimeout) = (turns.Options.Mailbox, ResponseTimeout));
            silo.Configure<GrainCollectionOptions>(o => (o.CollectionQuantum, o.CollectionAge) = (CollectionQuantum, turns.Options.IdleAfter + CollectionQuantum));
            silo.AddPlacementDirector<ScopePlacement, ScopePlacementDirector>();
            silo.AddActivityPropagation();
        });
    }
}
