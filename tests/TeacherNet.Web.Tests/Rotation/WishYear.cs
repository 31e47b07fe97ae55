using System.Text.Json.Nodes;
using TeacherNet.Web.Api;
using TeacherNet.Web.Api.Rotation;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>A year of the big county in which disputes, wishes and reviews are taken, for tests that share it: each uses teachers of its own.</summary>
public sealed class WishYear(BigCounty county) : IAsyncLifetime
{
    private readonly Queue<string> mathematicians = [];

    public BigCounty County => county;

    /// <summary>The day to which service counts, whichever school year it is that is open.</summary>
    public static DateOnly CutOff(BigCounty county) => new(county.Year, 8, 31);

    public string Cycle { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var today = People.Today.ToDateTime(TimeOnly.MinValue);
        PhaseBody Phase(string code, int from, int until) => new(code, today.AddDays(from), today.AddDays(until));
        Cycle = await county.OpenYearAsync(CutOff(county), Phase("P3", 0, 9), Phase("P4", 1, 10), Phase("P5", 2, 20), Phase("P6", 3, 30), Phase("P7", 40, 50));
        foreach (var phase in (string[])["P3", "P4", "P5", "P6"])
            await county.DoneAsync(county.Coordinator, $"rotation/cycles/{Cycle}/phases/{phase}/open");
        // Somebody of the principal's school first: the principal acts for one of them.
        foreach (var row in (await county.ReadAsync(county.Coordinator, $"rotation/cycles/{Cycle}/candidates?standing=duty&subject=mathematics&stage=primary&size=200"))["rows"]!.AsArray())
            mathematicians.Enqueue((string)row!["teacher"]!);
    }

    /// <summary>A primary mathematics teacher who should move and whom no other test has.</summary>
    public string Somebody() => mathematicians.Dequeue();

    /// <summary>A teacher of the principal's school who may move and whom the roster's sign-in is not.</summary>
    public async Task<string> OfSchoolAsync() => (string)(await county.ReadAsync(county.Principal, $"rotation/eligibility?cycle={Cycle}&size=500"))["rows"]!.AsArray()
        .First(r => (string)r!["standing"]! is "duty" or "eligible" && (string)r["teacher"]! != county.TeacherKey && r["origins"]!.AsArray().Count == 0)!["teacher"]!;

    public string Of(string teacher, string what = "") => $"rotation/cycles/{Cycle}/candidates/{teacher}{what}";

    internal Task<ReceiptBody> DoneAsync(HttpClient who, string path, object? body = null) => county.DoneAsync(who, path, body);

    internal Task<JsonNode> ReadAsync(HttpClient who, string path, ReceiptBody? after = null) => county.ReadAsync(who, path, after);

    internal Task<string> RefusedAsync(HttpClient who, string path, object? body = null) => who.RefusalAsync(HttpMethod.Post, $"{BigCounty.Root}/{path}", body);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
