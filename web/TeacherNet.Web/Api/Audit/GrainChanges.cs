using System.Collections.Immutable;
using TeacherNet.Grains;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Api.Audit;

/// <summary>What events changed in their grains, as the reader of the audit trail may see it. Each grain is folded once.</summary>
internal sealed class GrainChanges(ReadCall call, Node node)
{
    private const string Masked = "•••";
    private readonly bool mayName = Granted.Find(call.User.In(call.Scope), AccessTable.Of(AccessKind.Query, "teacher"), default) is { Everything: true };

    /// <summary>The events with what each is about and what it changed.</summary>
    public async Task<IEnumerable<EventBody>> TellAsync(IReadOnlyCollection<EventBody> events)
    {
        var changes = new Dictionary<long, ImmutableArray<ChangeBody>>(events.Count);
        foreach (var ofGrain in events.GroupBy(e => e.Grain))
            await FoldAsync(Grain(ofGrain.Key), ofGrain.ToDictionary(e => e.Version, e => e.Position), changes);
        return events.Select(e => e with { About = About(Grain(e.Grain)), Changes = changes[e.Position] });
    }

    private GrainId Grain(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return new(call.Scope, name[..slash], name[(slash + 1)..]);
    }

    private async Task FoldAsync(GrainId grain, Dictionary<long, long> positions, Dictionary<long, ImmutableArray<ChangeBody>> changes)
    {
        var kind = Catalogue.Kinds.First(k => k.Name == grain.Kind);
        var state = kind.Initial;
        foreach (var stored in await node.Journal.ReadGrainAsync(grain, 0, call.Cancel))
        {
            var earlier = state;
            state = kind.Evolve(state, node.Codec.DecodeEvent(stored.Encoded));
            if (positions.TryGetValue(stored.Version, out var position))
                changes[position] = [.. StateFacts.Of(earlier).ChangesTo(StateFacts.Of(state)).Select(c => new ChangeBody(c.Path, Shown(c.Path, c.Before), Shown(c.Path, c.After)))];
        }
    }

    private string? About(GrainId grain) => grain.Kind switch
    {
        "teacher" or "ledger" => Teacher(grain.Key),
        "school" => School(grain.Key),
        "account" => Account(grain.Key),
        _ => null,
    };

    private string? Shown(string path, object? fact) => fact switch
    {
        null => null,
        Protected<string> name when mayName && path.EndsWith(".name", StringComparison.Ordinal) => node.Vault.Open(name) ?? Erased.Name,
        Protected<string> => Masked,
        string text => School(text) ?? Teacher(text) ?? Account(text) ?? text,
        _ => fact.ToString(),
    };

    private string? Account(string key) => call.Views.Read<AccountList, string?>(a => a.Find(key) is { } account ? mayName ? account.Name : account.LoginName : null);

    private string? School(string key) => call.Views.Read<SchoolList, string?>(s => s.Find(key)?.Facts.Name);

    private string? Teacher(string key) => call.Views.Read<TeacherDirectory, string?>(d => d.Find(key) is { } teacher
        ? mayName ? $"{teacher.Name}（{teacher.Facts.StaffNumber}）" : teacher.Facts.StaffNumber
        : null);
}
