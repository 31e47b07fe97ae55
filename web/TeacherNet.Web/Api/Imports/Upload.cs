using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using TeacherNet.Web.Imports;

namespace TeacherNet.Web.Api.Imports;

/// <summary>
/// Reads the files of a form into memory, never onto a disk: rosters hold identity numbers. Of a file beyond the limit
/// only so much is kept that the reader names it too large.
/// </summary>
internal static class Upload
{
    /// <summary>Bytes of a whole request, inclusive.</summary>
    public const long RequestBytes = 256L << 20;

    private const long KeptBytes = 128L << 20;
    private const int Files = 20;

    /// <summary>The files, or a problem when there is none or they are too much together.</summary>
    public static async Task<(List<ImportFile> Files, ProblemResult? Problem)> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            return await ReadSectionsAsync(request, cancel);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return ([], Problems.Of("import.no-files"));
        }
    }

    private static async Task<(List<ImportFile> Files, ProblemResult? Problem)> ReadSectionsAsync(HttpRequest request, CancellationToken cancel)
    {
        var files = new List<ImportFile>();
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            return (files, Problems.Of("import.no-files"));
        var reader = new MultipartReader(boundary, request.Body);
        var kept = 0L;
        while (await reader.ReadNextSectionAsync(cancel) is { } section)
        {
            if (section.GetContentDispositionHeader() is not { } disposition || NameOf(disposition) is not { Length: > 0 } name)
                continue;
            var content = await KeepAsync(section.Body, ImportLimits.Default.FileBytes + 1, cancel);
            kept += content.Length;
            if (kept > KeptBytes || files.Count == Files)
                return (files, Problems.Of("file.too-large"));
            files.Add(ImportFile.Of(name, content));
        }
        return (files, files.Count == 0 ? Problems.Of("import.no-files") : null);
    }

    private static string? NameOf(ContentDispositionHeaderValue disposition)
    {
        var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName);
        return name.HasValue ? Path.GetFileName(name.Value!.Replace('\\', '/')) : null;
    }

    private static async Task<byte[]> KeepAsync(Stream body, long limit, CancellationToken cancel)
    {
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await body.ReadAsync(buffer, cancel)) > 0)
            content.Write(buffer, 0, (int)Math.Min(read, limit - content.Length));
        return content.ToArray();
    }
}
