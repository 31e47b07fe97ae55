using Microsoft.AspNetCore.Http.Metadata;
using TeacherNet.Engine.Turns;
using TeacherNet.Web.Access;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Imports.Editing;
using TeacherNet.Web.Imports.Taking;

namespace TeacherNet.Web.Api.Lists;

/// <summary>Lists to change in a spreadsheet and send back: each at its own address with <c>/workbook/editable</c>, of the records the list's own handler answers.</summary>
internal static class ListEditing
{
    /// <summary>Maps the editable workbook of a list: the same filters, order and reach, and every page of it.</summary>
    /// <param name="at">Where the list is mapped.</param>
    /// <param name="list">The list's pattern there.</param>
    /// <param name="handler">What answers the list.</param>
    /// <param name="export">Name of the access line.</param>
    /// <param name="kind">What the import reads its rows as.</param>
    /// <param name="keys">The keys of the records of an answer, in its order.</param>
    public static RouteHandlerBuilder MapEditable<TBody>(
        this IEndpointRouteBuilder at, string list, Delegate handler, string export, ImportKind kind, Func<TBody, IEnumerable<string>> keys)
        where TBody : notnull
    {
#pragma warning disable RDG002 // Any list's handler: what reads its requests is made when the program starts.
        var endpoint = at.MapGet($"{list}/workbook/editable", handler).Needs(AccessKind.Export, export);
#pragma warning restore RDG002
        endpoint.AddEndpointFilter(async (context, next) =>
        {
            for (var i = 0; i < context.Arguments.Count; i++)
                context.Arguments[i] = context.Arguments[i] is IPaged part ? part.Whole() : context.Arguments[i];
            var answer = await next(context);
            var result = answer is INestedHttpResult { Result: var chosen } ? chosen : answer;
            return result is IValueHttpResult<TBody> { Value: { } body } ? await WorkbookAsync(context, kind, keys(body)) : result;
        });
        endpoint.Finally(static built => Forget(built.Metadata));
        return endpoint;
    }

    private static async Task<IResult> WorkbookAsync(EndpointFilterInvocationContext context, ImportKind kind, IEnumerable<string> keys)
    {
        var services = context.HttpContext.RequestServices;
        var (time, scope) = (services.GetRequiredService<ScopeTime>(), context.Arguments.OfType<ReadCall>().Single().Scope);
        var present = await services.GetRequiredService<Importer>().PresentAsync(scope);
        var (table, records) = (EditTable.Of(kind)!, keys.Select(k => present.Find(kind, k)).OfType<EditRecord>().ToList());
        return WorkbookResult.Of($"{table.Name}-修改", output => EditWorkbook.Write(output, table, records, scope.ToString(), time.Local(scope, time.Now)));
    }

    // The handler says that it answers the list; the endpoint answers a workbook.
    private static void Forget(IList<object> metadata)
    {
        foreach (var list in metadata.OfType<IProducesResponseTypeMetadata>().Where(m => m.StatusCode == StatusCodes.Status200OK).Cast<object>().ToList())
            metadata.Remove(list);
        metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, contentTypes: [WorkbookResult.Type]));
    }
}
