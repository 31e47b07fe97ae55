using TeacherNet.Grains.Codes;

namespace TeacherNet.Web.Api;

/// <summary>Chinese names of stored codes, for documents.</summary>
internal static class Names
{
    /// <summary>The name; the code itself when the list no longer has it, null for none.</summary>
    public static string? Of<T>(CodeList<T> list, string? code) where T : notnull => code is null ? null : list.WithCode(code)?.Zh ?? code;
}
