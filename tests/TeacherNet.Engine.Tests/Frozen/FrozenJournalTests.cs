using System.Runtime.CompilerServices;
using TeacherNet.Engine.Tests.Bank;
using TeacherNet.Engine.Tests.Views;
using TeacherNet.Engine.Views;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Engine.Tests.Frozen;

public sealed class FrozenJournalTests
{
    [Fact]
    public async Task Folds_the_log_of_the_first_release_to_the_same_states()
    {
        if (Environment.GetEnvironmentVariable("TEACHERNET_FREEZE") == "bank-1")
            Freeze();

        var frozen = await FrozenJournal.ReadAsync(Bank1());

        Assert.Empty(await frozen.FaultsAsync(TheBank.Codec, TheBank.Kinds, TheBank.Views));
    }

    [Fact]
    public async Task Names_a_view_that_folds_to_another_state_under_its_old_version()
    {
        var frozen = await FrozenJournal.ReadAsync(Bank1());

        var faults = await frozen.FaultsAsync(TheBank.Codec, TheBank.Kinds, [ViewKind.Of<ForgetfulView, Balances>()]);

        Assert.Contains("region/bank/balances folds", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_a_changed_byte()
    {
        var frozen = await FrozenJournal.ReadAsync(Bank1());
        var commit = frozen.Commits[1];
        var changed = frozen with { Commits = frozen.Commits.SetItem(1, commit with { Actor = "eve" }) };

        Assert.Contains("breaks at 2", (await changed.FaultsAsync(TheBank.Codec, TheBank.Kinds, []))[0], StringComparison.Ordinal);
    }

    private static void Freeze() => Stage.Play(async stage =>
    {
        await stage.OrderAsync(TheBank.Account("ada"), new Deposit(50));
        await stage.OrderAsync(TheBank.Account("ada"), new Transfer("bob", 20));
        await stage.OrderAsync(TheBank.Account("bob"), new SetLimit(5));
        await stage.OrderAsync(TheBank.Counter("tally"), new Count(3));
        await stage.OrderAsync(TheBank.Alarm("noon"), new SetAlarm(new(2026, 3, 4, 12, 0, 0)));
        await FrozenJournal.FreezeAsync(Bank1(), stage.Journal.ReadAsync(TheBank.Scope, 0, default), TheBank.Codec, TheBank.Views);
    });

    private static string Bank1([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "data", "journals", "bank-1.journal");

    /// <summary>The balances view as it would be after a careless change.</summary>
    private sealed class ForgetfulView : IView<Balances>
    {
        public static string Name => BalancesView.Name;

        public static int Version => BalancesView.Version;

        public static Balances Create(ScopeId scope) => BalancesView.Create(scope);

        public static void Apply(Balances state, Recorded recorded, IReveal reveal)
        {
            if (recorded.Event is not Counted)
                BalancesView.Apply(state, recorded, reveal);
        }
    }
}
