using Microsoft.AspNetCore.Http.Metadata;
using TeacherNet.Engine.Turns;
using TeacherNet.Web.Access;

namespace TeacherNet.Web.Api.Lists;

/// <summary>Lists to keep: each at its own address with <c>/workbook</c>, answered by the list's own handler.</summary>
internal static class ListExport
{
    /// <summary>Maps the workbook of a list: the same filters, order, reach and masking, and every page of it.</summary>
    /// <param name="at">Where the list is mapped.</param>
    /// <param name="list">The list's pattern there.</param>
    /// <param name="handler">What answers the list.</param>
    /// <param name="export">Name of the access line.</param>
    /// <param name="book">How its answer becomes a sheet.</param>
    public static RouteHandlerBuilder MapWorkbook<TBody, TRow>(this IEndpointRouteBuilder at, string list, Delegate handler, string export, ListBook<TBody, TRow> book)
        where TBody : notnull
    {
#pragma warning disable RDG002 // Any list's handler: what reads its requests is made when the program starts.
        var endpoint = at.MapGet($"{list}/workbook", handler).Needs(AccessKind.Export, export);
#pragma warning restore RDG002
        endpoint.AddEndpointFilter(async (context, next) =>
        {
            for (var i = 0; i < context.Arguments.Count; i++)
                context.Arguments[i] = context.Arguments[i] is IPaged part ? part.Whole() : context.Arguments[i];
            var answer = await next(context);
            var result = answer is INestedHttpResult { Result: var chosen } ? chosen : answer;
            return result is IValueHttpResult<TBody> { Value: { } body }
                ? WorkbookResult.Of(book.Of(body, ReaderOf(context)))
                : result;
        });
        endpoint.Finally(static built => Forget(built.Metadata));
        return endpoint;
    }

    private static BookReader ReaderOf(EndpointFilterInvocationContext context) => new(
        context.Arguments.OfType<ReadCall>().Single(), context.HttpContext.Request, context.HttpContext.RequestServices.GetRequiredService<ScopeTime>());

    // The handler says that it answers the list; the endpoint answers a workbook.
    private static void Forget(IList<object> metadata)
    {
        foreach (var list in metadata.OfType<IProducesResponseTypeMetadata>().Where(m => m.StatusCode == StatusCodes.Status200OK).Cast<object>().ToList())
            metadata.Remove(list);
        metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, contentTypes: [WorkbookResult.Type]));
    }
}
