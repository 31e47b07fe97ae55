using TeacherNet.Engine.Views;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Imports.Taking;

/// <summary>Schools and teachers of a partnership's two regions, as they are known now.</summary>
internal sealed class BothSides
{
    private readonly Dictionary<string, (SchoolRef Ref, IReadOnlyList<string> Campuses)> schools;
    private readonly Dictionary<string, PersonRef> teachers;

    private BothSides(Dictionary<string, (SchoolRef, IReadOnlyList<string>)> schools, Dictionary<string, PersonRef> teachers) =>
        (this.schools, this.teachers) = (schools, teachers);

    /// <summary>The schools of both, as rows may name them.</summary>
    public IEnumerable<KnownSchool> Schools => schools.Values.Select(s => new KnownSchool(s.Ref.Code, s.Ref.Name, s.Campuses));

    /// <summary>True when either side has the teacher.</summary>
    public bool HasTeacher(string number) => teachers.ContainsKey(number);

    /// <summary>A school of either side by its code.</summary>
    public SchoolRef School(string code) => schools[code].Ref;

    /// <summary>A teacher of either side by number.</summary>
    public PersonRef Teacher(string number) => teachers[number];

    /// <summary>Reads both regions. Where both use one code or number, the first region's stands.</summary>
    public static async Task<BothSides> OfAsync(ScopeId partnership, ViewHost views)
    {
        var schools = new Dictionary<string, (SchoolRef, IReadOnlyList<string>)>();
        var teachers = new Dictionary<string, PersonRef>();
        foreach (var region in partnership.Name.Split('~'))
        {
            var scope = await views.OfAsync(ScopeId.Region(region));
            scope.Read<SchoolList, TeacherDirectory, bool>((list, directory) =>
            {
                var refs = list.ByKey.Values.ToDictionary(s => s.Key, s => new SchoolRef(region, s.Key, s.Facts.Code, s.Facts.Name));
                foreach (var school in list.ByKey.Values)
                    schools.TryAdd(school.Facts.Code, (refs[school.Key], [.. school.Facts.Campuses]));
                foreach (var teacher in directory.ByKey.Values.Where(t => refs.ContainsKey(t.Post.School)))
                    teachers.TryAdd(teacher.Facts.StaffNumber, new(teacher.Key, teacher.Facts.StaffNumber, teacher.Facts.Name, refs[teacher.Post.School]));
                return true;
            });
        }
        return new(schools, teachers);
    }
}
