using TeacherNet.Kernel;

namespace TeacherNet.Engine.Tests.Bank;

/// <summary>Counts large deposits up to a bound; those beyond it are counted as missed.</summary>
internal sealed class CountLargeDeposits : IReactor
{
    public const int Large = 40;
    public const int UpTo = 3;

    public string Name => "count-large-deposits";

    public static GrainId Counted { get; } = TheBank.Counter("large");

    public static GrainId Missed { get; } = TheBank.Counter("missed");

    public IEnumerable<FollowUp> React(Recorded recorded) =>
        recorded.Event is Deposited { Amount: >= Large } ? [new(Counted, new Count(1, UpTo))] : [];

    public FollowUp Refused(Recorded cause, FollowUp refused, Refusal refusal) => new(Missed, new Count(1));
}
