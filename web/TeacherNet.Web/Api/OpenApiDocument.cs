using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace TeacherNet.Web.Api;

/// <summary>The API's description at <c>/openapi/v1.json</c>.</summary>
internal static class OpenApiDocument
{
    public const string Name = "v1";

    public static void AddOpenApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.CreateSchemaReferenceId = NameOf;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "TeacherNet";
            document.Info.Version = Name;
            // The address differs from server to server; the description must not.
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
    });

    /// <summary>The description as JSON; the same on every machine.</summary>
    public static async Task<string> WriteAsync(IServiceProvider services, CancellationToken cancel)
    {
        var document = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync(cancel);
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        document.SerializeAs(OpenApiSpecVersion.OpenApi3_1, new OpenApiJsonWriter(text));
        return text.ToString() + "\n";
    }

    // Bodies are named for what they are on the wire: SessionBody is Session.
    private static string? NameOf(JsonTypeInfo type)
    {
        var name = OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        return name is not null && name.EndsWith("Body", StringComparison.Ordinal) ? name[..^4] : name;
    }
}
