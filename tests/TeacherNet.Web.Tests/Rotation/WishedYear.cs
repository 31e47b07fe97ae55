using System.IO.Compression;
using TeacherNet.Planning.Files;
using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Proofs;
using TeacherNet.Web.Api.Rotation;
using TeacherNet.Web.Api.Rotation.Plans;
using TeacherNet.Web.Api.Schools;
using TeacherNet.Web.Api.Teachers;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>
/// A year of the big county in which people handed in wishes: three who would change places with each other, and volunteers and people due who
/// all want the same few posts.
/// </summary>
public sealed class WishedYear
{
    private const string Stage = "primary";
    private readonly BigCounty county;
    private readonly Dictionary<string, List<string>> wishes = [];

    private WishedYear(BigCounty county) => this.county = county;

    /// <summary>Somebody of a ring, who wants the next one's place.</summary>
    public sealed record Link(string Teacher, string From, string To, string Subject);

    public BigCounty County => county;

    public string Cycle { get; private set; } = "";

    /// <summary>Three volunteers at posts with everybody there and nobody too many.</summary>
    public IReadOnlyList<Link> Ring { get; private set; } = [];

    /// <summary>Schools wished for, best first, by teacher; each for the teacher's own stage and subject.</summary>
    public IReadOnlyDictionary<string, List<string>> Wishes => wishes;

    /// <summary>Every post by school, stage and subject.</summary>
    public IReadOnlyDictionary<(string School, string Stage, string Subject), PostBody> Posts { get; private set; } = new Dictionary<(string, string, string), PostBody>();

    /// <summary>Every school by key.</summary>
    public IReadOnlyDictionary<string, SchoolLineBody> Schools { get; private set; } = new Dictionary<string, SchoolLineBody>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Opens the year and hands the wishes in.</summary>
    public static async Task<WishedYear> OpenAsync(BigCounty county)
    {
        var year = new WishedYear(county);
        await year.BeginAsync();
        return year;
    }

    /// <summary>Hands in wishes for schools in order.</summary>
    /// <param name="together">Staff number of the partner.</param>
    public async Task WishAsync(string teacher, string subject, IEnumerable<string> schools, string? together = null)
    {
        wishes[teacher] = [.. schools];
        await county.DoneAsync(
            county.Coordinator, $"rotation/cycles/{Cycle}/candidates/{teacher}/wishes", new WishListBody([.. wishes[teacher].Select(s => new WishBody("school", s, subject))], null, together));
    }

    /// <summary>People of a standing who teach a primary subject.</summary>
    public async Task<IReadOnlyList<CandidateLineBody>> PeopleAsync(string standing, string subject) => (await county.Coordinator.ReadAsync<CandidatePageBody>(
        $"{BigCounty.Root}/rotation/cycles/{Cycle}/candidates?standing={standing}&stage={Stage}&subject={subject}&size=200")).Rows;

    /// <summary>What everybody who may move teaches, by teacher.</summary>
    public async Task<Dictionary<string, string>> SubjectsAsync()
    {
        var subjects = new Dictionary<string, string>();
        for (var page = 1; ; page++)
        {
            var rows = (await county.Coordinator.ReadAsync<CandidatePageBody>($"{BigCounty.Root}/rotation/cycles/{Cycle}/candidates?page={page}&size=200")).Rows;
            foreach (var row in rows)
                subjects[row.Teacher] = row.Subject;
            if (rows.Length < 200)
                return subjects;
        }
    }

    /// <summary>A new scenario with a plan computed for it.</summary>
    public async Task<(string Scenario, PlanRunBody Run)> ComputeAsync(LimitsBody? limits = null) => await county.DraftAsync("方案", Cycle) is var scenario
        ? (scenario, await county.ComputeAsync(scenario, new(Guid.NewGuid(), limits, null, null, null)))
        : default;

    /// <summary>Takes a plan over into its scenario.</summary>
    public async Task AdoptAsync(string scenario, PlanRunBody run) =>
        await county.ReadAsync(county.Coordinator, $"rotation/scenarios/{scenario}/moves", await county.DoneAsync(county.Coordinator, $"rotation/scenarios/{scenario}/plans/{run.Plan}/adoption"));

    /// <summary>What was asked and what was found, read from the certificate.</summary>
    public async Task<(Instance Instance, Plan Plan)> CertificateAsync(string scenario, Guid plan)
    {
        using var zip = new ZipArchive(await county.Auditor.GetStreamAsync($"{BigCounty.Root}/rotation/scenarios/{scenario}/plans/{plan}/certificate", Cancel));
        var instance = InstanceReader.Read(Bytes("instance.json"));
        return (instance, PlanReader.Read(instance, Bytes("plan.json")));

        byte[] Bytes(string name)
        {
            using var content = new MemoryStream();
            using var entry = zip.GetEntry(name)!.Open();
            entry.CopyTo(content);
            return content.ToArray();
        }
    }

    private async Task BeginAsync()
    {
        var today = People.Today.ToDateTime(TimeOnly.MinValue);
        Cycle = await county.OpenYearAsync(new DateOnly(county.Year, 8, 31), new PhaseBody("P5", today, today.AddDays(20)), new PhaseBody("P7", today.AddDays(21), today.AddDays(30)));
        await county.DoneAsync(county.Coordinator, $"rotation/cycles/{Cycle}/phases/P5/open");
        Schools = (await county.Coordinator.ReadAsync<SchoolListBody>($"{BigCounty.Root}/schools?size=200")).Rows.ToDictionary(s => s.Key);
        Posts = (await Task.WhenAll(Schools.Keys.Select(PostsAsync))).SelectMany(p => p).ToDictionary(p => p.Key, p => p.Post);
        Ring = await RingAsync();
        foreach (var link in Ring)
            await WishAsync(link.Teacher, link.Subject, [link.To]);
        await ContestAsync("eligible", "chinese", 24);
        await ContestAsync("duty", "mathematics", 12);
    }

    private async Task<IEnumerable<((string, string, string) Key, PostBody Post)>> PostsAsync(string school) =>
        (await county.Coordinator.ReadAsync<SchoolBody>($"{BigCounty.Root}/schools/{school}")).Posts.Select(p => ((school, p.Stage, p.Subject), p));

    private async Task<Link[]> RingAsync()
    {
        foreach (var subject in (string[])["science", "sport", "art", "music"])
        {
            var titles = (await county.Coordinator.ReadAsync<TeacherListBody>($"{BigCounty.Root}/teachers?stage={Stage}&subject={subject}&size=200")).Rows.ToDictionary(t => t.Key, t => t.Title);
            var three = (await PeopleAsync("eligible", subject))
                .Where(p => titles.GetValueOrDefault(p.Teacher) is "T1" or "T2" or "T3" && Posts[(p.School, Stage, subject)] is { Difference: 0, Authorised: > 1 })
                .DistinctBy(p => p.School).Take(3).ToArray();
            if (three.Length == 3)
                return [.. three.Index().Select(p => new Link(p.Item.Teacher, p.Item.School, three[(p.Index + 1) % 3].School, subject))];
        }

        throw new InvalidOperationException("No three people could change places.");
    }

    // Far more people than places, each with a last wish that few share.
    private async Task ContestAsync(string standing, string subject, int count)
    {
        var open = Posts.Where(p => p.Key.Stage == Stage && p.Key.Subject == subject && p.Value.Authorised > 1).OrderBy(p => p.Value.Difference).Select(p => p.Key.School).ToList();
        var wanted = open.Take(2).Append(Posts.First(p => p.Key.Stage == Stage && p.Key.Subject == subject && p.Value.Difference == 0).Key.School).ToList();
        foreach (var (n, one) in (await PeopleAsync(standing, subject)).Where(p => !wanted.Contains(p.School)).Take(count).Index())
            await WishAsync(one.Teacher, subject, wanted.Skip(n % 3).Concat(wanted.Take(n % 3)).Append(open[3 + (n % 12)]).Where(s => s != one.School).Distinct());
    }
}
