using TeacherNet.Kernel;

namespace TeacherNet.Web;

/// <summary>Every log line of the web edge. No personal value is ever logged; ids are never given to another line.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Serving {Data} on {Urls}")]
    public static partial void Serving(this ILogger log, string data, string urls);

    [LoggerMessage(2, LogLevel.Error, "Reactors and clock of {Scope} stopped; they start again within a second")]
    public static partial void ScopeStopped(this ILogger log, ScopeId scope, Exception failure);

    [LoggerMessage(3, LogLevel.Warning, "The pages are not built; only the API is served")]
    public static partial void NoClient(this ILogger log);

    [LoggerMessage(4, LogLevel.Error, "Unexpected failure {Trace} at {Method} {Route}")]
    public static partial void Failed(this ILogger log, string trace, string method, string route, Exception failure);

    [LoggerMessage(5, LogLevel.Warning, "The live document {View} of {Scope} has {Bytes} bytes, more than {Limit}; pages read it as a query")]
    public static partial void DocumentTooLarge(this ILogger log, string view, ScopeId scope, int bytes, int limit);

    [LoggerMessage(6, LogLevel.Warning, "What is stored is of another history, or somebody was erased: this process ends in order to begin again")]
    public static partial void BeginsAgain(this ILogger log);

    [LoggerMessage(7, LogLevel.Error, "The plan {Plan} could not be computed")]
    public static partial void PlanFailed(this ILogger log, Guid plan, Exception failure);
}
