using TeacherNet.Engine.Views;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Schools;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Api;

/// <summary>Adds the names people know to a refusal's keys and codes: <c>school</c> gets <c>schoolName</c>, <c>subject</c> gets <c>subjectZh</c> and <c>subjectEn</c>.</summary>
internal static class NamedFacts
{
    public static Refusal Of(Refusal refusal, ScopeViews views)
    {
        foreach (var (fact, value) in refusal.Facts)
            refusal = fact switch
            {
                "school" => refusal.Given("schoolName", views.Read<SchoolList, string>(s => s.Find(value)?.Facts.Name ?? value)),
                "stage" or "wantedStage" => refusal.Given($"{fact}Zh", Stages.List.WithCode(value)?.Zh ?? value).Given($"{fact}En", Stages.List.WithCode(value)?.En ?? value),
                "subject" or "wantedSubject" or "subjects" => refusal
                    .Given($"{fact}Zh", string.Join('、', value.Split(' ').Select(c => Subjects.List.WithCode(c)?.Zh ?? c)))
                    .Given($"{fact}En", string.Join(", ", value.Split(' ').Select(c => Subjects.List.WithCode(c)?.En ?? c))),
                _ => refusal,
            };
        return refusal;
    }
}
