using TeacherNet.Web.Api.Teachers;
using TeacherNet.Web.Api.Terms;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>How terms end: F26.</summary>
[Collection(nameof(BigCounty))]
public sealed class EndOfTermTests(BigCounty county)
{
    private const string Terms = $"{BigCounty.Root}/terms";

    [Fact]
    [Trait("Feature", "F26")]
    public async Task The_reminder_comes_thirty_days_before_the_end_and_the_choice_creates_the_next_posting()
    {
        var due = await OrderedMoves.PublishAsync(county, 3);
        var serving = await due.OrderAsync(county, People.Today.AddDays(-200), People.Today.AddDays(30));
        var early = Assert.Single(await (await OrderedMoves.PublishAsync(county, 1)).OrderAsync(county, People.Today.AddDays(-200), People.Today.AddDays(31)));
        foreach (var term in serving)
            Assert.Contains(await UntilAsync(term.Key, "end"), w => w == new TermDueBody("end", People.Today));
        Assert.DoesNotContain(await UntilAsync(early.Key, "mid-term"), w => w.What == "end");

        var (next, until) = (serving.Select(_ => Guid.NewGuid()).ToArray(), People.Today.AddYears(1));
        await EndAsync(serving[0], "returned", next[0]);
        await EndAsync(serving[1], "extended", next[1], until);
        await EndAsync(serving[2], "retained", next[2]);

        Assert.Equal((serving[0].From, null), await TeachesAsync(serving[0], serving[0].From));
        Assert.Equal((serving[1].To, until), await TeachesAsync(serving[1], serving[1].To));
        Assert.Equal((serving[2].To, null), await TeachesAsync(serving[2], serving[2].To));
        var further = await county.Coordinator.ReadAsync<TermBody>($"{Terms}/{next[1]:N}");
        Assert.Equal((serving[1].Key, until, "serving", 0), (further.Follows, further.Line.PlannedEnd, further.Line.Standing, further.HandOver.Length));
    }

    /// <summary>What waits in a term, once something does.</summary>
    private async Task<IReadOnlyList<TermDueBody>> UntilAsync(string term, string what)
    {
        while (true)
        {
            var line = (await county.Coordinator.ReadAsync<TermBody>($"{Terms}/{term}")).Line;
            if (line.Waiting.Any(w => w.What == what))
                return line.Waiting;
        }
    }

    /// <summary>Reported, assessed, and decided to be over since yesterday.</summary>
    private async Task EndAsync(TermLineBody term, string outcome, Guid next, DateOnly? until = null)
    {
        var at = $"{Terms}/{term.Key}";
        using var receiving = await county.BrowserAsync($"end{term.Key}", Grains.Accounts.Roles.SchoolPrincipal, term.To);
        await receiving.DoAsync(HttpMethod.Post, $"{at}/report", new DutyBody(term.Effective));
        Assert.Equal("term.not-assessed", await county.Coordinator.RefusalAsync(HttpMethod.Post, $"{at}/end", Order()));
        await receiving.DoAsync(HttpMethod.Post, $"{at}/assessments/end", new AssessBody("qualified", "期满合格"));
        await county.Coordinator.DoAsync(HttpMethod.Post, $"{at}/end", Order());

        EndTermBody Order() => new(outcome, People.Today.AddDays(-1), next, until, null, null, null);
    }

    /// <summary>Where somebody teaches since today and until when, once the posting that follows is there.</summary>
    private async Task<(string School, DateOnly? Until)> TeachesAsync(TermLineBody term, string school)
    {
        while (true)
        {
            var postings = (await county.Coordinator.ReadAsync<DossierBody>($"{BigCounty.Root}/teachers/{term.Teacher}")).Postings;
            if (postings.FirstOrDefault(p => p.Start == People.Today && p.School == school) is { } posting)
                return (posting.School, posting.PlannedEnd);
        }
    }
}
