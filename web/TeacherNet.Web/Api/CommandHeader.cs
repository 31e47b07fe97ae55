using TeacherNet.Kernel;

namespace TeacherNet.Web.Api;

/// <summary>The <c>Idempotency-Key</c> header: the command's id.</summary>
internal static class CommandHeader
{
    public static bool TryRead(HttpRequest request, out CommandId id)
    {
        var isId = Guid.TryParse(request.Headers["Idempotency-Key"].ToString(), out var value) && value != Guid.Empty;
        id = new(value);
        return isId;
    }
}
