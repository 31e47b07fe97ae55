namespace TeacherNet.Web.Imports;

/// <summary>How far a reading has come: the file now read and the data rows read in all files so far.</summary>
public readonly record struct ImportProgress(string File, int Rows);
