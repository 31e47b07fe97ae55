using TeacherNet.Kernel;

namespace TeacherNet.Engine.Tests.Bank;

/// <summary>A document of one kilobyte for each unit in the accounts.</summary>
internal sealed class PaddedView : ILiveView<Balances>
{
    public static string Name => "padded";

    public static int Version => 1;

    public static Balances Create(ScopeId scope) => BalancesView.Create(scope);

    public static void Apply(Balances state, Recorded recorded, IReveal reveal) => BalancesView.Apply(state, recorded, reveal);

    public static LiveNode? Render(Balances state, string audience) =>
        audience.Length == 0 ? LiveNode.Object(("padding", new LiveNode.Text(new string('x', state.Amounts.Values.Sum() * 1024)))) : null;
}
