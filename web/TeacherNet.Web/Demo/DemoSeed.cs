using System.Collections.Immutable;
using TeacherNet.Engine;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Hosting;
using TeacherNet.Web.Identity;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Imports.Taking;

namespace TeacherNet.Web.Demo;

/// <summary>
/// Fills an installation for demonstration by ordinary commands and imports. Every id is made from what it names,
/// so a start that was interrupted goes on, and a start on a filled installation changes nothing.
/// </summary>
internal sealed class DemoSeed(Node node, Credentials credentials, IProgress<string> progress)
{
    internal const string Actor = "system/demo";
    private static readonly DateOnly Since = new(2020, 5, 14);
    private static readonly (string Number, string Kind, string Mode, int Days)[] Coming =
        [("JH01", "same-lesson", "onsite", 3), ("JH02", "online-research", "online", 9), ("JH03", "teaching-visit", "onsite", 16)];

    /// <summary>The accounts there are.</summary>
    /// <exception cref="StartException">The files to import are not there.</exception>
    public async Task<IReadOnlyList<DemoAccount>> RunAsync(string password, CancellationToken cancel)
    {
        var files = DemoFiles.Find() ?? throw new StartException("demo.files-missing", "找不到演示数据文件。请在完整的源代码目录中启动演示。", "The demonstration files are missing. Start the demonstration from a complete source tree.");
        foreach (var (region, facts) in DemoRegions.All)
            await RegionAsync(ScopeId.Region(region), facts, files, cancel);
        await ExchangeAsync(files, cancel);
        await ComingAsync(cancel);

        var datong = await node.Views.OfAsync(DemoRegions.Datong);
        var groups = await GroupsAsync(datong, cancel);
        await CaughtUpAsync(DemoRegions.Datong, cancel);
        var accounts = DemoAccount.All(datong, groups[0]);
        progress.Report("账号 accounts");
        foreach (var account in accounts)
            await OpenAsync(account, cancel);
        await Parallel.ForEachAsync(accounts, cancel, async (account, stop) => await PasswordAsync(account, password, stop));
        await AskAsync(new(DemoRegions.Datong, GroupGrain.Kind, groups[0]), new AppointCoordinator(KeyOf("account", "group")), "coordinator of group", cancel);
        return accounts;
    }

    private async Task RegionAsync(ScopeId scope, RegionFacts facts, string files, CancellationToken cancel)
    {
        await AskAsync(RegionGrain.Of(scope), new EstablishRegion(facts), $"establish {scope}", cancel);
        var views = await node.Views.OfAsync(scope);
        if (views.Read<TeacherDirectory, int>(d => d.ByKey.Count) > 0)
            return;
        progress.Report($"{facts.ShortName} {scope}");
        await ImportAsync(scope, DemoFiles.Roster(files, scope.Name), cancel);
        if (DemoFiles.Moves(files, scope.Name) is [_, ..] moves)
            await ImportAsync(scope, moves, cancel);
    }

    private async Task ExchangeAsync(string files, CancellationToken cancel)
    {
        var scope = DemoRegions.Exchange;
        await AskAsync(new(scope, PartnershipGrain.Kind, PartnershipGrain.Kind), new FoundPartnership(new("东西部协作", "雨花台区", "大通县", Since)), "found the partnership", cancel);
        var views = await node.Views.OfAsync(scope);
        if (views.Read<ExchangeState, int>(e => e.Pairings.Count) > 0)
            return;
        progress.Report($"雨花台区—大通县 {scope}");
        await ImportAsync(scope, DemoFiles.Exchange(files), cancel);
    }

    /// <summary>Three activities after the first start, so that pages have something to look forward to; Yuhuatai has given its word on the first.</summary>
    private async Task ComingAsync(CancellationToken cancel)
    {
        var scope = DemoRegions.Exchange;
        var today = DateOnly.FromDateTime(node.Time.Local(scope, node.Time.Now));
        var (pairs, known) = (await node.Views.OfAsync(scope)).Read<ExchangeState, (string[], HashSet<string>)>(e => (
            [.. e.Pairings.Where(p => p.Value.IsInForceOn(today)).OrderBy(p => p.Value.Number, StringComparer.Ordinal).Select(p => p.Key)], [.. e.Activities.ByKey.Keys]));
        foreach (var ((number, kind, mode, days), n) in Coming.Select((c, n) => (c, n)))
        {
            var key = KeyOf("activity", number);
            if (known.Contains(key) || pairs.Length == 0)
                continue;
            var grain = new GrainId(scope, ActivityGrain.Kind, key);
            await AskAsync(grain, new PlanActivity(new(HeldFor.Pairing, pairs[n % pairs.Length]), number, kind, mode, today.AddDays(days), 3), $"plan {number}", cancel);
            if (n == 0)
                await AskAsync(grain, new ConfirmActivity(Sides.First), $"confirm {number}", cancel);
        }
    }

    private async Task ImportAsync(ScopeId scope, ImportFile[] files, CancellationToken cancel)
    {
        var importer = new Importer(node.Engine, node.Views, node.Side, node.Vault, node.Time, new(node.Journal, node.Codec));
        var rows = await importer.CheckAsync(scope, files, null, cancel);
        var id = CommandId.Named($"demo import\n{scope}\n{string.Join('\n', files.Select(f => f.Name))}");
        Expect((await importer.TakeAsync(scope, rows, id.Value, Actor, cancel)).Answer, $"import into {scope}");
        await CaughtUpAsync(scope, cancel);
    }

    /// <summary>Five research alliances and an education group over Datong's schools; their keys, the alliance of the first school first.</summary>
    private async Task<ImmutableArray<string>> GroupsAsync(ScopeViews datong, CancellationToken cancel)
    {
        var schools = datong.Read<SchoolList, SchoolEntry[]>(s => [.. s.InOrder().Where(x => x.Facts.Kind is "primary" or "junior" or "nine-year")]);
        var keys = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < 5; i++)
        {
            var members = schools.Where((_, n) => n % 5 == i).ToArray();
            keys.Add(await GroupAsync("G3", $"{members[0].Facts.Name}教研联盟", members, cancel));
        }
        keys.Add(await GroupAsync("G1", $"{schools[0].Facts.Name}教育集团", schools[..4], cancel));
        return keys.ToImmutable();
    }

    private async Task<string> GroupAsync(string type, string name, SchoolEntry[] members, CancellationToken cancel)
    {
        var key = KeyOf("group", name);
        var grain = new GrainId(DemoRegions.Datong, GroupGrain.Kind, key);
        await AskAsync(grain, new FormGroup(new(type, name, [], Since)), $"form {key}", cancel);
        foreach (var (member, i) in members.Select((m, i) => (m, i)))
        {
            var admit = new AdmitMember(KeyOf(key, member.Key), member.Key, member.Facts.Name, i == 0 ? Membership.Lead : Membership.Member, Since);
            await AskAsync(grain, admit, $"admit {key} {member.Key}", cancel);
        }
        return key;
    }

    private async Task OpenAsync(DemoAccount account, CancellationToken cancel)
    {
        var person = new PersonId(CommandId.Named($"demo person\n{account.Login}").Value);
        await node.Vault.AdmitAsync([person], cancel);
        var grain = new GrainId(DemoRegions.Datong, AccountGrain.Kind, KeyOf("account", account.Login));
        await AskAsync(grain, new OpenAccount(account.Login, node.Vault.Seal(person, account.Name), person.Value, DemoRegions.Datong.Value), $"open {account.Login}", cancel);
        foreach (var (role, scope, target) in account.Grants)
        {
            var grant = new Grant(CommandId.Named($"demo grant\n{account.Login}\n{role}\n{scope}").Value, role, scope, target, null, null);
            await AskAsync(grain, new GrantRole(grant), $"grant {account.Login} {role} {scope}", cancel);
        }
    }

    private async Task PasswordAsync(DemoAccount account, string password, CancellationToken cancel)
    {
        if (!await credentials.ExistsAsync(account.Login, cancel))
            await credentials.SetAsync(account.Login, DemoRegions.Datong, KeyOf("account", account.Login), password, cancel);
    }

    private async Task AskAsync(GrainId grain, ICommand command, string what, CancellationToken cancel) =>
        Expect(await node.Engine.AskAsync(grain, command, Actor, CommandId.Named($"demo\n{what}"), cancel), what);

    private async Task CaughtUpAsync(ScopeId scope, CancellationToken cancel)
    {
        var head = await node.Journal.HeadAsync(scope, cancel);
        await (await node.Views.OfAsync(scope)).WhenBeyondAsync(head.Position - 1, cancel);
    }

    private static string KeyOf(string kind, string name) => CommandId.Named($"demo key\n{kind}\n{name}").Value.ToString("N");

    private static void Expect(Answer answer, string what)
    {
        if (answer is not Answer.Accepted)
            throw new InvalidOperationException($"The demonstration could not {what}: {answer}.");
    }
}
