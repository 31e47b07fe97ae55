namespace TeacherNet.Planning.Search;

/// <summary>What splitting each column or row has gained so far, a unit of it down and up.</summary>
internal sealed class Experience(int size)
{
    /// <summary>Less than this is the work of the amounts against ties, no gain.</summary>
    private const double Noise = 2e-4;

    private readonly double[] gained = new double[2 * size];
    private readonly int[] times = new int[2 * size];
    private double allGained;
    private int allTimes;

    public void Learn(int index, bool up, double gain, double distance)
    {
        var unit = gain < Noise ? 0 : gain / Math.Max(distance, 1e-6);
        var at = 2 * index + (up ? 1 : 0);
        gained[at] += unit;
        times[at]++;
        allGained += unit;
        allTimes++;
    }

    /// <summary>How often the rarer of both halves was seen.</summary>
    public int Seen(int index) => Math.Min(times[2 * index], times[2 * index + 1]);

    /// <summary>The product of what both halves promise; larger is better.</summary>
    public double Promise(int index, double fraction) =>
        Math.Max(1e-7, Unit(2 * index) * fraction) * Math.Max(1e-7, Unit(2 * index + 1) * (1 - fraction));

    private double Unit(int at) => times[at] > 0 ? gained[at] / times[at] : allTimes > 0 ? allGained / allTimes : 1;
}
