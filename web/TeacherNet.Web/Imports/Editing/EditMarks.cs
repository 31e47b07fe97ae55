namespace TeacherNet.Web.Imports.Editing;

/// <summary>By what a workbook that was downloaded to be changed is known again, whatever program has saved it since.</summary>
internal static class EditMarks
{
    /// <summary>The hidden sheet with the values as they were downloaded.</summary>
    public const string Sheet = "teachernet";

    /// <summary>The first cell of that sheet.</summary>
    public const string First = "TeacherNet 1";

    /// <summary>Heading of the hidden column that says which record a row is.</summary>
    public const string Key = "记录键";

    /// <summary>Heading of the column in which a changed row may say why.</summary>
    public const string Why = "更正原因";

    /// <summary>Heading of the column in which refused rows say why.</summary>
    public const string Faults = "错误说明";
}
