using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using TeacherNet.Engine.Journals;

namespace TeacherNet.Journal.AzureTables.Protocol;

/// <summary>One table of the service, by its REST protocol.</summary>
internal sealed class Table
{
    /// <summary>Rows of a transaction, at most.</summary>
    public const int MostRows = 100;

    /// <summary>Bytes of a transaction, at most; the service's limit is 4 MiB.</summary>
    public const int MostBytes = 3_500_000;

    /// <summary>Bytes of a property, at most.</summary>
    public const int PropertyBytes = 65_536;

    private const string Version = "2019-02-02";
    private static readonly string[] Scopes = ["https://storage.azure.com/.default"];
    private readonly Address address;
    private readonly HttpPipeline pipeline;

    /// <param name="address">Which table.</param>
    /// <param name="credential">Who asks, where the address holds neither key nor signature; null for what the machine is signed in with.</param>
    /// <param name="transport">Carries requests; null for the platform's own.</param>
    public Table(Address address, TokenCredential? credential, HttpPipelineTransport? transport)
    {
        this.address = address;
        HttpPipelinePolicy[] signing = address switch
        {
            { Key: { } key } => [new SharedKeyPolicy(address.Account, key)],
            { Signature: not null } => [],
            _ => [new BearerTokenAuthenticationPolicy(credential ?? new DefaultAzureCredential(), Scopes)],
        };
        pipeline = HttpPipelineBuilder.Build(new TablesOptions(transport), [], signing, new ResponseClassifier());
    }

    public string Name => address.Name;

    /// <summary>Makes the table where it is missing.</summary>
    /// <exception cref="JournalUnavailableException">The service did not do it.</exception>
    public async Task EnsureAsync(CancellationToken cancel)
    {
        using var message = Ask(RequestMethod.Post, "Tables");
        message.Request.Headers.Add("Content-Type", "application/json");
        message.Request.Headers.Add("Prefer", "return-no-content");
        message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(new { TableName = address.Table }));
        await SendAsync(message, [201, 204, 409], cancel);
    }

    /// <summary>A row, or null.</summary>
    public async Task<Row?> FindAsync(string partition, string key, CancellationToken cancel)
    {
        using var message = Ask(RequestMethod.Get, EntityOf(address.Table, partition, key));
        var answer = await SendAsync(message, [200, 404], cancel);
        if (answer.Status == 404)
            return null;
        using var json = JsonDocument.Parse(answer.Content);
        return Row.Read(json.RootElement, answer.Headers.ETag?.ToString("H"));
    }

    /// <summary>The rows whose keys lie in a range, by key, following the service from page to page.</summary>
    /// <param name="partition">The partition.</param>
    /// <param name="from">The first key, inclusive.</param>
    /// <param name="to">The end, exclusive.</param>
    /// <param name="most">A hint how many are wanted; null for all.</param>
    /// <param name="cancel">Stops it.</param>
    public async IAsyncEnumerable<Row> QueryAsync(string partition, string from, string to, int? most, [EnumeratorCancellation] CancellationToken cancel)
    {
        var filter = $"PartitionKey eq '{partition}' and RowKey ge '{Quoted(from)}' and RowKey lt '{Quoted(to)}'";
        var query = $"?$filter={Uri.EscapeDataString(filter)}{(most is { } top ? $"&$top={Math.Min(top, 1_000)}" : "")}";
        for (var next = ""; ;)
        {
            using var message = Ask(RequestMethod.Get, $"{address.Table}(){query}{next}");
            var answer = await SendAsync(message, [200], cancel);
            using (var json = JsonDocument.Parse(answer.Content))
            {
                foreach (var entity in json.RootElement.GetProperty("value").EnumerateArray())
                    yield return Row.Read(entity, null);
            }
            if (!answer.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var nextPartition))
                yield break;
            answer.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var nextRow);
            next = $"&NextPartitionKey={Uri.EscapeDataString(nextPartition)}{(nextRow is null ? "" : $"&NextRowKey={Uri.EscapeDataString(nextRow)}")}";
        }
    }

    /// <summary>
    /// Makes changes of one partition in one entity group transaction. Null when a row does not stand as a change needs it, and
    /// then none was made (or, where an answer was lost on the way, all were, once); else the new tag of each row.
    /// </summary>
    /// <exception cref="JournalUnavailableException">The service did not say; all were made, or none.</exception>
    public async Task<List<string?>?> WriteAsync(string partition, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        var id = Guid.NewGuid();
        using var message = Ask(RequestMethod.Post, "$batch");
        message.Request.Headers.Add("Content-Type", BatchBody.TypeOf(id));
        message.Request.Content = RequestContent.Create(BatchBody.Write(id, address, partition, changes));
        var answer = await SendAsync(message, [202], cancel);
        var answers = BatchBody.Read(answer.Content.ToString());
        if (answers.Find(a => a.Status >= 300) is { Status: > 0 } refused)
            return refused.Status is 404 or 409 or 412 ? null : throw new JournalUnavailableException($"{Name}: {refused.Status} {refused.Code}");
        return answers.Count == changes.Count
            ? answers.ConvertAll(a => a.Tag)
            : throw new JournalUnavailableException($"{Name}: {answers.Count} answers to {changes.Count} changes");
    }

    /// <summary>How a row is addressed below the service.</summary>
    public static string EntityOf(string table, string partition, string key) =>
        $"{table}(PartitionKey='{Uri.EscapeDataString(Quoted(partition))}',RowKey='{Uri.EscapeDataString(Quoted(key))}')";

    private static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    private HttpMessage Ask(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage();
        var signature = address.Signature is null ? "" : $"{(path.Contains('?') ? '&' : '?')}{address.Signature}";
        message.Request.Method = method;
        message.Request.Uri.Reset(new(address.At(path + signature)));
        message.Request.Headers.Add("x-ms-version", Version);
        message.Request.Headers.Add("DataServiceVersion", "3.0");
        message.Request.Headers.Add("Accept", "application/json;odata=nometadata");
        return message;
    }

    private async Task<Response> SendAsync(HttpMessage message, int[] expected, CancellationToken cancel)
    {
        try
        {
            await pipeline.SendAsync(message, cancel);
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException or HttpRequestException or IOException or AuthenticationFailedException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            throw new JournalUnavailableException($"{Name}: {failure.Message}", failure);
        }
        var answer = message.Response;
        return expected.Contains(answer.Status)
            ? answer
            : throw new JournalUnavailableException($"{Name}: {answer.Status} {CodeOf(answer)}", new RequestFailedException(answer));
    }

    private static string CodeOf(Response answer) => answer.Headers.TryGetValue("x-ms-error-code", out var code) ? code : answer.ReasonPhrase;
}
