using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Web.Reports;

namespace TeacherNet.Web.Api;

/// <summary>A list as a workbook to keep.</summary>
internal static class WorkbookResult
{
    /// <summary>The media type.</summary>
    public const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The workbook, under the name of its only sheet.</summary>
    public static FileContentHttpResult Of(WorkbookSheet sheet) => Of(sheet.Name, output => Workbook.Write(output, sheet));

    /// <summary>A workbook that <paramref name="write"/> writes.</summary>
    public static FileContentHttpResult Of(string name, Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return TypedResults.File(output.ToArray(), Type, $"{name}.xlsx");
    }

    /// <summary>Describes the answer.</summary>
    public static RouteHandlerBuilder ProducesWorkbook(this RouteHandlerBuilder endpoint) => endpoint.Produces(StatusCodes.Status200OK, contentType: Type);
}
