namespace TeacherNet.Web.Api;

/// <summary>A request for a part of a list.</summary>
internal interface IPaged
{
    /// <summary>The same request for all of it.</summary>
    IPaged Whole();
}

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows of a page, at most 500.</param>
internal sealed record Paging(int? Page, int? Size) : IPaged
{
    private const int Usual = 50;
    private const int Most = 500;

    private bool isWhole;

    public IPaged Whole() => this with { isWhole = true };

    public IEnumerable<T> Of<T>(IEnumerable<T> rows, int usual = Usual)
    {
        var (skip, take) = Span(usual);
        return rows.Skip(skip).Take(take);
    }

    /// <summary>How many rows to pass over, and how many to give.</summary>
    public (int Skip, int Take) Span(int usual = Usual, int most = Most) => isWhole ? (0, int.MaxValue) : Span(Page, Size, usual, most);

    /// <summary>The same of a page and a size as asked for.</summary>
    public static (int Skip, int Take) Span(int? page, int? size, int usual = Usual, int most = Most)
    {
        var take = Math.Clamp(size ?? usual, 1, most);
        return ((int)Math.Min((long)(Math.Max(1, page ?? 1) - 1) * take, int.MaxValue), take);
    }
}
