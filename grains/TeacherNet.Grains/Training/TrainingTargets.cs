using TeacherNet.Grains.Regions;

namespace TeacherNet.Grains.Training;

/// <summary>Reads rule R16.</summary>
internal static class TrainingTargets
{
    private static readonly PolicyRule Default = DefaultPolicy.Value.Rule("R16")!;

    public static HourTargets Of(Policy policy)
    {
        var rule = policy.Rule("R16") ?? Default;
        return new(
            (int)Number("cycle-start"), Math.Max(1, (int)Number("cycle-years")), rule.Threshold ?? 0, Number("year"),
            Number("ethics"), Number("county-and-above"), Number("class-teacher"));

        decimal Number(string name) => rule.Number(name, Default.Number(name, 0));
    }
}
