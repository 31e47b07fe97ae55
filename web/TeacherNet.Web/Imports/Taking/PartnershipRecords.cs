using TeacherNet.Engine.Views;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Imports.Taking;

/// <summary>What a partnership already holds, with the schools and teachers of both regions.</summary>
internal sealed class PartnershipRecords(BothSides sides, HashSet<string> pairings, HashSet<string> activities) : IKnownRecords
{
    /// <inheritdoc/>
    public IEnumerable<KnownSchool> Schools => sides.Schools;

    /// <summary>Reads the partnership's and both regions' views.</summary>
    public static async Task<PartnershipRecords> OfAsync(ScopeId partnership, ViewHost views)
    {
        var sides = await BothSides.OfAsync(partnership, views);
        return (await views.OfAsync(partnership)).Read<ExchangeState, PartnershipRecords>(held => new(
            sides,
            [.. held.Pairings.Values.Select(p => p.Number)],
            [.. held.Activities.ByKey.Values.Select(a => a.Facts.Number)]));
    }

    /// <inheritdoc/>
    public bool HasTeacher(string number) => sides.HasTeacher(number);

    /// <inheritdoc/>
    public string? TeacherWithIdentity(string identityNumber) => null;

    /// <inheritdoc/>
    public KnownPost? PostOf(string number) => null;

    /// <inheritdoc/>
    public IReadOnlyList<KnownGroup> Groups => [];

    /// <inheritdoc/>
    public bool HasPairing(string number) => pairings.Contains(number);

    /// <inheritdoc/>
    public bool HasActivity(string number) => activities.Contains(number);
}
