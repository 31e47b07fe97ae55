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
    }

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
            if (basic[Id(relaxation, j)] && count < rows) basis.Head[count++] = j;
        }

        simplex.Load(basis);
    }

    private int Id(Relaxation relaxation, int j) => j < relaxation.Program.Columns
        ? relaxation.Columns[j]
        : f.Columns + relaxation.Rows[j - relaxation.Program.Columns];
}
