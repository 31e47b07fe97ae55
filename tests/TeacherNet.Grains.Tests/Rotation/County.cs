using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Tests.Rotation;

/// <summary>A small county with an open cycle: schools <c>s0</c> …, teachers <c>t0</c> …, one scenario <c>plan</c>.</summary>
internal sealed class County
{
    public static readonly DateOnly Spring = new(2026, 3, 2);
    public static readonly DateOnly September = new(2026, 9, 1);

    public World World { get; } = new(Spring);

    public County(int schools = 3, int posts = 2)
    {
        for (var school = 0; school < schools; school++)
        {
            World.Accept("school", $"s{school}", new RegisterSchool(
                new($"10{school}", $"第{school}小学", [], "primary", ["primary"], "city", "strong", null, null, null, 300, [], null), null));
            World.Accept("school", $"s{school}", new AuthorisePosts([new("primary", "mathematics", posts), new("primary", "music", posts)], null));
        }

        World.Accept("cycle", "c", Opening());
        World.Accept("scenario", "plan", new DraftScenario("c", "方案A"));
    }

    public static OpenCycle Opening(params PhaseDates[] phases) => new(
        2026, new(2026, 8, 31), phases.Length > 0 ? [.. phases] :
        [
            new("P7", new(2026, 3, 1, 9, 0, 0), new(2026, 5, 1, 17, 0, 0)),
            new("P9", new(2026, 5, 8, 9, 0, 0), new(2026, 5, 15, 17, 0, 0)),
            new("P11", new(2026, 6, 1, 9, 0, 0), new(2026, 7, 1, 17, 0, 0)),
        ]);

    public static RuleResult Result(string rule, string fact, string outcome) => new(rule, rule, rule, fact, fact, outcome);

    public static Post Post(int school, string subject = "mathematics") => new($"s{school}", null, "primary", subject);

    public static Guid Move(int number) => new(number, 0, 0, new byte[8]);

    /// <summary>Puts a teacher on the roster of a school.</summary>
    public void Teacher(string key, int school, string subject = "mathematics", string? honour = null) => World.Accept("teacher", key, new RegisterTeacher(
        new(
            Guid.Parse($"00000000-0000-0000-0000-{Math.Abs(key.Sum(c => (long)c)):x12}"), key, OpenReveal.Seal($"教师{key}"), null, null, null, null,
            Post(school, subject), new(2015, 9, 1), [], null, subject, "T3", 10, honour is null ? null : "backbone", honour, "bachelor", "public",
            new(2010, 9, 1), null, null, false, null, null, new(2045, 1, 1)),
        null));

    /// <summary>Makes the teacher a candidate with a standing, whatever the rules say.</summary>
    public void Candidate(string key, int school, string standing = Standings.Duty, string subject = "mathematics", params RuleResult[] results)
    {
        Teacher(key, school, subject);
        Assess(key, school, standing, subject, results);
    }

    public void Assess(string key, int school, string standing, string subject = "mathematics", params RuleResult[] results) =>
        Assess(key, school, standing, subject, backbone: false, results);

    public void Assess(string key, int school, string standing, string subject, bool backbone, params RuleResult[] results) =>
        World.Happened("candidate", $"c.{key}", new CandidateAssessed(
            "c", key, new(Post(school, subject), [subject], "teacher", backbone, "city", "strong", [.. results], standing)));

    public Placement Placement(int move, string teacher, int from, int to, int staffed = 0, string subject = "mathematics") => new(
        Move(move), teacher, Post(from, subject), Post(to, subject), "F01", RelationMoves: false, ["duty"], staffed, World.Log.Count);

    public Refusal? Place(int move, string teacher, int from, int to, int staffed = 0) =>
        World.Ask("scenario", "plan", new PlaceTeacher("c", Placement(move, teacher, from, to, staffed)));

    /// <summary>Approves the plan as it stands.</summary>
    public void Approve() => World.Accept("scenario", "plan", new ApproveScenario(Digest));

    /// <summary>What the plan holds, as leaders approve it.</summary>
    public string Digest => PlanText.Digest(Plan.Cycle, Plan.Moves.Values.Select(m => m.Placement));

    /// <summary>Publishes the approved plan with a notice of one day, today.</summary>
    public void Publish()
    {
        Approve();
        World.Accept("scenario", "plan", new PublishScenario("c", Move(900), World.Today, World.Today));
    }

    public void Order(string document = "教字1号", DateOnly? effective = null) =>
        World.Accept("scenario", "plan", new OrderMoves("c", document, effective ?? September, null));

    public RotationState View() => World.View<RotationView, RotationState>();

    public Scenario.Plan Plan => World.State<Scenario>("scenario", "plan") as Scenario.Plan ?? throw new InvalidOperationException("No plan.");

    public Candidate.Known CandidateOf(string teacher) => (Candidate.Known)World.State<Candidate>("candidate", $"c.{teacher}");
}
