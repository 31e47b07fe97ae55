using Azure.Core;
using Azure.Core.Pipeline;

namespace TeacherNet.Journal.AzureTables.Protocol;

/// <summary>How requests are tried again: what the service throttles (429, 503) or fails to answer, after its own advice or with growing pauses.</summary>
internal sealed class TablesOptions : ClientOptions
{
    public TablesOptions(HttpPipelineTransport? transport)
    {
        Retry.Mode = RetryMode.Exponential;
        Retry.MaxRetries = 6;
        Retry.Delay = TimeSpan.FromMilliseconds(100);
        Retry.MaxDelay = TimeSpan.FromSeconds(10);
        Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
        Diagnostics.IsLoggingEnabled = false; // a request's address holds keys of rows
        if (transport is not null)
            Transport = transport;
    }
}
