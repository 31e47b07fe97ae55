using System.Globalization;
using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Schools;
using TeacherNet.Kernel;
using TeacherNet.Planning.Instances;

namespace TeacherNet.Grains.Plans;

/// <summary>
/// The rules that no computed plan may break, held against a plan as it stands: moves made by hand are not asked for them one by one, so the approval is.
/// </summary>
public static class PlanBounds
{
    private const string Rule = "R27";

    /// <summary>The first rule that a plan breaks, or null: refused <c>scenario.breaks-…</c>. What a county holds soft is none of them.</summary>
    /// <param name="taken">For each teacher of the sheet the option that the scenario's moves take, −1 to stay.</param>
    public static Refusal? WhyNot(PlanFacts facts, PlanSheet sheet, IReadOnlyList<int> taken)
    {
        var rules = new PlanRules(facts.Cycle.Rules, facts.Scenario.Limits);
        return facts.Scenario.Standing().Select(m => OfWay(facts, rules, m.Placement, IsWished)).FirstOrDefault(no => no is not null)
            ?? OfPosts(rules, sheet, taken) ?? OfSchools(rules, sheet, taken) ?? OfCouples(facts, sheet, taken) ?? OfLimits(rules, sheet, taken);

        bool IsWished(Placement move) =>
            sheet.IndexOf(move.Teacher) is >= 0 and var at && sheet.Wishes[at].Contains(sheet.IndexOf(move.To.School, move.To.Stage, move.To.Subject));
    }

    /// <summary>The rule that one more move breaks as far as it can be told without the whole sheet, or null: asked while somebody is held over a post.</summary>
    /// <param name="without">A move that goes away for it, or null.</param>
    public static Refusal? Beyond(PlanFacts facts, Placement coming, Guid? without)
    {
        var rules = new PlanRules(facts.Cycle.Rules, facts.Scenario.Limits);
        if (OfWay(facts, rules, coming, m => IsWished(facts, m)) is { } way)
            return way;
        var moves = facts.Scenario.Standing().Select(m => m.Placement).Where(p => p.Move != without && p.Move != coming.Move).Append(coming).ToList();
        var cell = facts.Matrix.Cell(coming.From.School, coming.From.Stage, coming.From.Subject);
        var stays = cell.Staffed + moves.Count(m => PostCount.IsAt(m.To, coming.From)) - moves.Count(m => PostCount.IsAt(m.From, coming.From));
        var least = Math.Min(rules.Floor(cell.Authorised), cell.Staffed);
        if (rules.AreBoundsHard && stays < least)
            return About("scenario.breaks-floor", coming.From, stays, least);
        var staff = facts.Matrix.Balances().ToDictionary(b => b.Key, b => b.Value.All.Staffed);
        return OfSchool(rules, coming.From.School, moves.Count(m => m.From.School == coming.From.School), rules.MostOut(coming.From.School, staff.GetValueOrDefault(coming.From.School)), "scenario.breaks-school-out")
            ?? OfSchool(rules, coming.To.School, moves.Count(m => m.To.School == coming.To.School), rules.MostIn(coming.To.School, staff.GetValueOrDefault(coming.To.School)), "scenario.breaks-school-in");
    }

    private static bool IsWished(PlanFacts facts, Placement move) =>
        facts.Cycle.Candidates.GetValueOrDefault(move.Teacher) is { Assessed: { } assessed } candidate && candidate.CountedWishes() is { } list
        && WishTargets.Posts(list, assessed, new WishMap(facts.Schools, facts.Groups, facts.Effective)).Any(w => PostCount.IsAt(w.Post, move.To));

    // A post wished for is taken however far it is.
    private static Refusal? OfWay(PlanFacts facts, PlanRules rules, Placement move, Func<Placement, bool> isWished)
    {
        var (from, to) = (facts.Schools.Find(move.From.School), facts.Schools.Find(move.To.School));
        if (from is null || to is null)
            return null;
        Refusal About(string code, string rule) => Refusal.Because(code).Under(rule)
            .Given("number", facts.Directory.Find(move.Teacher)?.Facts.StaffNumber ?? "").Given("fromName", from.Facts.Name).Given("school", to.Key);
        if (rules.Keeps(from.Key, to.Key))
            return About("scenario.breaks-apart", Rule);
        if (rules.Direction is { Hard: true } direction && Direction.Of(direction, from.Facts, to.Facts).Outcome != RuleOutcomes.Pass)
            return About("scenario.breaks-direction", direction.Code);
        return rules.AreBoundsHard && SchoolDistance.Kilometres(facts.Schools, from.Key, to.Key) is { } way && way > (double)rules.Commute
            && !isWished(move)
            ? About("scenario.breaks-commute", Rule).Given("way", way.ToString("0.#", CultureInfo.InvariantCulture)).Given("most", rules.Commute.ToString("0.##", CultureInfo.InvariantCulture))
            : null;
    }

    private static Refusal? OfPosts(PlanRules rules, PlanSheet sheet, IReadOnlyList<int> taken)
    {
        var staff = sheet.Instance.Posts.Select(p => p.Staffed).ToArray();
        for (var t = 0; t < taken.Count; t++)
            if (sheet.PostOf(taken, t) is { } post)
            {
                staff[sheet.Instance.Teachers[t].Post]--;
                staff[post]++;
            }

        for (var p = 0; p < staff.Length; p++)
        {
            var post = sheet.Instance.Posts[p];
            if (staff[p] < post.Least && rules.AreBoundsHard)
                return About("scenario.breaks-floor", sheet.Posts[p], staff[p], post.Least);
            if (staff[p] > post.Most)
                return About("scenario.breaks-ceiling", sheet.Posts[p], staff[p], post.Most);
        }

        return null;
    }

    private static Refusal? OfSchools(PlanRules rules, PlanSheet sheet, IReadOnlyList<int> taken)
    {
        var instance = sheet.Instance;
        long[] left = new long[instance.Schools.Count], received = new long[instance.Schools.Count];
        for (var t = 0; t < taken.Count; t++)
            if (taken[t] >= 0 && instance.IsMove(instance.Teachers[t], instance.Teachers[t].Options[taken[t]]))
            {
                left[instance.Posts[instance.Teachers[t].Post].School]++;
                received[instance.Posts[sheet.PostOf(taken, t)!.Value].School]++;
            }

        for (var s = 0; s < left.Length; s++)
        {
            var school = instance.Schools[s];
            if ((OfSchool(rules, school.Id, left[s], school.MaxOut, "scenario.breaks-school-out") ?? OfSchool(rules, school.Id, received[s], school.MaxIn, "scenario.breaks-school-in")) is { } no)
                return no;
        }

        return null;
    }

    private static Refusal? OfSchool(PlanRules rules, string school, long count, long most, string code) =>
        count > most && (rules.AreBoundsHard || rules.Sets(school)) ? Refusal.Because(code).Under(Rule).Given("school", school).Given("count", Text(count)).Given("bound", Text(most)) : null;

    private static Refusal About(string code, Teachers.Post post, long count, long bound) => Refusal.Because(code).Under(Rule)
        .Given("school", post.School).Given("stage", post.Stage).Given("subject", post.Subject).Given("count", Text(count)).Given("bound", Text(bound));

    private static Refusal? OfCouples(PlanFacts facts, PlanSheet sheet, IReadOnlyList<int> taken)
    {
        string? Place(int teacher) => sheet.PostOf(taken, teacher) is { } post ? sheet.Instance.Schools[sheet.Instance.Posts[post].School].Place : null;
        string Number(int teacher) => facts.Directory.Find(sheet.Teachers[teacher])?.Facts.StaffNumber ?? "";
        return sheet.Instance.Together.FirstOrDefault(p => Place(p.First) != Place(p.Second)) is { } pair
            ? Refusal.Because("scenario.breaks-couple").Given("number", Number(pair.First)).Given("other", Number(pair.Second))
            : null;
    }

    private static Refusal? OfLimits(PlanRules rules, PlanSheet sheet, IReadOnlyList<int> taken)
    {
        foreach (var (gauge, limit) in Gauge.All(sheet, taken).Zip(sheet.Instance.Limits).Where(g => g.First is { Hard: true, Missing: > 0 }))
        {
            if (limit.To?.School is not { } school)
                return Refusal.Because("scenario.breaks-quota").Under(gauge.Id.Split('/')[0])
                    .Given("quota", gauge.Id).Given("count", Text(gauge.Count)).Given("bound", Text(gauge.AtLeast ?? gauge.AtMost ?? 0));
            if (rules.AreBoundsHard)
                return Refusal.Because(gauge.Id.StartsWith("rooms/", StringComparison.Ordinal) ? "scenario.breaks-rooms" : "scenario.breaks-seniors").Under(Rule)
                    .Given("school", sheet.Instance.Schools[school].Id).Given("count", Text(gauge.Count)).Given("bound", Text(gauge.AtMost ?? 0));
        }

        return null;
    }

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);
}
