using System.Collections.Concurrent;
using System.Net;
using Azure.Core.Pipeline;

namespace TeacherNet.Journal.Tests.AzureTables;

/// <summary>The way to the service, on which requests and answers are lost or refused as a test says.</summary>
internal sealed class Troubled : HttpClientHandler
{
    private readonly ConcurrentQueue<int> throttled = new();
    private Func<string, bool> dies = _ => false;
    private Func<string, bool> losesAnswer = _ => false;
    private Func<string, bool> waits = _ => false;
    private readonly TaskCompletionSource waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public HttpPipelineTransport Transport => new HttpClientTransport(this);

    /// <summary>Refuses the next requests with 503 and 429 in turn.</summary>
    public void Throttle(int requests)
    {
        for (var n = 0; n < requests; n++)
            throttled.Enqueue(n);
    }

    /// <summary>From the first request whose body fits on, nothing reaches the service any more: the writer is dead.</summary>
    public void DieBefore(Func<string, bool> body) => dies = body;

    /// <summary>The first request whose body fits is carried out, and its answer lost.</summary>
    public void LoseTheAnswerTo(Func<string, bool> body) => losesAnswer = body;

    /// <summary>Holds the first request whose body fits on its way; completes once it is there.</summary>
    public Task Hold(Func<string, bool> body)
    {
        waits = body;
        return waiting.Task;
    }

    /// <summary>Lets the held request go on.</summary>
    public void Release() => released.SetResult();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (throttled.TryDequeue(out var number))
            return new(number % 2 == 0 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.TooManyRequests) { RequestMessage = request, Content = new ByteArrayContent([]) };
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        if (dies(body))
        {
            dies = _ => true;
            throw new WriterDiedException();
        }
        if (waits(body))
        {
            waits = _ => false;
            waiting.SetResult();
            await released.Task;
        }
        var answer = await base.SendAsync(request, cancellationToken);
        if (!losesAnswer(body))
            return answer;
        losesAnswer = _ => false;
        answer.Dispose();
        throw new HttpRequestException("the answer was lost");
    }
}

/// <summary>Stands for the end of the process; nobody catches it.</summary>
internal sealed class WriterDiedException : Exception;
