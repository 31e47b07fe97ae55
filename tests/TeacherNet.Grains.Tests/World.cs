using System.Collections.Frozen;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests;

/// <summary>
/// One scope's grains in memory, for stories over several of them: commands are decided and folded by the real deciders,
/// reactors run on request. Time stands until a test moves it.
/// </summary>
internal sealed class World(DateOnly today, IEnumerable<GrainKind>? kinds = null)
{
    private readonly Dictionary<string, GrainKind> kinds = (kinds ?? Catalogue.Kinds).ToDictionary(k => k.Name);
    private readonly Dictionary<GrainId, object> states = [];
    private readonly Dictionary<GrainId, long> versions = [];
    private readonly Dictionary<IReactor, int> cursors = [];

    public ScopeId Scope { get; init; } = ScopeId.Region("test");

    public DateOnly Today { get; set; } = today;

    public TimeOnly Clock { get; set; } = new(4, 0);

    public List<Recorded> Log { get; } = [];

    public GrainId Id(string kind, string key) => new(Scope, kind, key);

    public TState State<TState>(string kind, string key) where TState : class => (TState)StateOf(Id(kind, key));

    /// <summary>Asks a grain; null when accepted.</summary>
    public Refusal? Ask(string kind, string key, ICommand command) => Ask(Id(kind, key), command, new CommandId(Guid.NewGuid()));

    /// <summary>Asks a grain and expects a yes; the number of events it gave.</summary>
    public int Accept(string kind, string key, ICommand command)
    {
        var before = Log.Count;
        var refusal = Ask(kind, key, command);
        Assert.True(refusal is null, $"{command} refused: {refusal?.Code} {string.Join(", ", refusal?.Facts.Select(f => $"{f.Key}={f.Value}") ?? [])}");
        return Log.Count - before;
    }

    /// <summary>Writes an event as it stands, for states that another noun's commands would reach.</summary>
    public void Happened(string kind, string key, IEvent fact) => Append(Id(kind, key), fact, new CommandId(Guid.NewGuid()));

    /// <summary>Lets reactors read the log to its end, follow-ups of follow-ups included.</summary>
    public void React(params ReadOnlySpan<IReactor> reactors)
    {
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var reactor in reactors)
                for (var next = cursors.GetValueOrDefault(reactor); next < Log.Count; cursors[reactor] = ++next, moved = true)
                    FollowUps(reactor, Log[next]);
        }
    }

    /// <summary>Reads the whole log again, as after a lost cursor.</summary>
    public void Rewind(IReactor reactor) => cursors[reactor] = 0;

    /// <summary>A view folded from the whole log.</summary>
    public TState View<TView, TState>(IReveal? reveal = null) where TView : IView<TState> where TState : class
    {
        var state = TView.Create(Scope);
        foreach (var recorded in Log)
            TView.Apply(state, recorded, reveal ?? OpenReveal.Instance);
        return state;
    }

    private void FollowUps(IReactor reactor, Recorded cause)
    {
        var ordinal = 0;
        foreach (var followUp in reactor.React(cause))
        {
            if (Ask(followUp.Grain, followUp.Command, CommandId.Following(reactor.Name, cause.Command, ordinal++, 0)) is not { } refusal)
                continue;
            var visible = reactor.Refused(cause, followUp, refusal);
            Assert.Null(Ask(visible.Grain, visible.Command, CommandId.Following(reactor.Name, cause.Command, ordinal++, 1)));
        }
    }

    private Refusal? Ask(GrainId grain, ICommand command, CommandId id)
    {
        var kind = kinds[grain.Kind];
        var others = kind.Reads(grain, command).Distinct().ToFrozenDictionary(g => g, StateOf);
        var turn = new Turn(grain, new(Today, Clock, TimeSpan.Zero), Today, "tester", id) { Others = others };
        var (events, refusal) = kind.Decide(StateOf(grain), command, turn);
        foreach (var (target, fact) in events)
            Append(target, fact, id);
        return refusal;
    }

    private void Append(GrainId grain, IEvent fact, CommandId id)
    {
        states[grain] = kinds[grain.Kind].Evolve(StateOf(grain), fact);
        versions[grain] = versions.GetValueOrDefault(grain) + 1;
        Log.Add(new(grain, versions[grain], Log.Count + 1, new(Today, Clock, TimeSpan.Zero), "tester", id, fact));
    }

    private object StateOf(GrainId grain) => states.TryGetValue(grain, out var state) ? state : kinds[grain.Kind].Initial;
}
