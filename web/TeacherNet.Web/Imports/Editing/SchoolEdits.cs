using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Schools;
using TeacherNet.Web.Imports.Columns;
using TeacherNet.Web.Imports.Taking;

namespace TeacherNet.Web.Imports.Editing;

/// <summary>The schools as they are downloaded, changed and sent back.</summary>
internal static class SchoolEdits
{
    public static readonly EditTable Table = new(ImportKind.Schools, "学校一览", SchoolColumns.Code,
    [
        new(SchoolColumns.Code, 12, IsLocked: true),
        new(SchoolColumns.Name, 30),
        new(SchoolColumns.Kind),
        new(SchoolColumns.Location, 10),
        new(SchoolColumns.Strength, 10),
        new(SchoolColumns.Township, 14),
        new(SchoolColumns.Longitude) { Canonical = EditText.Number },
        new(SchoolColumns.Latitude) { Canonical = EditText.Number },
        new(SchoolColumns.Pupils) { Canonical = EditText.Number },
        new(SchoolColumns.Campuses, 20),
        new(SchoolColumns.Parent, 14),
    ]);

    /// <summary>A school as the list has it.</summary>
    public static EditRecord Of(SchoolEntry school)
    {
        var facts = school.Facts;
        return new(ImportKind.Schools, school.Key, $"{facts.Code} {facts.Name}", new Dictionary<Column, string>
        {
            [SchoolColumns.Code] = facts.Code,
            [SchoolColumns.Name] = facts.Name,
            [SchoolColumns.Kind] = EditText.Of(SchoolKinds.List, facts.Kind),
            [SchoolColumns.Location] = EditText.Of(LocationClasses.List, facts.Location),
            [SchoolColumns.Strength] = EditText.Of(StrengthClasses.List, facts.Strength),
            [SchoolColumns.Township] = facts.Township ?? "",
            [SchoolColumns.Longitude] = EditText.Of(facts.Longitude),
            [SchoolColumns.Latitude] = EditText.Of(facts.Latitude),
            [SchoolColumns.Pupils] = EditText.Of((decimal)facts.Pupils),
            [SchoolColumns.Campuses] = string.Join('、', facts.Campuses),
            [SchoolColumns.Parent] = facts.ManagedBy ?? "",
        }, school);
    }

    /// <summary>The facts with the changed columns of a row; a change of kind brings the stages the new kind implies.</summary>
    public static SchoolFacts Merge(School.Registered present, SchoolFacts row, SchoolKind kind, IReadOnlySet<Column> changed)
    {
        T Pick<T>(Column column, T fresh, T old) => changed.Contains(column) ? fresh : old;
        var facts = present.Facts;
        return facts with
        {
            Name = Pick(SchoolColumns.Name, row.Name, facts.Name),
            Kind = Pick(SchoolColumns.Kind, row.Kind, facts.Kind),
            Stages = Pick(SchoolColumns.Kind, [.. StagesOf(kind, present)], facts.Stages),
            Location = Pick(SchoolColumns.Location, row.Location, facts.Location),
            Strength = Pick(SchoolColumns.Strength, row.Strength, facts.Strength),
            Township = Pick(SchoolColumns.Township, row.Township, facts.Township),
            Longitude = Pick(SchoolColumns.Longitude, row.Longitude, facts.Longitude),
            Latitude = Pick(SchoolColumns.Latitude, row.Latitude, facts.Latitude),
            Pupils = Pick(SchoolColumns.Pupils, row.Pupils, facts.Pupils),
            Campuses = Pick(SchoolColumns.Campuses, row.Campuses, facts.Campuses),
            ManagedBy = Pick(SchoolColumns.Parent, row.ManagedBy, facts.ManagedBy),
        };
    }

    private static IEnumerable<string> StagesOf(SchoolKind kind, School.Registered present) => SchoolStages.Of(kind)
        .Concat(present.Posts.Select(p => Stages.List.WithCode(p.Stage)!.Value)).Distinct().Order().Select(s => Stages.List[s].Code);
}
