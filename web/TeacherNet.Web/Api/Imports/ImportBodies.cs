using System.Collections.Immutable;

namespace TeacherNet.Web.Api.Imports;

/// <summary>What an import of these files would come to. Personal values in it are masked.</summary>
/// <param name="CanBeTaken">False when a file cannot be read or no row is accepted.</param>
/// <param name="Sheets">The sheets recognised.</param>
/// <param name="Kinds">The four classes by kind of row, in the order in which kinds build on each other.</param>
/// <param name="Refused">Why rows and files are refused.</param>
/// <param name="Warned">What is odd about rows accepted.</param>
/// <param name="Normalised">Values changed in writing, not in meaning.</param>
/// <param name="Texts">Cause and mend by code.</param>
/// <param name="Edits">What lists would change that were downloaded and sent back; null when there is none among the files.</param>
public sealed record ImportCheckBody(
    bool CanBeTaken, ImmutableArray<ImportSheetBody> Sheets, ImmutableArray<ImportKindBody> Kinds,
    ImportProblemsBody Refused, ImportProblemsBody Warned, ImportChangesBody Normalised, IReadOnlyDictionary<string, ImportTextBody> Texts, ImportEditsBody? Edits);

/// <summary>What lists sent back would change. No more than the first 5,000 cells and missing rows are listed.</summary>
/// <param name="Kinds">The lists recognised.</param>
/// <param name="CellCount">Cells that change, in all.</param>
/// <param name="Cells">Those cells.</param>
/// <param name="Added">Rows that are new records.</param>
/// <param name="Unchanged">Rows that say what is on record.</param>
/// <param name="Refused">Rows refused.</param>
/// <param name="MissingCount">Records downloaded whose rows did not come back, in all; nothing happens to them.</param>
/// <param name="Missing">Those records.</param>
public sealed record ImportEditsBody(
    ImmutableArray<string> Kinds, int CellCount, ImmutableArray<ImportCellBody> Cells, int Added, int Unchanged, int Refused,
    int MissingCount, ImmutableArray<ImportMissingBody> Missing);

/// <summary>A cell before and after; empty for none. Values the list masks are masked.</summary>
/// <param name="Key">The record's.</param>
/// <param name="Label">What people call the record.</param>
public sealed record ImportCellBody(string File, string? Sheet, int? Row, string Key, string Label, string Column, string Before, string After);

/// <summary>A record whose row did not come back.</summary>
public sealed record ImportMissingBody(string File, string? Sheet, string Label);

/// <summary>A sheet recognised.</summary>
/// <param name="HeaderRow">As a spreadsheet counts.</param>
/// <param name="IgnoredColumns">Headings not understood.</param>
public sealed record ImportSheetBody(string File, string? Sheet, string Kind, int HeaderRow, ImmutableArray<string> IgnoredColumns);

/// <summary>The rows of one kind.</summary>
/// <param name="Known">Rows accepted whose number or code is on record already: they change it, or nothing; null where rows have no number.</param>
public sealed record ImportKindBody(string Kind, int Refused, int Warned, int Normalised, int Clean, int? Known);

/// <summary>Problems; no more than the first 5,000 are listed.</summary>
public sealed record ImportProblemsBody(int Total, ImmutableArray<ImportProblemBody> Rows);

/// <summary>A problem at its place.</summary>
/// <param name="Present">What is on record instead, where that is the reason.</param>
public sealed record ImportProblemBody(string File, string? Sheet, int? Row, int? Serial, string? Column, string Value, string Code, string? Present);

/// <summary>Changes; no more than the first 5,000 are listed.</summary>
public sealed record ImportChangesBody(int Total, ImmutableArray<ImportChangeBody> Rows);

/// <summary>A value before and after normalising.</summary>
public sealed record ImportChangeBody(string File, string? Sheet, int? Row, int? Serial, string Column, string From, string To);

/// <summary>Cause and mend of a code.</summary>
public sealed record ImportTextBody(string CauseZh, string CauseEn, string MendZh, string MendEn);

/// <summary>An import taken in.</summary>
/// <param name="Changed">Records added or changed; 0 when everything was on record already.</param>
/// <param name="Accepted">Rows accepted.</param>
/// <param name="Refused">Rows refused.</param>
public sealed record ImportTakenBody(string Import, long Position, int Changed, int Accepted, int Refused);

/// <summary>How far a dry run or an import has come.</summary>
/// <param name="Phase"><c>waiting</c> for the files, <c>reading</c>, <c>writing</c> or <c>done</c>.</param>
/// <param name="File">The file being read.</param>
/// <param name="Rows">Rows read.</param>
public sealed record ImportProgressBody(string Phase, string? File, int Rows);

/// <summary>The imports of a scope, newest first.</summary>
public sealed record ImportListBody(int Total, ImmutableArray<ImportLineBody> Rows);

/// <summary>One import.</summary>
/// <param name="By">Who imported, by name.</param>
/// <param name="Changed">Records it added or changed.</param>
/// <param name="TakenBackAt">When it was taken back, or null.</param>
public sealed record ImportLineBody(
    string Import, DateTimeOffset At, string? By, ImmutableArray<string> Files, int Accepted, int Warned, int Normalised, int Refused, int Changed, DateTimeOffset? TakenBackAt);

/// <summary>What taking an import back would come to.</summary>
/// <param name="Restored">Records that would be as before.</param>
/// <param name="Changed">Records changed since, or needed by others.</param>
public sealed record UndoPreviewBody(int Restored, ImmutableArray<ChangedRecordBody> Changed);

/// <summary>A record changed since an import.</summary>
public sealed record ChangedRecordBody(string Kind, string Key, string Name);

/// <summary>How to take an import back.</summary>
/// <param name="KeepChanged">True to leave records changed since as they are and take the rest back.</param>
public sealed record UndoBody(bool KeepChanged);

/// <summary>An import taken back.</summary>
public sealed record UndoneBody(long Position, int Restored, int Kept);
