using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace TeacherNet.Web.Hosting;

/// <summary>The built pages: files under their own names, and the entry page for every other address.</summary>
internal static class ClientFiles
{
    /// <summary>The directory that holds <c>index.html</c>, or null when the pages are not built.</summary>
    public static string? Find(string? configured)
    {
        IEnumerable<string> places = configured is not null
            ? [configured]
            : [Path.Combine(AppContext.BaseDirectory, "client"), .. Above(AppContext.BaseDirectory).Select(d => Path.Combine(d, "web", "client", "dist"))];
        return places.FirstOrDefault(p => File.Exists(Path.Combine(p, "index.html")));
    }

    /// <summary>Serves the pages, or says plainly that they are not built.</summary>
    public static void UseClient(this WebApplication app, string? directory)
    {
        if (directory is null)
        {
            app.MapFallback(context => Results.Text("页面尚未构建：请在 web/client 中运行 npm ci 与 npm run build。\nThe pages are not built: run npm ci and npm run build in web/client.\n", "text/plain; charset=utf-8", statusCode: 503).ExecuteAsync(context)).AllowAnonymous();
            return;
        }
        var files = new PhysicalFileProvider(Path.GetFullPath(directory));
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = c => Cache(c.Context) });
        app.MapFallback(async context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.CacheControl = "no-cache";
            await context.Response.SendFileAsync(files.GetFileInfo("index.html"), context.RequestAborted);
        }).AllowAnonymous();
    }

    private static void Cache(HttpContext context) =>
        // Names under assets/ carry a hash of their content.
        context.Response.Headers[HeaderNames.CacheControl] = context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)
            ? "public, max-age=31536000, immutable"
            : "no-cache";

    private static IEnumerable<string> Above(string directory)
    {
        for (var at = new DirectoryInfo(directory); at is not null; at = at.Parent)
            yield return at.FullName;
    }
}
