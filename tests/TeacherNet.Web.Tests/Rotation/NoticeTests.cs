using System.Text;
using DocumentFormat.OpenXml.Packaging;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Rotation;
using TeacherNet.Web.Api.Notices;
using TeacherNet.Web.Api.Rotation;
using TeacherNet.Web.Cli;
using TeacherNet.Web.Notices;
using TeacherNet.Web.Tests.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Rotation;

/// <summary>Notices, objections and orders: F23, N12.</summary>
[Collection(nameof(BigCounty))]
public sealed class NoticeTests(BigCounty county)
{
    private const string Rotation = $"{BigCounty.Root}/rotation";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Feature", "F23")]
    public async Task The_notice_lists_exactly_the_moves_and_an_objection_blocks_that_order_only()
    {
        var plan = await OrderedMoves.PublishAsync(county, 20);
        var scenario = $"{Rotation}/scenarios/{plan.Plan}";
        var notice = await county.Coordinator.ReadAsync<NoticeBody>($"{scenario}/notice");
        Assert.Equal(plan.Moves.Select(m => m.Move).Order(), notice.Rows.Select(r => r.Id));
        Assert.Equal((1, "hand", 20), (notice.Versions[^1].Version, notice.Versions[^1].Solver, notice.Versions[^1].Total));

        await county.Coordinator.DoAsync(HttpMethod.Post, $"{scenario}/moves/{plan.Moves[7].Move}/objections", new ObjectionBody(Guid.NewGuid(), "情况不实"));
        var ordered = await county.Coordinator.DoAsync(HttpMethod.Post, $"{scenario}/orders", new OrderBody(plan.Document, People.Today.AddDays(30), null));
        var states = (await county.Coordinator.ReadAsync<NoticeBody>($"{scenario}/notice", ordered)).Rows.ToLookup(r => r.State, r => r.Id);
        Assert.Equal([plan.Moves[7].Move], states["noticed"]);
        Assert.Equal(19, states["ordered"].Count());

        // At once, whether terms have begun or not.
        var order = await county.Coordinator.ReadAsync<DocumentBody>($"{scenario}/orders/text?document={Uri.EscapeDataString(plan.Document)}", ordered);
        Assert.Equal(19, order.Rows.Length);
        Assert.Contains("决定19名教师", order.Paragraphs[0], StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Feature", "N12")]
    public async Task Altering_one_row_of_the_file_breaks_its_verification()
    {
        var plan = await OrderedMoves.PublishAsync(county, 8);
        var notice = await county.Coordinator.ReadAsync<NoticeBody>($"{Rotation}/scenarios/{plan.Plan}/notice");
        var bytes = await county.Coordinator.GetByteArrayAsync($"{Rotation}/scenarios/{plan.Plan}/notice/file", Cancel);
        var file = NoticeFile.Read(bytes)!;
        Assert.Equal((notice.Versions[^1].Hash, 8), (file.Hash, file.Rows.Length));
        Assert.Equal(ExitCode.Done, await VerifyAsync(bytes, "--hash", file.Hash));

        var elsewhere = file.Rows[3] with { To = file.Rows[3].To! with { Subject = "music" } };
        Assert.Contains(NoticeFile.Of(file.Head, file.Hash, file.Rows.SetItem(3, elsewhere)).Faults(null), f => f.Contains("第 4 行", StringComparison.Ordinal));
        var rehashed = elsewhere with { Hash = NoticeText.RowHash(elsewhere.Line!) };
        Assert.NotEmpty(NoticeFile.Of(file.Head, file.Hash, file.Rows.SetItem(3, rehashed)).Faults(null));
        Assert.NotEmpty(NoticeFile.Of(file.Head, file.Hash, file.Rows.RemoveAt(3)).Faults(null));
        var forged = NoticeFile.Of(file.Head, NoticeText.Hash(file.Head, file.Rows.SetItem(3, rehashed).Select(r => r.Hash)), file.Rows.SetItem(3, rehashed));
        Assert.Equal(ExitCode.Refused, await VerifyAsync(forged.ToBytes(), "--hash", file.Hash));
        foreach (var renamed in (NoticeFileRow[])
            [file.Rows[3] with { Name = "某某某" }, file.Rows[3] with { Number = "X1" }, file.Rows[3] with { FromName = "别校" }, file.Rows[3] with { ToName = "别校" }, file.Rows[3] with { ToName = null }])
        {
            Assert.Equal(ExitCode.Refused, await VerifyAsync(NoticeFile.Of(file.Head, file.Hash, file.Rows.SetItem(3, renamed)).ToBytes(), "--hash", file.Hash));
            var hidden = new NoticeFileRow(renamed.Hash, null, null, null, null, null, null, renamed.Name, null, null, renamed.ToName);
            Assert.Equal(ExitCode.Refused, await VerifyAsync(NoticeFile.Of(file.Head, file.Hash, file.Rows.SetItem(3, hidden)).ToBytes(), "--hash", file.Hash));
        }

        Assert.NotEmpty(NoticeFile.Of(file.Head, file.Hash, file.Rows.SetItem(3, file.Rows[3] with { Names = null })).Faults(null));
        Assert.True(file.CoversNames);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Equal(ExitCode.Refused, await VerifyAsync(Encoding.UTF8.GetBytes(text.Replace(file.Rows[3].Name!, "某某某", StringComparison.Ordinal))));
        Assert.Equal(ExitCode.Refused, await VerifyAsync(Encoding.UTF8.GetBytes(text.Replace(file.Head.Basis.InputsHash, new('0', 64), StringComparison.Ordinal))));
    }

    [Fact]
    [Trait("Feature", "N12")]
    public async Task A_teacher_checks_the_own_row_and_sees_no_other()
    {
        var plan = await OrderedMoves.PublishAsync(county, 6);
        var own = plan.Moves[2];
        using var teacher = await county.BrowserAsync($"own{own.Move:N}", Roles.Teacher, own.Teacher);
        var at = $"{Rotation}/cycles/{plan.Cycle}/candidates/{own.Teacher}/notice";

        var seen = await teacher.ReadAsync<OwnNoticeBody>(at);
        Assert.True(seen.Holds);
        Assert.Equal((own.Move, 6), (seen.Shown!.Id, seen.RowHashes.Length));
        Assert.Equal(seen.RowHashes[seen.Place!.Value - 1], NoticeText.RowHash(seen.Row!));
        var bytes = await teacher.GetByteArrayAsync($"{at}/file", Cancel);
        Assert.Equal(ExitCode.Done, await VerifyAsync(bytes, "--hash", seen.Version.Hash));
        foreach (var other in plan.Moves.Where(m => m.Teacher != own.Teacher))
        {
            Assert.DoesNotContain(other.Teacher, Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
            Assert.DoesNotContain($"{other.Move:D}", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        }

        Assert.Equal("access.denied", await teacher.RefusalAsync(HttpMethod.Get, $"{Rotation}/scenarios/{plan.Plan}/notice"));
        Assert.Equal("access.denied", await teacher.RefusalAsync(HttpMethod.Get, $"{Rotation}/scenarios/{plan.Plan}/notice/document"));
        Assert.Equal("access.denied", await teacher.RefusalAsync(HttpMethod.Get, $"{Rotation}/cycles/{plan.Cycle}/candidates/{plan.Moves[0].Teacher}/notice"));
    }

    [Fact]
    [Trait("Feature", "N12")]
    public async Task A_later_change_shows_as_a_version_of_its_own()
    {
        var plan = await OrderedMoves.PublishAsync(county, 5);
        var scenario = $"{Rotation}/scenarios/{plan.Plan}";
        var first = (await county.Coordinator.ReadAsync<NoticeBody>($"{scenario}/notice")).Versions[^1];
        Assert.Equal("field.missing", await county.Coordinator.RefusalAsync(HttpMethod.Post, $"{scenario}/notice/amendments", Amendment("")));
        var amended = await county.Coordinator.DoAsync(HttpMethod.Post, $"{scenario}/notice/amendments", Amendment("局党组会议纪要〔2026〕9号"));

        var notice = await county.Coordinator.ReadAsync<NoticeBody>($"{scenario}/notice", amended);
        Assert.Equal([1, 2], notice.Versions.Select(v => v.Version));
        Assert.Equal((first.Hash, "局党组会议纪要〔2026〕9号", 4), (notice.Versions[1].Previous, notice.Versions[1].Authority, notice.Rows.Length));
        Assert.DoesNotContain(plan.Moves[0].Move, notice.Rows.Select(r => r.Id));

        AmendNoticeBody Amendment(string authority) => new(Guid.NewGuid(), People.Today, People.Today.AddDays(6), authority, [plan.Moves[0].Move], []);
    }

    [Fact]
    [Trait("Feature", "F23")]
    public async Task Notice_and_orders_are_documents_in_official_layout()
    {
        var plan = await OrderedMoves.PublishAsync(county, 3);
        var scenario = $"{Rotation}/scenarios/{plan.Plan}";
        var notice = await TextAsync(county.Leader, $"{scenario}/notice/document");
        var hash = (await county.Leader.ReadAsync<NoticeBody>($"{scenario}/notice")).Versions[^1].Hash;
        Assert.Contains("示范县教育局", notice, StringComparison.Ordinal);
        Assert.Contains(hash, notice, StringComparison.Ordinal);
        Assert.Contains("附件：", notice, StringComparison.Ordinal);

        var terms = await plan.OrderAsync(county, People.Today.AddDays(-40), People.Today.AddYears(1));
        var order = await TextAsync(county.Coordinator, $"{scenario}/orders/document?document={Uri.EscapeDataString(plan.Document)}");
        Assert.Contains(plan.Document, order, StringComparison.Ordinal);
        Assert.All(terms, t => Assert.Contains(t.Number, order, StringComparison.Ordinal));

        var read = await county.Coordinator.ReadAsync<DocumentBody>($"{scenario}/orders/text?document={Uri.EscapeDataString(plan.Document)}");
        Assert.Equal((plan.Document, 3, People.Today), (read.Number, read.Rows.Length, read.On));
        Assert.Equal("scenario.no-such-document", await county.Coordinator.RefusalAsync(HttpMethod.Get, $"{scenario}/orders/text?document=x"));

        using var teacher = await county.BrowserAsync($"doc{terms[0].Key}", Roles.Teacher, terms[0].Teacher);
        Assert.Contains(terms[0].ToName, (await teacher.ReadAsync<DocumentBody>($"{BigCounty.Root}/terms/{terms[0].Key}/order")).Paragraphs[0], StringComparison.Ordinal);
        Assert.Equal("term.unknown", await teacher.RefusalAsync(HttpMethod.Get, $"{BigCounty.Root}/terms/{terms[1].Key}/order"));
        Assert.Equal("access.denied", await teacher.RefusalAsync(HttpMethod.Get, $"{scenario}/orders/text?document={Uri.EscapeDataString(plan.Document)}"));
        var own = await TextAsync(teacher, $"{BigCounty.Root}/terms/{terms[0].Key}/document");
        Assert.Contains(terms[0].Name, own, StringComparison.Ordinal);
        Assert.Contains(terms[0].ToName, own, StringComparison.Ordinal);
        Assert.Equal("term.unknown", await teacher.RefusalAsync(HttpMethod.Get, $"{BigCounty.Root}/terms/{terms[1].Key}/document"));
    }

    [Fact]
    public async Task A_notice_is_told_its_last_day_and_the_table_behind_it()
    {
        var days = $"{Rotation}/cycles/{await county.OpenYearAsync()}/notice-days";
        var holiday = await county.Coordinator.ReadAsync<NoticeDaysBody>($"{days}?from=2026-09-28");
        Assert.Equal((new DateOnly(2026, 10, 9), 5, 5), (holiday.Until, holiday.LeastDays, holiday.Days));
        Assert.Empty(holiday.StatutoryYears.AddRange(holiday.UnknownYears));
        var newYear = await county.Coordinator.ReadAsync<NoticeDaysBody>($"{days}?from=2026-12-28&until=2027-01-06");
        Assert.Equal(7, newYear.Days);
        Assert.Equal([2027], newYear.StatutoryYears);
        Assert.Equal([2031], (await county.Coordinator.ReadAsync<NoticeDaysBody>($"{days}?from=2031-03-03")).UnknownYears);
        Assert.Equal("field.invalid", await county.Coordinator.RefusalAsync(HttpMethod.Get, $"{days}?from=2026-12-28&until=2036-01-06"));
    }

    private static async Task<string> TextAsync(HttpClient who, string path)
    {
        await using var stream = new MemoryStream(await who.GetByteArrayAsync(path, Cancel));
        using var document = WordprocessingDocument.Open(stream, false);
        var faults = new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document, Cancel).Select(e => $"{e.Path?.XPath} {e.Description}");
        Assert.Empty(faults);
        return document.MainDocumentPart!.Document.Body!.InnerText;
    }

    private static async Task<int> VerifyAsync(byte[] bytes, params string[] args)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        await File.WriteAllBytesAsync(path, bytes, Cancel);
        try
        {
            return await VerifyNoticeVerb.Verb.RunAsync(new(VerifyNoticeVerb.Verb, [path, .. args]), Cancel);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
