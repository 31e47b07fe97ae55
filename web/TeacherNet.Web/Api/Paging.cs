namespace TeacherNet.Web.Api;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows of a page, at most 500.</param>
internal sealed record Paging(int? Page, int? Size)
{
    public IEnumerable<T> Of<T>(IEnumerable<T> rows)
    {
        var size = Math.Clamp(Size ?? 50, 1, 500);
        return rows.Skip((int)Math.Min((long)(Math.Max(1, Page ?? 1) - 1) * size, int.MaxValue)).Take(size);
    }
}
