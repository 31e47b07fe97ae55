using TeacherNet.Planning.Linear;
using TeacherNet.Planning.Model;

namespace TeacherNet.Planning.Search;

/// <summary>Small fixed amounts that tell equal costs apart and lean towards the level that comes next.</summary>
internal sealed class Ties
{
    public Ties(Formulation f, Relaxation relaxation, int level)
    {
        Amounts = new double[relaxation.Program.Columns + relaxation.Program.Rows];
        var next = Math.Min(level + 1, f.Levels - 1);
        for (var j = 0; j < relaxation.Columns.Length; j++)
        {
            // A multiplicative hash: the same column leans the same way in every run.
            var spread = (uint)(relaxation.Columns[j] * 2654435761u) / (double)uint.MaxValue;
            Amounts[j] = 1e-6 * (1 + spread) + 1e-5 * Math.Clamp(f.Cost(next, relaxation.Columns[j]), -1, 1);
        }
    }

    /// <summary>One for each column of the program and then each row.</summary>
    public double[] Amounts { get; }
}
