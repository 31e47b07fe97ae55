namespace TeacherNet.Grains.Imports;

/// <summary>The imports of a scope, oldest first.</summary>
public sealed class ImportList
{
    /// <summary>The imports.</summary>
    public List<ImportEntry> Imports { get; set; } = [];
}

/// <summary>One import in the list.</summary>
/// <param name="Id">Its key.</param>
/// <param name="At">When it was recorded, UTC.</param>
/// <param name="Actor">Who imported.</param>
/// <param name="Files">The files' names.</param>
/// <param name="Counts">How many rows came to what.</param>
/// <param name="Touched">The grains it changed, as <c>kind/key</c>.</param>
/// <param name="TakenBackAt">When it was taken back, or null.</param>
public sealed record ImportEntry(
    string Id, DateTimeOffset At, string Actor, List<string> Files, ImportCounts Counts, List<string> Touched, DateTimeOffset? TakenBackAt);
