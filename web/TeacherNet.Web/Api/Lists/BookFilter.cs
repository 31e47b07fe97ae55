using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Schools;

namespace TeacherNet.Web.Api.Lists;

/// <summary>A filter as a workbook's title names it.</summary>
/// <param name="Parameter">Its name in the address.</param>
/// <param name="Label">What people call it.</param>
/// <param name="NameOf">What people call a value of it; null for the value as it stands.</param>
internal sealed record BookFilter(string Parameter, string Label, Func<ReadCall, string, string?>? NameOf = null)
{
    public static readonly BookFilter Text = new("q", "搜索");
    public static readonly BookFilter School = new("school", "学校", static (call, key) => call.Views.Read<SchoolList, string?>(l => l.Find(key)?.Facts.Name));
    public static readonly BookFilter Stage = Of("stage", "学段", Stages.List);
    public static readonly BookFilter Subject = Of("subject", "学科", Subjects.List);

    /// <summary>A filter over a code list.</summary>
    public static BookFilter Of<T>(string parameter, string label, CodeList<T> list) where T : notnull => new(parameter, label, (_, code) => Names.Of(list, code));

    /// <summary>A filter over a few codes with names.</summary>
    public static BookFilter Of(string parameter, string label, IReadOnlyDictionary<string, string> names) => new(parameter, label, (_, code) => names.GetValueOrDefault(code, code));
}
