using Microsoft.Net.Http.Headers;

namespace TeacherNet.Web.Identity;

/// <summary>Tells requests of our own pages from those another site made a browser send.</summary>
internal static class SameSite
{
    /// <summary>True when a change, or a socket, was asked for by another site.</summary>
    public static bool IsForged(HttpRequest request)
    {
        var isSafe = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
            && !request.HttpContext.WebSockets.IsWebSocketRequest && request.Headers[HeaderNames.Upgrade].Count == 0;
        if (isSafe)
            return false;
        if (request.Headers.Origin is [{ } origin])
            return !Uri.TryCreate(origin, UriKind.Absolute, out var site) || site.Authority != request.Host.Value;
        return request.Headers["Sec-Fetch-Site"] is [not ("same-origin" or "none")];
    }
}
