using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using TeacherNet.Web.Api;
using Xunit;

namespace TeacherNet.Web.Tests.Nodes;

/// <summary>
/// A coordinator's office that logs a quarter of an hour of training for one teacher after the other, each order at any of the nodes;
/// what got no answer is ordered again under its own id, at any node.
/// </summary>
internal sealed class FleetLoad(IReadOnlyList<HttpClient> nodes, IReadOnlyList<string> teachers, int seed)
{
    /// <summary>A third of the orders go to so few ledgers that nodes clash over them.</summary>
    private const int Busy = 6;
    private static readonly DateOnly LastDay = new(2026, 1, 1);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);
    private readonly ConcurrentQueue<Order> unanswered = new();
    private readonly Dictionary<string, int> days = [];
    private int repeats;

    /// <summary>The orders that were acknowledged, and the position each was told.</summary>
    public ConcurrentDictionary<Guid, (string Teacher, long Position)> Acknowledged { get; } = new();

    /// <summary>Orders that got no answer, or were told to come again.</summary>
    public int Repeats => repeats;

    /// <summary>Works until stopped.</summary>
    public Task RunAsync(int workers, CancellationToken stop) => Task.WhenAll(Enumerable.Range(0, workers).Select(w => WorkAsync(new Random(seed + w), stop)));

    /// <summary>Orders again whatever has no answer yet.</summary>
    public async Task SettleAsync(CancellationToken cancel)
    {
        var random = new Random(seed);
        while (unanswered.TryDequeue(out var order))
            await TryAsync(order, random, cancel);
    }

    private async Task WorkAsync(Random random, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
            await TryAsync(unanswered.TryDequeue(out var again) ? again : Next(random), random, TestContext.Current.CancellationToken);
    }

    private Order Next(Random random)
    {
        var teacher = teachers[random.Next(random.Next(3) == 0 ? Busy : teachers.Count)];
        lock (days)
        {
            var back = days[teacher] = days.GetValueOrDefault(teacher) + 1;
            return new(Guid.CreateVersion7(), teacher, LastDay.AddDays(-back));
        }
    }

    private async Task TryAsync(Order order, Random random, CancellationToken cancel)
    {
        if (await OrderAsync(order, nodes[random.Next(nodes.Count)], cancel) is { } position)
        {
            var told = Acknowledged.GetOrAdd(order.Id, (order.Teacher, position));
            Assert.Equal(told.Position, position);
            return;
        }
        Interlocked.Increment(ref repeats);
        unanswered.Enqueue(order);
        await Task.Delay(Breath, cancel);
    }

    /// <summary>The position of what is stored; null when the node was gone, or asked to come again.</summary>
    private static async Task<long?> OrderAsync(Order order, HttpClient node, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/region/datong/teachers/{order.Teacher}/training");
        request.Headers.Add("Idempotency-Key", order.Id.ToString());
        request.Content = JsonContent.Create(new
        {
            id = order.Id, programme = "校本研修", level = "school", content = "research", mode = "school", role = "trainee", hours = 0.25, from = order.Day, until = order.Day,
        });
        try
        {
            using var answer = await node.SendAsync(request, cancel);
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
                return null;
            Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancel)}");
            return (await answer.Content.ReadFromJsonAsync<ReceiptBody>(cancel))!.Position;
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException || (gone is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return null;
        }
    }

    private sealed record Order(Guid Id, string Teacher, DateOnly Day);
}
