using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace TeacherNet.Web.Hosting;

/// <summary>
/// The scheme and name a person used, as a reverse proxy passes them on: cookies kept to TLS, links on slips and the
/// check of a request's origin all rest on them. What anybody else claims is not believed.
/// </summary>
internal static class Proxies
{
    /// <summary>Believes proxies on this machine and those named.</summary>
    public static IApplicationBuilder UseProxies(this IApplicationBuilder app, IReadOnlyList<IPNetwork> named)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
        };
        foreach (var network in named)
            options.KnownIPNetworks.Add(network);
        return app.UseForwardedHeaders(options);
    }

    /// <summary>Reads an address or a network such as 10.0.0.0/24; false for anything else.</summary>
    public static bool TryRead(string text, out IPNetwork network)
    {
        if (IPNetwork.TryParse(text, out network))
            return true;
        if (!IPAddress.TryParse(text, out var address))
            return false;
        network = new(address, address.GetAddressBytes().Length * 8);
        return true;
    }
}
