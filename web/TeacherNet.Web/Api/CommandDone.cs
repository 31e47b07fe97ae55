using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using TeacherNet.Engine;

namespace TeacherNet.Web.Api;

/// <summary>A command is durable. The answer carries the grain's version as <c>ETag</c>.</summary>
internal sealed class CommandDone(Receipt receipt) : IResult, IEndpointMetadataProvider
{
    /// <summary>Where the scope's log stands with the command.</summary>
    public long Position => receipt.Position;

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(ReceiptBody), ["application/json"]));

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{receipt.Version}\"");
        return httpContext.Response.WriteAsJsonAsync(new ReceiptBody(receipt.Position, receipt.Version, receipt.Changed, receipt.Repeated), httpContext.RequestAborted);
    }
}

/// <summary>Where an accepted command stands.</summary>
/// <param name="Position">Send it back as <c>X-After</c> to read what was written.</param>
/// <param name="Version">The grain's version.</param>
/// <param name="Changed">How many events were stored; 0 when there was nothing to do.</param>
/// <param name="Repeated">True when the command had been stored before.</param>
public sealed record ReceiptBody(long Position, long Version, int Changed, bool Repeated);
