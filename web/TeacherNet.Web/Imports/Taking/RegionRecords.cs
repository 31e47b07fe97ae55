using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Imports.Taking;

/// <summary>What a region already holds, as it stood when the files were checked.</summary>
internal sealed class RegionRecords : IKnownRecords
{
    private readonly KnownSchool[] schools;
    private readonly Dictionary<string, KnownPost> posts;
    private readonly Lazy<Dictionary<string, string>> numberOfIdentity;

    private RegionRecords(KnownSchool[] schools, Dictionary<string, KnownPost> posts, IReadOnlyList<KnownGroup> groups, Lazy<Dictionary<string, string>> numberOfIdentity) =>
        (this.schools, this.posts, Groups, this.numberOfIdentity) = (schools, posts, groups, numberOfIdentity);

    /// <inheritdoc/>
    public IEnumerable<KnownSchool> Schools => schools;

    /// <summary>Reads a region's views.</summary>
    public static async Task<RegionRecords> OfAsync(ScopeId region, ViewHost views, PersonVault vault)
    {
        var scope = await views.OfAsync(region);
        return scope.Read<SchoolList, TeacherDirectory, RegionRecords>((list, directory) =>
        {
            var identities = directory.ByKey.Values
                .Where(t => t.Facts.IdentityNumber is not null)
                .Select(t => (Sealed: t.Facts.IdentityNumber!, t.Facts.StaffNumber)).ToArray();
            return new(
                [.. list.InOrder().Select(s => new KnownSchool(s.Facts.Code, s.Facts.Name, [.. s.Facts.Campuses]))],
                directory.KeyOfNumber.ToDictionary(k => k.Key, k => PostOf(directory.ByKey[k.Value], list)),
                scope.Read<GroupsState, KnownGroup[]>(groups => [.. groups.Groups.Select(g => GroupOf(g.Key, g.Value, list))]),
                new(() => Opened(identities, vault)));
        });
    }

    /// <inheritdoc/>
    public bool HasTeacher(string number) => posts.ContainsKey(number);

    /// <inheritdoc/>
    public string? TeacherWithIdentity(string identityNumber) => numberOfIdentity.Value.GetValueOrDefault(identityNumber);

    /// <inheritdoc/>
    public KnownPost? PostOf(string number) => posts.GetValueOrDefault(number);

    /// <inheritdoc/>
    public IReadOnlyList<KnownGroup> Groups { get; }

    /// <inheritdoc/>
    public bool HasPairing(string number) => false;

    /// <inheritdoc/>
    public bool HasActivity(string number) => false;

    private static KnownGroup GroupOf(string key, GroupEntry group, SchoolList schools) => new(
        key, group.Facts.Name, group.Facts.FormedOn,
        [.. group.Memberships.Select(m => m with { School = schools.Find(m.School)?.Facts.Code ?? m.School, SchoolName = "" })]);

    private static KnownPost PostOf(DirectoryEntry teacher, SchoolList schools) => new(
        schools.Find(teacher.Post.School)?.Facts.Code ?? teacher.Post.School, teacher.Post.Campus, teacher.Post.Stage, teacher.Post.Subject, teacher.Facts.Arrived,
        teacher.Leaving?.LastDay, teacher.Postings[^1].End is not null, teacher.Postings[^1].Move is not null);

    private static Dictionary<string, string> Opened(IEnumerable<(Protected<string> Sealed, string StaffNumber)> identities, PersonVault vault)
    {
        var opened = new Dictionary<string, string>();
        foreach (var (sealedNumber, number) in identities)
        {
            if (vault.Open(sealedNumber) is { } identity)
                opened.TryAdd(identity, number);
        }
        return opened;
    }
}
