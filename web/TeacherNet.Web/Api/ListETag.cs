using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Api;

/// <summary>
/// The version of what a query answers: of the views' code, the log's position, the day and the person's grants.
/// The same again is answered with 304 and no work.
/// </summary>
internal static class ListETag
{
    private static readonly string Code = string.Join('.', Views.All.Select(v => v.Version));

    public static TBuilder WithListETags<TBuilder>(this TBuilder group) where TBuilder : IEndpointConventionBuilder => group.AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        if (context.Arguments.OfType<ReadCall>().FirstOrDefault() is not { } call || !HttpMethods.IsGet(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<AlwaysNew>() is not null)
            return await next(context);
        var tag = Of(call, call.Views.Cursor.Position);
        http.Response.Headers.ETag = tag;
        return http.Request.Headers.IfNoneMatch == tag ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : await next(context);
    });

    /// <summary>For what also changes with the clock or with what a node is doing: answered anew each time.</summary>
    public static TBuilder WithoutETag<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new AlwaysNew());

    private sealed class AlwaysNew;

    private static string Of(ReadCall call, long position)
    {
        var who = $"{call.User.Account}\n{call.Today:O}\n{Code}\n{string.Join('\n', call.User.Grants)}";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(who)).AsSpan(0, 6));
        // Weak: the same content may be sent compressed or not.
        return string.Create(CultureInfo.InvariantCulture, $"W/\"{hash}.{call.Views.Cursor.Epoch:N}.{position}\"");
    }
}
