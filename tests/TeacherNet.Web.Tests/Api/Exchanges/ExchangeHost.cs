using Microsoft.Extensions.DependencyInjection;
using TeacherNet.Engine;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Imports.Taking;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Imports;
using Xunit;

namespace TeacherNet.Web.Tests.Api.Exchanges;

/// <summary>A host with the rosters and exchange years of Yuhuatai and Datong taken in, and people to work with them.</summary>
public sealed class ExchangeHost : IAsyncLifetime
{
    public const string Path = "/api/v1/partnership/yuhuatai~datong";

    private static readonly ScopeId Yuhuatai = ScopeId.Region("yuhuatai");
    private static readonly ScopeId Exchange = ScopeId.Partnership("yuhuatai", "datong");

    public RunningHost Host { get; private set; } = null!;

    /// <summary>Coordinates Datong and the partnership.</summary>
    public HttpClient Datong { get; private set; } = null!;

    /// <summary>Yuhuatai's coordinator, a partner here.</summary>
    public HttpClient Partner { get; private set; } = null!;

    internal ShiftedTime Time { get; } = new(new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    /// <summary>A teacher of a region, in order of their numbers.</summary>
    internal async Task<DirectoryEntry> TeacherAsync(string region, int index) =>
        (await Views(ScopeId.Region(region))).Read<TeacherDirectory, DirectoryEntry>(d => d.ByKey.Values.OrderBy(t => t.Facts.StaffNumber, StringComparer.Ordinal).ElementAt(index));

    internal async Task<string> PairingAsync() => (await Views(Exchange)).Read<ExchangeState, string>(e => e.Pairings.First(p => p.Value.IsInForceOn(new(2026, 3, 2))).Key);

    internal T Service<T>() where T : notnull => Host.App.Services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        Host = await RunningHost.StartAsync(time: Time);
        await Host.OrderAsync(People.Datong, RegionGrain.Kind, RegionGrain.Of(People.Datong).Key, new EstablishRegion(new("大通回族土族自治县", "大通县", "Asia/Shanghai", RegionKinds.Own)));
        await Host.OrderAsync(Yuhuatai, RegionGrain.Kind, RegionGrain.Of(Yuhuatai).Key, new EstablishRegion(new("南京市雨花台区", "雨花台区", "Asia/Shanghai", RegionKinds.Partner)));
        await Host.OrderAsync(Exchange, PartnershipGrain.Kind, PartnershipGrain.Key, new FoundPartnership(new("东西部协作", "雨花台区", "大通县", new(2020, 1, 1))));
        await TakeAsync(People.Datong, Rosters.Of("datong"));
        await TakeAsync(Yuhuatai, Rosters.Of("yuhuatai"));
        await TakeAsync(Exchange, Rosters.File("exchange-pairs.csv"), Rosters.File("exchange-activities.csv"), Rosters.File("exchange-attendance.csv"));
        await Host.AdmitAsync("datong", Roles.Coordinator, People.Datong);
        await Host.OrderAsync(People.Datong, AccountGrain.Kind, "datong", new GrantRole(new(Guid.NewGuid(), Roles.Coordinator, Exchange.Value, null, null, null)));
        await Host.AdmitAsync("partner", Roles.PartnerCoordinator, Exchange);
        Datong = await Host.SignInAsync("datong");
        Partner = await Host.SignInAsync("partner");
    }

    /// <summary>A browser of a teacher who may hold an end of shared lessons.</summary>
    internal async Task<HttpClient> TeacherSignedInAsync(string login, string teacher)
    {
        await Host.AdmitAsync(login, Roles.Teacher, Exchange, teacher);
        return await Host.SignInAsync(login);
    }

    public async ValueTask DisposeAsync()
    {
        Datong.Dispose();
        Partner.Dispose();
        await Host.DisposeAsync();
    }

    private Task<ScopeViews> Views(ScopeId scope) => Service<ViewHost>().OfAsync(scope);

    private async Task TakeAsync(ScopeId scope, params IReadOnlyList<ImportFile> files)
    {
        var importer = Service<Importer>();
        var outcome = await importer.TakeAsync(scope, await importer.CheckAsync(scope, files, null, default), Guid.NewGuid(), "test", default);
        var receipt = Assert.IsType<Answer.Accepted>(outcome.Answer).Receipt;
        await (await Views(scope)).WhenBeyondAsync(receipt.Position - 1, default);
    }
}
