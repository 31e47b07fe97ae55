namespace TeacherNet.Planning.Balance;

/// <summary>What one school has of something, and for how many pupils.</summary>
/// <param name="Pupils">Not negative; a school without pupils counts for nothing.</param>
/// <param name="Stock">For example backbone teachers; not negative.</param>
public readonly record struct Holding(long Pupils, double Stock);

/// <summary>How unevenly schools are equipped: the pupil-weighted coefficient of variation of the national evaluation of balance.</summary>
public static class Variation
{
    /// <summary>S ÷ X̄ with X̄ = Σ stock ÷ Σ pupils and S = √Σ (Pᵢ ÷ ΣP) (Xᵢ − X̄)², Xᵢ being stock ÷ pupils; 0 when there is nothing to share.</summary>
    public static double Of(IReadOnlyCollection<Holding> schools)
    {
        double pupils = 0, stock = 0;
        foreach (var school in schools.Where(s => s.Pupils > 0)) (pupils, stock) = (pupils + school.Pupils, stock + school.Stock);
        if (stock == 0) return 0;
        var mean = stock / pupils;
        var variance = schools.Where(s => s.Pupils > 0).Sum(s => s.Pupils / pupils * Math.Pow(s.Stock / s.Pupils - mean, 2));
        return Math.Sqrt(variance) / mean;
    }
}
