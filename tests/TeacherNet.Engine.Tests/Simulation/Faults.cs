using TeacherNet.Engine.Journals;

namespace TeacherNet.Engine.Tests.Simulation;

/// <summary>How badly this world behaves; each world differently, and well once the storm is over.</summary>
internal sealed class Faults(World world)
{
    public bool AreOn { get; set; } = true;

    public double FailBefore { get; } = Sometimes(world, 0.1);

    public double FailAfter { get; } = Sometimes(world, 0.1);

    public double FailFind { get; } = Sometimes(world, 0.3);

    public double FailRead { get; } = Sometimes(world, 0.05);

    public double CrashBefore { get; } = Sometimes(world, 0.03);

    public double CrashAfter { get; } = Sometimes(world, 0.03);

    public bool Chance(double probability) => AreOn && world.Chance(probability);

    public void Maybe(double failure)
    {
        if (Chance(failure))
            throw new JournalUnavailableException("The simulated store fails.");
    }

    private static double Sometimes(World world, double most) => world.Chance(0.5) ? 0 : world.Random.NextDouble() * most;
}
