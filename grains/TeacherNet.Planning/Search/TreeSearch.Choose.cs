using TeacherNet.Planning.Linear;

namespace TeacherNet.Planning.Search;

/// <content>What to split.</content>
internal sealed partial class TreeSearch
{
    /// <summary>How many splits are tried out at a node, and how many steps each try may take.</summary>
    private const int Tries = 4;
    private const int StepsOfATry = 20;

    /// <summary>So near to the bound of a coarse level a split gains nothing or all: then trying out teaches nothing, and the nearest to a half is split.</summary>
    private const long Near = 3;

    /// <summary>After so many parts that way, what was learnt counts after all.</summary>
    private const int Soon = 60;

    /// <summary>The column or row to split and its value: whether a teacher moves before where to, and of these what promises most.</summary>
    private (int Index, double At) Choose(Basis basis, double objective, CancellationToken cancel)
    {
        var choices = Fractional();
        if (choices.Count == 0 && AnyOpen(out var open)) return (open, simplex.Value(open));
        if (relaxation.IsCoarse && Limit - rootBound <= Near && Nodes <= Soon) return choices[0];
        var (best, most) = (choices[0], -1.0);
        var tries = Tries;
        foreach (var choice in choices)
        {
            if (tries > 0 && choices.Count > 1 && experience.Seen(choice.Index) == 0)
            {
                tries--;
                TryBoth(choice, basis, objective, cancel);
            }

            var promise = experience.Promise(choice.Index, choice.At - Math.Floor(choice.At));
            if (promise > 1.001 * most) (best, most) = (choice, promise);
        }

        return best;
    }

    /// <summary>Runs a few steps down and up, to learn what the split would gain.</summary>
    private void TryBoth((int Index, double At) choice, Basis basis, double objective, CancellationToken cancel)
    {
        var program = relaxation.Program;
        var (low, high) = (program.Low[choice.Index], program.High[choice.Index]);
        var split = relaxation.Scaled(choice.Index, Math.Floor(choice.At));
        var next = relaxation.Scaled(choice.Index, Math.Floor(choice.At) + 1);
        foreach (var up in (bool[])[false, true])
        {
            if (up) program.Low[choice.Index] = Math.Min(next, high);
            else program.High[choice.Index] = Math.Max(split, low);
            simplex.Load(basis);
            simplex.Shift(ties, 1);
            var ending = simplex.Run(double.MaxValue, StepsOfATry, cancel);
            var distance = up ? Math.Floor(choice.At) + 1 - choice.At : choice.At - Math.Floor(choice.At);
            experience.Learn(choice.Index, up, ending == Ending.Infeasible ? 1 + Math.Abs(objective) : simplex.Shifted() - objective, distance);
            (program.Low[choice.Index], program.High[choice.Index]) = (low, high);
        }
    }

    /// <summary>What is not whole: teachers who half move, nearest to a half first; only without any the other columns and rows.</summary>
    private List<(int Index, double At)> Fractional()
    {
        var program = relaxation.Program;
        List<(int Index, double At)> teachers = [], others = [];
        for (var j = 0; j < program.Columns + program.Rows; j++)
        {
            var row = j < program.Columns ? -1 : relaxation.Rows[j - program.Columns];
            if (row >= f.FirstLevelRow || program.Low[j] >= program.High[j]) continue;
            var value = relaxation.Unscaled(j, simplex.Value(j));
            if (Away(value) <= 1e-6) continue;
            (row >= 0 && row < f.Teachers ? teachers : others).Add((j, value));
        }

        var found = teachers.Count > 0 ? teachers : others;
        found.Sort((a, b) => (Away(b.At), a.Index).CompareTo((Away(a.At), b.Index)));
        return found;

        static double Away(double value) => Math.Round(Math.Abs(value - Math.Round(value)), 6);
    }
}
