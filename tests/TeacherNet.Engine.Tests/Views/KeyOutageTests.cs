using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Tests.Bank;
using TeacherNet.Engine.Views;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Engine.Tests.Views;

/// <summary>A key that another node stored is asked for in the middle of a fold; the store may be away just then.</summary>
public sealed class KeyOutageTests
{
    [Fact]
    public void A_commit_of_which_half_was_folded_is_shown_to_nobody_and_folded_once_when_the_store_is_back() => Stage.Play(async stage =>
    {
        var keys = new Keys();
        var host = new ViewHost(stage.Journal, TheBank.Codec, stage.Checkpoints, keys, PlainSeal.Instance, [ViewKind.Of<SealedView, Balances>()], stage.World.Time);
        var views = await host.OfAsync(TheBank.Scope);
        await stage.DepositAsync(2);
        await views.WhenBeyondAsync(1, default);

        keys.AreAway = true;
        await stage.DepositAsync(1);
        await Task.Delay(TimeSpan.FromSeconds(5), stage.World.Time);
        Assert.Throws<ScopeUnavailableException>(() => views.Read<Balances, int>(b => b.Events));
        Assert.Single(host.Failures);

        keys.AreAway = false;
        await Task.Delay(TimeSpan.FromSeconds(5), stage.World.Time);
        Assert.Equal(3, views.Read<Balances, int>(b => b.Events));
        Assert.Empty(host.Failures);
    });

    private sealed class Keys : IReveal
    {
        public bool AreAway { get; set; }

        public string? Open(Protected<string> value) => AreAway ? throw new JournalUnavailableException("away", new IOException()) : "";
    }

    /// <summary>Counts an event, and only then asks for a name.</summary>
    private sealed class SealedView : IView<Balances>
    {
        public static string Name => "sealed";

        public static int Version => 1;

        public static Balances Create(ScopeId scope) => new();

        public static void Apply(Balances state, Recorded recorded, IReveal reveal)
        {
            state.Events++;
            reveal.Open(new(default, ""));
        }
    }
}
