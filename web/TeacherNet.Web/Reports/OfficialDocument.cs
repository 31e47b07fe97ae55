namespace TeacherNet.Web.Reports;

/// <summary>A document of an office in the layout of GB/T 9704.</summary>
/// <param name="Issuer">Who issues it, as its red head says (发文机关标志).</param>
/// <param name="Number">Its number (发文字号); null for a notice without one.</param>
/// <param name="Title">Its title.</param>
/// <param name="To">Whom it is sent to (主送机关); null for nobody in particular.</param>
/// <param name="Paragraphs">The text.</param>
/// <param name="Attachment">The list attached (附件), or null.</param>
/// <param name="Signed">Who signs (落款).</param>
/// <param name="On">The day.</param>
public sealed record OfficialDocument(
    string Issuer, string? Number, string Title, string? To, IReadOnlyList<string> Paragraphs, DocumentTable? Attachment, string Signed, DateOnly On);

/// <summary>A list attached to a document.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Headings">Of its columns.</param>
/// <param name="Widths">Of its columns, in shares.</param>
/// <param name="Rows">Texts in the order of the columns.</param>
public sealed record DocumentTable(string Title, IReadOnlyList<string> Headings, IReadOnlyList<int> Widths, IReadOnlyList<IReadOnlyList<string>> Rows);
