using System.Collections.Immutable;

namespace TeacherNet.Grains.Teachers;

/// <summary>
/// The facts of a teacher that can be corrected one by one, by the names their columns have in events. Person and staff
/// number are who the teacher is and are not among them.
/// </summary>
public static class TeacherFields
{
    /// <summary>Name of the phone's field, which a school may correct for its own teachers.</summary>
    public const string Phone = "phone";

    internal const string Arrived = "arrived";

    private static readonly ImmutableArray<Field> All =
    [
        new("name", f => f.Name, (into, from) => into with { Name = from.Name }),
        new("sex", f => f.Sex, (into, from) => into with { Sex = from.Sex }),
        new("birth", f => f.Birth, (into, from) => into with { Birth = from.Birth }),
        new("identityNumber", f => f.IdentityNumber, (into, from) => into with { IdentityNumber = from.IdentityNumber }),
        new(Phone, f => f.Phone, (into, from) => into with { Phone = from.Phone }),
        new("school", f => f.Post.School, (into, from) => into with { Post = into.Post with { School = from.Post.School } }),
        new("campus", f => f.Post.Campus, (into, from) => into with { Post = into.Post with { Campus = from.Post.Campus } }),
        new("stage", f => f.Post.Stage, (into, from) => into with { Post = into.Post with { Stage = from.Post.Stage } }),
        new("subject", f => f.Post.Subject, (into, from) => into with { Post = into.Post with { Subject = from.Post.Subject } }),
        new(Arrived, f => f.Arrived, (into, from) => into with { Arrived = from.Arrived }),
        new("secondSubjects", f => f.SecondSubjects, (into, from) => into with { SecondSubjects = from.SecondSubjects }),
        new("grade", f => f.Grade, (into, from) => into with { Grade = from.Grade }),
        new("certifiedSubject", f => f.CertifiedSubject, (into, from) => into with { CertifiedSubject = from.CertifiedSubject }),
        new("title", f => f.Title, (into, from) => into with { Title = from.Title }),
        new("postGrade", f => f.PostGrade, (into, from) => into with { PostGrade = from.PostGrade }),
        new("honour", f => f.Honour, (into, from) => into with { Honour = from.Honour }),
        new("honourLevel", f => f.HonourLevel, (into, from) => into with { HonourLevel = from.HonourLevel }),
        new("degree", f => f.Degree, (into, from) => into with { Degree = from.Degree }),
        new("establishment", f => f.Establishment, (into, from) => into with { Establishment = from.Establishment }),
        new("startedWork", f => f.StartedWork, (into, from) => into with { StartedWork = from.StartedWork }),
        new("duty", f => f.Duty, (into, from) => into with { Duty = from.Duty }),
        new("dutySince", f => f.DutySince, (into, from) => into with { DutySince = from.DutySince }),
        new("classTeacher", f => f.ClassTeacher, (into, from) => into with { ClassTeacher = from.ClassTeacher }),
        new("exemption", f => f.Exemption, (into, from) => into with { Exemption = from.Exemption }),
        new("remark", f => f.Remark, (into, from) => into with { Remark = from.Remark }),
        new("retiresOn", f => f.RetiresOn, (into, from) => into with { RetiresOn = from.RetiresOn }),
    ];

    /// <summary>Names of the fields in which two sets of facts differ, in the order of a roster's columns.</summary>
    public static Listed<string> Differing(TeacherFacts one, TeacherFacts other) =>
        [.. All.Where(f => !Equals(f.Get(one), f.Get(other))).Select(f => f.Name)];

    internal static bool Has(string name) => All.Any(f => f.Name == name);

    /// <summary>Facts with the named fields taken from others.</summary>
    public static TeacherFacts Merge(TeacherFacts into, TeacherFacts from, Listed<string> names) =>
        All.Where(f => names.Contains(f.Name)).Aggregate(into, (facts, f) => f.Take(facts, from));

    private sealed record Field(string Name, Func<TeacherFacts, object?> Get, Func<TeacherFacts, TeacherFacts, TeacherFacts> Take);
}
