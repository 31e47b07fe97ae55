using TeacherNet.Planning.Model;

namespace TeacherNet.Planning.Linear;

/// <summary>A basis in terms of the formulation, so that another relaxation of the same instance can begin where one ended.</summary>
/// <remarks>What a relaxation leaves out simply is not taken over; the factorisation fills up with logical columns.</remarks>
internal sealed class WarmBasis(Formulation f)
{
    private readonly bool[] basic = new bool[f.Columns + f.Rows];
    private readonly bool[] atHigh = new bool[f.Columns + f.Rows];
    private readonly double[] weight = new double[f.Columns + f.Rows];
    private bool known;

    public void Keep(Relaxation relaxation, Basis basis)
    {
        known = true;
        Array.Clear(basic);
        Array.Fill(weight, 1);
        for (var i = 0; i < f.Rows; i++) basic[f.Columns + i] = true;
        foreach (var i in relaxation.Rows) basic[f.Columns + i] = false;
        foreach (var j in basis.Head) basic[Id(relaxation, j)] = true;
        for (var j = 0; j < basis.AtHigh.Length; j++)
        {
            atHigh[Id(relaxation, j)] = basis.AtHigh[j];
            weight[Id(relaxation, j)] = basis.Weight[j];
        }

        // Of a teacher with one option the row is left out. In terms of the formulation an option taken is basic and its row at the end.
        foreach (var j in relaxation.Columns)
            if (IsAlone(relaxation, j) && !basic[j] && atHigh[j])
                (basic[j], basic[f.Columns + f.Row[f.Start[j]]], atHigh[f.Columns + f.Row[f.Start[j]]]) = (true, false, true);
    }

    /// <summary>Whether a column is basic or at its upper end.</summary>
    public bool IsUsed(int column) => known && (basic[column] || atHigh[column]);

    public void Load(Relaxation relaxation, DualSimplex simplex)
    {
        if (!known) return;
        var rows = relaxation.Program.Rows;
        var all = relaxation.Program.Columns + rows;
        var basis = new Basis(new int[rows], new bool[all], new double[all]);
        Array.Fill(basis.Head, -1);
        var count = 0;
        for (var j = 0; j < all; j++)
        {
            basis.AtHigh[j] = atHigh[Id(relaxation, j)];
            basis.Weight[j] = weight[Id(relaxation, j)];
            if (!basic[Id(relaxation, j)]) continue;
            if (j < relaxation.Program.Columns && IsAlone(relaxation, relaxation.Columns[j]) && !basic[f.Columns + f.Row[f.Start[relaxation.Columns[j]]]])
                basis.AtHigh[j] = true;
            else if (count < rows)
                basis.Head[count++] = j;
        }

        simplex.Load(basis);
    }

    public WarmBasis Copy() => Moved(f, row => row, column => column);

    /// <summary>The same for another formulation; what is new there begins outside the basis, with its rows' logical columns in it.</summary>
    /// <param name="rowOf">The row there for a row here, or −1.</param>
    /// <param name="columnOf">The column there for a column here, or −1.</param>
    public WarmBasis Moved(Formulation to, Func<int, int> rowOf, Func<int, int> columnOf)
    {
        var moved = new WarmBasis(to) { known = known };
        Array.Fill(moved.weight, 1);
        Array.Fill(moved.basic, true, to.Columns, to.Rows);
        for (var j = 0; j < f.Columns; j++) Move(j, columnOf(j));
        for (var i = 0; i < f.Rows; i++) Move(f.Columns + i, rowOf(i) is >= 0 and var row ? to.Columns + row : -1);
        return moved;

        void Move(int from, int at)
        {
            if (at < 0) return;
            (moved.basic[at], moved.atHigh[at], moved.weight[at]) = (basic[from], atHigh[from], weight[from]);
        }
    }

    private bool IsAlone(Relaxation relaxation, int column) => column < f.Options && !relaxation.Holds(f.Row[f.Start[column]]);

    private int Id(Relaxation relaxation, int j) => j < relaxation.Program.Columns
        ? relaxation.Columns[j]
        : f.Columns + relaxation.Rows[j - relaxation.Program.Columns];
}
