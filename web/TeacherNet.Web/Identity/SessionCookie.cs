namespace TeacherNet.Web.Identity;

/// <summary>The cookie that holds a session's token. Over https its name binds it to this host.</summary>
internal static class SessionCookie
{
    public static string NameFor(HttpRequest request) => request.IsHttps ? "__Host-teachernet" : "teachernet";

    public static string? Read(HttpRequest request) => request.Cookies[NameFor(request)];

    public static void Set(HttpContext context, string token) => context.Response.Cookies.Append(NameFor(context.Request), token, Options(context));

    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(NameFor(context.Request), Options(context));

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
    };
}
