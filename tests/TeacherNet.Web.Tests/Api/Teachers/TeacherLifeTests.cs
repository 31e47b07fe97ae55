using System.Net;
using TeacherNet.Grains.Accounts;
using TeacherNet.Web.Api;
using TeacherNet.Web.Api.Accounts;
using TeacherNet.Web.Api.Audit;
using TeacherNet.Web.Api.Schools;
using TeacherNet.Web.Api.Teachers;
using TeacherNet.Web.Tests.Api.Accounts;
using TeacherNet.Web.Tests.Hosting;
using Xunit;
using static TeacherNet.Web.Tests.Api.Accounts.AccountsWorld;

namespace TeacherNet.Web.Tests.Api.Teachers;

public sealed class TeacherLifeTests
{
    private static readonly DateOnly LastDay = new(2026, 3, 20);
    private static readonly TeacherFieldsBody Nothing = new(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    private static readonly TeacherFieldsBody New = Nothing with
    {
        Name = "赵明", IdentityNumber = "630121198506063211", Phone = "138 0000 1111", School = "s1", Stage = "primary", Subject = "music", Arrived = "2026-02-20", Title = "T2", StartedWork = "2008-08-01",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Adds_a_teacher_with_what_the_identity_number_says_and_nobody_twice()
    {
        await using var world = await AccountsWorld.StartAsync();

        var added = await AskAsync<TeacherAddedBody>(world.Coordinator, HttpMethod.Post, "/teachers", new NewTeacherBody("dt00090", New));
        var dossier = await world.Coordinator.ReadAsync<DossierBody>($"{Address}/teachers/{added.Teacher}", added.Position);
        Assert.Equal(("DT00090", "赵明", "桥头小学", "630121**********11", "138******11"), (dossier.Line.StaffNumber, dossier.Line.Name, dossier.Line.SchoolName, dossier.IdentityNumber, dossier.Phone));
        Assert.True(dossier.RetiresOn > new DateOnly(2045, 1, 1));

        Assert.Equal("teacher.identity-on-roster", await AddAsync("DT00091", New));
        Assert.Equal("teacher.number-taken", await AddAsync("DT00090", New with { IdentityNumber = "630121199108084425" }));
        Assert.Equal("teacher.identity-invalid", await AddAsync("DT00091", New with { IdentityNumber = "630121198506063212" }));
        Assert.Equal("teacher.arrival-ahead", await AddAsync("DT00091", New with { IdentityNumber = "630121199108084425", Arrived = "2026-03-02" }));
        Assert.Equal("field.missing", await AddAsync("DT00091", New with { IdentityNumber = "630121199108084425", Subject = null }));
        Assert.Equal("access.denied", await world.Clerk.RefusalAsync(HttpMethod.Post, $"{Address}/teachers", new NewTeacherBody("DT00091", New)));

        Task<string> AddAsync(string number, TeacherFieldsBody fields) => world.Coordinator.RefusalAsync(HttpMethod.Post, $"{Address}/teachers", new NewTeacherBody(number, fields));
    }

    [Fact]
    public async Task A_resignation_ahead_shows_as_leaving_and_on_its_date_the_account_the_lists_and_the_counts_have_nobody()
    {
        await using var world = await AccountsWorld.StartAsync();
        var browser = world.Coordinator;
        await ActivateAsync(world.Phone(), "DT00001", (await world.OpenAsync(world.Clerk))["DT00001"].Code);
        var leaving = new EnterLeavingBody(Guid.NewGuid(), "resigned", LastDay, "教人〔2026〕9号", "随迁");
        var entered = await browser.DoAsync(HttpMethod.Post, $"{Address}/teachers/t1/leavings", leaving);

        Assert.Equal(new(leaving.Id, "resigned", LastDay, "教人〔2026〕9号", false), (await LineAsync(browser, "t1", entered)).Leaving);
        Assert.Equal(["DT00001", "DT00002", "DT00003"], await NumbersAsync(browser, "?school=s1"));
        Assert.Equal(["DT00001"], await NumbersAsync(browser, "?presence=leaving"));
        Assert.Equal(["DT00001", "DT00002", "DT00003"], await StaffAsync(browser, LastDay));
        Assert.Equal(["DT00002", "DT00003"], await StaffAsync(browser, LastDay.AddDays(1)));
        Assert.Null(await world.SignInAsync("DT00001", AccountsWorld.Password));

        world.Time.Advance(TimeSpan.FromDays(20));
        browser = await AgainAsync(world);
        Assert.Equal(["DT00002", "DT00003"], await NumbersAsync(browser, "?school=s1"));
        await WakeAsync(browser, () => world.SignInAsync("DT00001", AccountsWorld.Password), "session.failed");

        Assert.Equal(["DT00001"], await NumbersAsync(browser, "?presence=left"));
        Assert.True((await LineAsync(browser, "t1", entered)).Leaving!.HasLeft);
        Assert.Equal(2, (await browser.ReadAsync<SchoolBody>($"{Address}/schools/s1", 0)).Line.Staffed);
        Assert.Equal("closed", (await browser.ReadAsync<AccountListBody>($"{Address}/accounts?q=DT00001", 0)).Rows.Single().State);
    }

    [Fact]
    public async Task A_long_leave_stands_in_the_dossier_until_it_is_struck_and_the_bureau_alone_enters_it()
    {
        await using var world = await AccountsWorld.StartAsync();
        var (browser, leave) = (world.Coordinator, new LongLeaveBody(Guid.NewGuid(), new(2024, 9, 1), new(2025, 6, 30)));

        Assert.Equal("access.denied", await world.Clerk.RefusalAsync(HttpMethod.Post, $"{Address}/teachers/t1/long-leaves", leave));
        var recorded = await browser.DoAsync(HttpMethod.Post, $"{Address}/teachers/t1/long-leaves", leave);
        Assert.Equal([leave], (await browser.ReadAsync<DossierBody>($"{Address}/teachers/t1", recorded)).LongLeaves);
        Assert.Equal("teacher.long-leave-overlaps", await browser.RefusalAsync(HttpMethod.Post, $"{Address}/teachers/t1/long-leaves", leave with { Id = Guid.NewGuid(), From = new(2025, 6, 30) }));

        var struck = await browser.DoAsync(HttpMethod.Delete, $"{Address}/teachers/t1/long-leaves/{leave.Id}");
        Assert.Empty((await browser.ReadAsync<DossierBody>($"{Address}/teachers/t1", struck)).LongLeaves);
    }

    [Fact]
    public async Task Comes_back_under_the_same_number_with_a_new_account_by_activation()
    {
        await using var world = await AccountsWorld.StartAsync();
        var browser = world.Coordinator;
        var slip = (await world.OpenAsync(world.Clerk))["DT00001"];
        await ActivateAsync(world.Phone(), "DT00001", slip.Code);
        await browser.DoAsync(HttpMethod.Post, $"{Address}/teachers/t1/leavings", new EnterLeavingBody(Guid.NewGuid(), "transferred", new(2026, 2, 27), null, null));
        await WakeAsync(browser, () => world.SignInAsync("DT00001", AccountsWorld.Password), "session.failed");

        var back = await browser.DoAsync(HttpMethod.Post, $"{Address}/teachers/t1/returns", new ReturnBody(Guid.NewGuid(), "s2", null, "primary", "art", new(2026, 3, 1), null, null));
        Assert.Equal(("DT00001", "城关小学", null), ((await LineAsync(browser, "t1", back)) is var line ? (line.StaffNumber, line.SchoolName, line.Leaving) : default));
        Assert.Equal("session.failed", await world.SignInAsync("DT00001", AccountsWorld.Password));

        await AskAsync<OpenedBody>(browser, HttpMethod.Post, "/accounts/opening", new OpeningBody(null, ["t1"]));
        var slips = await browser.ReadAsync<SlipsBody>($"{Address}/schools/s2/activation-slips", 0);
        Assert.Null(await ActivateAsync(world.Phone(), "DT00001", slips.Slips.Single().Code, "chosen again 8"));
    }

    [Fact]
    public async Task Old_and_new_both_stay_with_who_when_and_why()
    {
        await using var world = await AccountsWorld.StartAsync();
        var browser = world.Coordinator;
        var applied = new TeacherCorrectionBody(Guid.NewGuid(), Nothing with { Title = "T4", Phone = "13800002222" }, new(2026, 2, 1), "评聘高级");
        var ahead = new TeacherCorrectionBody(Guid.NewGuid(), Nothing with { Subject = "science" }, new(2026, 3, 10), "下学期改教科学");
        await browser.DoAsync(HttpMethod.Post, $"{Address}/teachers/t1/corrections", applied);
        var done = await browser.DoAsync(HttpMethod.Post, $"{Address}/teachers/t1/corrections", ahead);

        var changes = (await browser.ReadAsync<RecordChangesBody>($"{Address}/teachers/t1/changes", done)).Changes;
        Assert.Equal([true, false], changes.Select(c => c.IsPending));
        Assert.Equal(["下学期改教科学", "评聘高级"], changes.Select(c => c.Why));
        Assert.Equal([new("facts.post.subject", "mathematics", "science")], changes[0].Changes);
        Assert.Equal((new DateOnly(2026, 2, 1), "coordinator"), (changes[1].On, changes[1].Who));
        Assert.Contains(new("facts.title", "T3", "T4"), changes[1].Changes);
        Assert.Contains(new("facts.phone", null, "•••"), changes[1].Changes);
        Assert.Equal("mathematics", (await LineAsync(browser, "t1", done)).Subject);
        Assert.Equal("•••", (await world.Clerk.ReadAsync<RecordChangesBody>($"{Address}/teachers/t1/changes", done)).Changes[0].Why);

        world.Time.Advance(TimeSpan.FromDays(9));
        browser = await AgainAsync(world);
        await WakeAsync(browser, async () => (await LineAsync(browser, "t1", done)).Subject, "science");
    }

    [Fact]
    public async Task A_school_corrects_the_phones_of_its_own_teachers_and_nothing_else()
    {
        await using var world = await AccountsWorld.StartAsync();
        TeacherCorrectionBody Of(TeacherFieldsBody fields) => new(Guid.NewGuid(), fields, new(2026, 3, 1), "更换号码");

        await world.Clerk.DoAsync(HttpMethod.Post, $"{Address}/teachers/t1/corrections", Of(Nothing with { Phone = "13800002222" }));
        Assert.Equal("teacher.correction-reach", await world.Clerk.RefusalAsync(HttpMethod.Post, $"{Address}/teachers/t1/corrections", Of(Nothing with { Title = "T4" })));
        Assert.Equal("access.denied", await world.OtherClerk.RefusalAsync(HttpMethod.Post, $"{Address}/teachers/t1/corrections", Of(Nothing with { Phone = "13800002223" })));
        Assert.Equal("access.denied", await world.Clerk.RefusalAsync(HttpMethod.Post, $"{Address}/teachers/t1/leavings", new EnterLeavingBody(Guid.NewGuid(), "retired", LastDay, null, null)));
    }

    [Fact]
    public async Task An_auditor_reads_who_when_why_before_and_after()
    {
        await using var world = await AccountsWorld.StartAsync();
        await world.Coordinator.DoAsync(HttpMethod.Post, $"{Address}/teachers/t1/corrections", new TeacherCorrectionBody(Guid.NewGuid(), Nothing with { Title = "T4" }, new(2026, 3, 1), "评聘高级"));
        var leaving = new EnterLeavingBody(Guid.NewGuid(), "resigned", LastDay, null, "随迁");
        await world.Coordinator.DoAsync(HttpMethod.Post, $"{Address}/teachers/t1/leavings", leaving);
        var last = await world.Coordinator.DoAsync(HttpMethod.Post, $"{Address}/teachers/t1/leavings/{leaving.Id}/taking-back", new TakeBackBody("登记错人"));
        var auditor = await world.AdmitAsync("auditor", Roles.Auditor, null);

        var events = (await auditor.ReadAsync<EventsBody>($"{Address}/events?grain=teacher/t1", last)).Events.ToDictionary(e => e.Event);
        Assert.Equal(("评聘高级", "coordinator", "张敏（DT00001）"), (events["teacher.correction-entered"].Why, events["teacher.correction-entered"].Who, events["teacher.correction-entered"].About));
        Assert.Contains(new("facts.title", "T3", "T4"), events["teacher.correction-applied"].Changes);
        Assert.Equal(("随迁", "登记错人"), (events["teacher.leaving-entered"].Why, events["teacher.leaving-taken-back"].Why));
        Assert.Contains(new("leaving.lastDay", "2026-03-20", null), events["teacher.leaving-taken-back"].Changes);

        var @operator = (await world.Operator.ReadAsync<EventsBody>($"{Address}/events?grain=teacher/t1", last)).Events.First(e => e.Event == "teacher.leaving-entered");
        Assert.Equal("•••", @operator.Why);
        Assert.DoesNotContain("随迁", @operator.Facts.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_school_is_given_up_once_nobody_is_posted_there_and_opened_again()
    {
        await using var world = await AccountsWorld.StartAsync();
        var browser = world.Coordinator;
        var closing = new EnterClosingBody(Guid.NewGuid(), new(2026, 3, 20), "大教〔2026〕3号", "并入中心学校");
        using (var refused = await browser.OrderAsync(HttpMethod.Post, $"{Address}/schools/s2/closings", closing))
            Assert.Contains("仍有 1 名教师在该校任教（如 王桂花（数学））", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);

        await browser.DoAsync(HttpMethod.Post, $"{Address}/teachers/t4/leavings", new EnterLeavingBody(Guid.NewGuid(), "retired", new(2026, 3, 20), null, null));
        var entered = await browser.DoAsync(HttpMethod.Post, $"{Address}/schools/s2/closings", closing);
        Assert.Equal(["DT001", "DT002"], await CodesAsync(browser, "", entered));

        world.Time.Advance(TimeSpan.FromDays(20));
        browser = await AgainAsync(world);
        Assert.Equal(["DT001"], await CodesAsync(browser, "", entered));
        Assert.Equal(["DT002"], await CodesAsync(browser, "?status=closed", entered));
        Assert.Equal("school.is-closed", await browser.RefusalAsync(HttpMethod.Post, $"{Address}/schools/s2/post-counts", new PostCountBody(Guid.NewGuid(), "primary", "art", 2, new(2026, 3, 21), "增班")));
        await WakeAsync(browser, () => browser.RefusalAsync(HttpMethod.Post, $"{Address}/schools/s2/reopenings", new ReopenBody(Guid.NewGuid(), new(2026, 3, 20), "恢复办学")), "school.reopened-too-early");

        await browser.DoAsync(HttpMethod.Post, $"{Address}/schools/s2/reopenings", new ReopenBody(Guid.NewGuid(), new(2026, 3, 21), "恢复办学"));
        await browser.DoAsync(HttpMethod.Post, $"{Address}/schools/s2/post-counts", new PostCountBody(Guid.NewGuid(), "primary", "art", 2, new(2026, 3, 21), "增班"));
        var renamed = await browser.DoAsync(HttpMethod.Post, $"{Address}/schools/s2/corrections", new SchoolCorrectionBody(
            Guid.NewGuid(), new("城关第一小学", null, null, null, null, null, null, null, null, null, null), new(2026, 3, 21), "更名批复"));
        var school = await browser.ReadAsync<SchoolBody>($"{Address}/schools/s2", renamed);
        Assert.Equal(("城关第一小学", 2), (school.Line.Name, school.Line.Authorised));
        Assert.Equal(["城关小学"], school.FormerNames);
        Assert.Equal(["更名批复", "增班", "恢复办学", "并入中心学校"], (await browser.ReadAsync<RecordChangesBody>($"{Address}/schools/s2/changes", renamed)).Changes.Select(c => c.Why));
    }

    [Fact]
    public async Task A_new_school_is_on_the_list_once()
    {
        await using var world = await AccountsWorld.StartAsync();
        var browser = world.Coordinator;
        var body = new NewSchoolBody("dt009", new("朔北小学", "primary", ["primary"], "village", "weak", "朔北乡", null, null, "120", null, "DT001"));

        var added = await AskAsync<SchoolAddedBody>(world.Coordinator, HttpMethod.Post, "/schools", body);
        Assert.Equal(("DT009", "朔北小学", 120), (await browser.ReadAsync<SchoolBody>($"{Address}/schools/{added.School}", added.Position)).Line is var line ? (line.Code, line.Name, line.Pupils) : default);
        Assert.Equal("school.code-taken", await browser.RefusalAsync(HttpMethod.Post, $"{Address}/schools", body with { Fields = body.Fields with { Pupils = "1" } }));
        Assert.Equal("field.invalid", await browser.RefusalAsync(HttpMethod.Post, $"{Address}/schools", body with { Code = "DT010", Fields = body.Fields with { ManagedBy = "DT999" } }));
        Assert.Equal("access.denied", await world.Clerk.RefusalAsync(HttpMethod.Post, $"{Address}/schools", body));
    }

    // Sessions end when the clock is set on.
    private static Task<HttpClient> AgainAsync(AccountsWorld world) => world.Host.SignInAsync("coordinator");

    // The clock sleeps on real timers; whatever moves the log wakes it, so something small is ordered until it has looked.
    private static async Task WakeAsync<T>(HttpClient browser, Func<Task<T>> look, T wanted)
    {
        while (!Equals(await look(), wanted))
        {
            using var answer = await browser.OrderAsync(HttpMethod.Post, $"{Address}/teachers/t2/revealed", new RevealBody("identity-number", "核对"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private static async Task<TeacherLineBody> LineAsync(HttpClient browser, string teacher, ReceiptBody after) =>
        (await browser.ReadAsync<DossierBody>($"{Address}/teachers/{teacher}", after)).Line;

    private static async Task<IEnumerable<string>> NumbersAsync(HttpClient browser, string query) =>
        (await browser.ReadAsync<TeacherListBody>($"{Address}/teachers{query}", 0)).Rows.Select(r => r.StaffNumber);

    private static async Task<IEnumerable<string>> StaffAsync(HttpClient browser, DateOnly day) =>
        (await browser.ReadAsync<StaffBody>(FormattableString.Invariant($"{Address}/schools/s1/staff?on={day:yyyy-MM-dd}"), 0)).Teachers.Select(t => t.StaffNumber);

    private static async Task<IEnumerable<string>> CodesAsync(HttpClient browser, string query, ReceiptBody after) =>
        (await browser.ReadAsync<SchoolListBody>($"{Address}/schools{query}", after)).Rows.Select(r => r.Code);
}
