namespace TeacherNet.Web.Imports;

/// <summary>A row with parsed values, as one of the kinds of <see cref="ImportKind"/>.</summary>
public interface IImportRow
{
    /// <summary>Where it stands.</summary>
    ImportPlace Place { get; }
}
