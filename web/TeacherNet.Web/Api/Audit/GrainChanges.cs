using System.Collections.Immutable;
using TeacherNet.Grains;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Exemptions;
using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Imports;
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
    private readonly bool mayReadImports = Granted.Find(call.User.In(call.Scope), AccessTable.Of(AccessKind.Query, "imports"), default) is not null;
    private readonly bool mayName = Granted.Find(call.User.In(call.Scope), AccessTable.Of(AccessKind.Query, "teacher"), default) is { Everything: true };

    /// <summary>The events with what each is about and what it changed.</summary>
    public async Task<IEnumerable<EventBody>> TellAsync(IReadOnlyCollection<EventBody> events)
    {
        var steps = new Dictionary<long, GrainStep>(events.Count);
        foreach (var ofGrain in events.GroupBy(e => e.Grain))
        {
            var asked = ofGrain.Select(e => e.Version).ToHashSet();
            foreach (var step in (await StepsAsync(Grain(ofGrain.Key))).Where(s => asked.Contains(s.Version)))
                steps[step.Position] = step;
        }
        return events.Select(e => e with { About = About(Grain(e.Grain)), Changes = steps[e.Position].Changes, Why = Why(steps[e.Position].Fact), Files = Files(steps[e.Position].Fact) });
    }

    private GrainId Grain(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return new(call.Scope, name[..slash], name[(slash + 1)..]);
    }

    /// <summary>A grain's events with what each changed in it, from the first on.</summary>
    public async Task<ImmutableArray<GrainStep>> StepsAsync(GrainId grain)
    {
        var kind = Catalogue.Kinds.First(k => k.Name == grain.Kind);
        var steps = ImmutableArray.CreateBuilder<GrainStep>();
        var state = kind.Initial;
        foreach (var stored in await node.Journal.ReadGrainAsync(grain, 0, call.Cancel))
        {
            var (earlier, fact) = (state, node.Codec.DecodeEvent(stored.Encoded));
            state = kind.Evolve(state, fact);
            steps.Add(new(stored.Position, stored.Version, fact, stored.Encoded.Name, Changes("", earlier, state)));
        }
        return steps.ToImmutable();
    }

    /// <summary>What differs in a later state, as the reader may see it.</summary>
    public ImmutableArray<ChangeBody> Changes(string prefix, object earlier, object later) =>
        [.. StateFacts.Of(earlier).ChangesTo(StateFacts.Of(later)).Select(c => new ChangeBody(prefix + c.Path, Shown(prefix + c.Path, c.Before), Shown(prefix + c.Path, c.After)))];

    /// <summary>Why an event was ordered, for who may read about everybody; masked for others and for a plea, null when nothing was said.</summary>
    public string? Why(IEvent fact) => fact switch
    {
        // Why somebody asks for an exemption is between them and who decides.
        ExemptionAskedFor => Masked,
        ITellsWhy { Why: { } why } => mayName ? node.Vault.Open(why) ?? Erased.Name : Masked,
        MembershipCorrected { Reason: var reason } => reason,
        _ => null,
    };

    /// <summary>The files that brought an event, for who may read the list of imports; null for an event of no import.</summary>
    public string? Files(IEvent fact) => mayReadImports && fact.GetType().GetProperty("Import")?.GetValue(fact) is Guid import
        ? call.Views.Read<ImportList, string?>(l => l.Imports.Find(i => i.Id == import.ToString("N")) is { } known ? string.Join('；', known.Files) : null)
        : null;

    private string? About(GrainId grain) => grain.Kind switch
    {
        "teacher" or "ledger" or "exemption" => Teacher(grain.Key),
        "school" => School(grain.Key),
        "account" => Account(grain.Key),
        "group" => call.Views.Read<GroupsState, string?>(g => g.Groups.GetValueOrDefault(grain.Key)?.Facts.Name),
        "activity" => Boards.Activities(call.Views, (board, _) => board.ByKey.GetValueOrDefault(grain.Key)?.Facts.Number),
        "pairing" => call.Views.Read<ExchangeState, string?>(e => e.Pairings.GetValueOrDefault(grain.Key)?.Number),
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

/// <summary>One event of a grain, with what it changed.</summary>
internal sealed record GrainStep(long Position, long Version, IEvent Fact, string Name, ImmutableArray<ChangeBody> Changes);
