namespace TeacherNet.Web.Api;

/// <summary>What the API needs.</summary>
internal static class ApiHosting
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddOpenApiDocument();
        services.AddEndpointsApiExplorer();
    }
}
