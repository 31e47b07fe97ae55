using TeacherNet.Engine.Privacy;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Imports;

namespace TeacherNet.Web.Api.Teachers;

/// <summary>Puts a dossier together.</summary>
internal static class Dossiers
{
    public static DossierBody Of(DirectoryEntry teacher, TeacherDirectory directory, PersonVault vault, DateOnly today)
    {
        var facts = teacher.Facts;
        return new(
            TeacherLines.Of(teacher, directory, today), Masked(facts.IdentityNumber, Mask.Identity, vault), Masked(facts.Phone, Mask.Phone, vault),
            [.. facts.SecondSubjects], facts.Grade, facts.CertifiedSubject, teacher.TeachesOutsideCertificate, facts.Degree, facts.StartedWork, facts.DutySince,
            facts.Exemption is { } exemption ? new(exemption.From, exemption.Until, exemption.Covers(today)) : null, facts.Remark is not null, facts.RetiresOn,
            [.. teacher.Postings.Select(p => Posting(p, directory))],
            [.. teacher.Moves.Select(m => new MoveBody(directory.SchoolName(m.From), directory.SchoolName(m.To), m.Form, m.Start, m.DocumentNo, m.StaffClass))],
            [.. teacher.LongLeaves.Select(l => new LongLeaveBody(l.Id, l.From, l.Until))]);
    }

    private static PostingBody Posting(Posting posting, TeacherDirectory directory) => new(
        posting.Post.School, directory.SchoolName(posting.Post.School), posting.Post.Campus, posting.Post.Stage, posting.Post.Subject,
        posting.Start, posting.End, posting.Kind, posting.DocumentNo, posting.PlannedEnd);

    private static string? Masked(Protected<string>? value, Mask mask, PersonVault vault) =>
        value is not null && vault.Open(value) is { } opened ? mask.Apply(opened) : null;
}
