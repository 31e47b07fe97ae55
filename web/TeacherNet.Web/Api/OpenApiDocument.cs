using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;

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

    // Bodies are named for what they are on the wire: SessionBody is Session.
    private static string? NameOf(JsonTypeInfo type)
    {
        var name = OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        return name is not null && name.EndsWith("Body", StringComparison.Ordinal) ? name[..^4] : name;
    }
}
