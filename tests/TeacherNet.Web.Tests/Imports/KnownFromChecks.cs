using TeacherNet.Web.Imports;

namespace TeacherNet.Web.Tests.Imports;

/// <summary>A system that holds what earlier checks accepted.</summary>
internal sealed class KnownFromChecks(params CheckedImport[] earlier) : IKnownRecords
{
    public IEnumerable<KnownSchool> Schools => earlier.SelectMany(i => i.Schools).Select(s => new KnownSchool(s.Code, s.Name, s.Campuses));

    private readonly HashSet<string> teachers = [.. earlier.SelectMany(i => i.Teachers).Select(t => t.Number)];

    public bool HasTeacher(string number) => teachers.Contains(number);

    public string? TeacherWithIdentity(string identityNumber) =>
        earlier.SelectMany(i => i.Teachers).FirstOrDefault(t => t.IdentityNumber == identityNumber)?.Number;

    public KnownPost? PostOf(string number) => null;

    public IReadOnlyList<KnownGroup> Groups => [];

    public bool HasPairing(string number) => earlier.SelectMany(i => i.Pairings).Any(p => p.Number == number);

    public bool HasActivity(string number) => earlier.SelectMany(i => i.Activities).Any(a => a.Number == number);
}
