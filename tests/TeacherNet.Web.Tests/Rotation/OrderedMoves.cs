using TeacherNet.Grains.Codes;
using TeacherNet.Web.Api;
using TeacherNet.Web.Api.Rotation;
using TeacherNet.Web.Api.Rotation.Plans;
using TeacherNet.Web.Api.Teachers;
using TeacherNet.Web.Api.Terms;
using TeacherNet.Web.Tests.Hosting;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>Moves of the big county's year of a test's own, to where people are missing: placed, approved, published today and ordered.</summary>
/// <param name="Cycle">Key of the cycle.</param>
/// <param name="Plan">Key of the plan.</param>
/// <param name="Document">Number of the order.</param>
/// <param name="Moves">As placed.</param>
internal sealed record OrderedMoves(string Cycle, string Plan, string Document, IReadOnlyList<PlaceBody> Moves)
{
    /// <summary>A plan of so many moves on notice until today.</summary>
    public static async Task<OrderedMoves> PublishAsync(BigCounty county, int count, string? cycle = null)
    {
        cycle ??= await county.OpenYearAsync();
        var plan = await county.DraftAsync("试行方案", cycle);
        // Where people are missing more may be sent, and from where they are not, than a county would.
        await county.DoneAsync(county.Coordinator, $"rotation/scenarios/{plan}/limits", new LimitsBody([new("floor", 0), new("school-out", 100), new("school-in", 100)], [], []));
        var moves = await FindAsync(county, cycle, plan, count);
        return await PublishAsync(county, cycle, plan, moves, await county.DoneAsync(county.Coordinator, $"rotation/scenarios/{plan}/chains", new ChainBody([.. moves])));
    }

    /// <summary>Moves placed already, on notice until today.</summary>
    public static async Task<OrderedMoves> PublishAsync(BigCounty county, string cycle, string plan, IReadOnlyList<PlaceBody> moves, ReceiptBody placed)
    {
        var digest = (string)(await county.ReadAsync(county.Leader, $"live/rotation?audience={cycle}.{plan}", placed))["document"]!["scenarios"]!["items"]![$"s{plan}"]!["digest"]!;
        await county.DoneAsync(county.Leader, $"rotation/scenarios/{plan}/approval", new { digest });
        await county.DoneAsync(county.Coordinator, $"rotation/scenarios/{plan}/notice", new { notice = Guid.NewGuid(), from = People.Today, until = People.Today });
        return new(cycle, plan, $"大教发〔{People.Today.Year}〕{Guid.NewGuid():N}号", moves);
    }

    /// <summary>Orders what is on notice; the terms, once all have begun.</summary>
    public async Task<IReadOnlyList<TermLineBody>> OrderAsync(BigCounty county, DateOnly effective, DateOnly? plannedEnd)
    {
        var ordered = await county.DoneAsync(county.Coordinator, $"rotation/scenarios/{Plan}/orders", new { document = Document, effective, plannedEnd });
        for (var after = ordered.Position; ; after++)
        {
            var terms = await county.Coordinator.ReadAsync<TermListBody>($"{BigCounty.Root}/terms?cycle={Cycle}&size=500", after);
            if (terms.Total >= Moves.Count && (effective > People.Today || await AreThereAsync(county, terms.Rows, after)))
                return terms.Rows;
        }
    }

    // Who moved today must be known to be there before another test assesses everybody.
    private static async Task<bool> AreThereAsync(BigCounty county, IEnumerable<TermLineBody> terms, long after)
    {
        foreach (var term in terms)
        {
            if ((await county.Coordinator.ReadAsync<DossierBody>($"{BigCounty.Root}/teachers/{term.Teacher}", after)).Line.School != term.To)
                return false;
        }

        return true;
    }

    private static async Task<List<PlaceBody>> FindAsync(BigCounty county, string cycle, string plan, int count)
    {
        var (found, taken) = (new List<PlaceBody>(), new HashSet<string>());
        foreach (var subject in Subjects.List.Entries.Select(s => s.Code).TakeWhile(_ => found.Count < count))
        foreach (var post in await county.Coordinator.ReadAsync<List<PostEffectBody>>($"{BigCounty.Root}/rotation/cycles/{cycle}/shortages?scenario={plan}&subject={subject}"))
        {
            var coming = await county.Coordinator.ReadAsync<PostCandidatesBody>($"{BigCounty.Root}/rotation/cycles/{cycle}/posts/{post.School}.{post.Stage}.{post.Subject}/candidates?scenario={plan}");
            foreach (var one in coming.Candidates.Where(c => taken.Add(c.Teacher)).Take(Math.Min(-post.Before, count - found.Count)))
                found.Add(new(Guid.NewGuid(), one.Teacher, post.School, null, null, post.Subject, null, null));
            if (found.Count == count)
                break;
        }

        return found;
    }
}
