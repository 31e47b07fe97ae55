using System.Collections.Immutable;
using TeacherNet.Engine;
using TeacherNet.Engine.Privacy;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Imports.Editing;

namespace TeacherNet.Web.Imports.Taking;

/// <summary>Turns the checked rows of a region into orders to its grains.</summary>
internal sealed class RegionOrders(KeyIndex keys, PeopleIndex people, PersonVault vault, SeenGrains seen)
{
    public async Task<ImmutableArray<Order>> OfAsync(ScopeId scope, CheckedImport rows, Policy policy, Guid import, CancellationToken cancel)
    {
        var schools = await keys.ReserveAsync(scope, SchoolGrain.Kind, SchoolCodes(rows), cancel);
        var teachers = await keys.ReserveAsync(scope, TeacherGrain.Kind, [.. rows.Teachers.Select(t => t.Number).Concat(rows.Moves.Select(m => m.Teacher)).Distinct()], cancel);
        var persons = await people.ReserveAsync([.. rows.Teachers.Where(t => rows.Edits.Of(t) is null).Select(t => t.IdentityNumber)], cancel);

        var orders = ImmutableArray.CreateBuilder<Order>();
        foreach (var school in rows.Schools)
        {
            if (rows.Edits.Of(school) is not { } edit)
                orders.Add(new(new(scope, SchoolGrain.Kind, schools[school.Code]), new RegisterSchool(Facts(school, rows), import)));
            else if (await ChangeAsync(scope, school, edit, rows, import, cancel) is { } change)
                orders.Add(change);
        }

        foreach (var posts in rows.Posts.GroupBy(p => p.School))
            orders.Add(await PostsAsync(new(scope, SchoolGrain.Kind, schools[posts.Key]), [.. posts], rows, import, cancel));
        foreach (var teacher in rows.Teachers)
        {
            if (rows.Edits.Of(teacher) is not { } edit)
                orders.Add(new(new(scope, TeacherGrain.Kind, teachers[teacher.Number]), new RegisterTeacher(Facts(teacher, schools[teacher.School], persons[teacher.IdentityNumber], policy), import)));
            else if (await ChangeAsync(scope, teacher, edit, schools[teacher.School], policy, import, cancel) is { } change)
                orders.Add(change);
        }

        foreach (var move in rows.Moves)
        {
            if (rows.Edits.Of(move) is not { } edit)
                orders.Add(new(new(scope, TeacherGrain.Kind, teachers[move.Teacher]), new RecordMove(MoveOf(scope, move, schools), import)));
            else if (await ChangeAsync(scope, move, edit, schools, import, cancel) is { } change)
                orders.Add(change);
        }

        foreach (var members in rows.Members.GroupBy(m => m.Group))
        {
            if (await MembersAsync(new(scope, GroupGrain.Kind, members.Key), [.. members], rows, schools, import, cancel) is { } order)
                orders.Add(order);
        }

        return orders.ToImmutable();
    }

    private async Task<Order?> ChangeAsync(ScopeId scope, SchoolRow row, RowEdit edit, CheckedImport rows, Guid import, CancellationToken cancel)
    {
        var grain = new GrainId(scope, SchoolGrain.Kind, edit.Record.Key);
        var entry = (SchoolEntry)edit.Record.Facts;
        return await seen.OfAsync<School.Registered>(grain, s => s.Facts == entry.Facts, cancel) is { } present
            ? new(grain, new RegisterSchool(SchoolEdits.Merge(present, Facts(row, rows), row.Kind, edit.Columns), import), seen.Version(grain))
            : null;
    }

    private async Task<Order> PostsAsync(GrainId grain, PostRow[] posts, CheckedImport rows, Guid import, CancellationToken cancel)
    {
        var order = new AuthorisePosts([.. posts.Select(Line)], import);
        if (posts.Select(rows.Edits.Of).OfType<RowEdit>().FirstOrDefault() is not { Record.Facts: SchoolEntry entry })
            return new(grain, order);
        await seen.OfAsync<School.Registered>(grain, s => s.Posts.Equals(entry.Posts), cancel);
        return new(grain, order, seen.Version(grain));
    }

    private async Task<Order?> ChangeAsync(ScopeId scope, TeacherRow row, RowEdit edit, string school, Policy policy, Guid import, CancellationToken cancel)
    {
        var grain = new GrainId(scope, TeacherGrain.Kind, edit.Record.Key);
        var entry = (DirectoryEntry)edit.Record.Facts;
        return await seen.OfAsync<Teacher.Registered>(grain, t => TeacherEdits.IsShown(entry, t.Facts), cancel) is { Facts: var present }
            ? new(grain, new RegisterTeacher(TeacherEdits.Merge(present, Facts(row, school, new(present.Person), policy), edit.Columns, policy, vault), import), seen.Version(grain))
            : null;
    }

    private async Task<Order?> ChangeAsync(ScopeId scope, MoveRow row, RowEdit edit, Dictionary<string, string> schools, Guid import, CancellationToken cancel)
    {
        var entry = (MoveEntry)edit.Record.Facts;
        var grain = new GrainId(scope, TeacherGrain.Kind, entry.Teacher);
        return await seen.OfAsync<Teacher.Registered>(grain, t => t.History.GetValueOrDefault(entry.Id) is { } known && MoveEdits.IsShown(entry, known.Move), cancel) is { } teacher
            ? new(grain, new CorrectMove(
                MoveEdits.Merge(teacher.History[entry.Id].Move, row, edit.Columns, schools),
                edit.Why is { } why ? vault.Seal(new(teacher.Facts.Person), why) : null, import), seen.Version(grain))
            : null;
    }

    private async Task<Order?> MembersAsync(
        GrainId grain, MemberRow[] members, CheckedImport rows, Dictionary<string, string> schools, Guid import, CancellationToken cancel)
    {
        var entries = new List<MembershipEntry>();
        foreach (var row in members)
        {
            var edit = rows.Edits.Of(row);
            if (await seen.OfAsync<Group.Formed>(grain, g => edit is null || g.Memberships.Contains((Membership)edit.Record.Facts), cancel) is not { } group)
                return null;
            entries.Add(edit is null
                ? new(MembershipOf(grain, group, row, schools[row.School]), null)
                : new(MemberEdits.Merge((Membership)edit.Record.Facts, row, edit.Columns), edit.Why));
        }

        return new(grain, new EnterMemberships([.. entries], import), seen.Version(grain));
    }

    private static Membership MembershipOf(GrainId group, Group.Formed formed, MemberRow row, string school) =>
        formed.Memberships.FirstOrDefault(m => m.Id == row.Membership) is { } known
            ? known with { Role = row.Role, Until = row.Until }
            : new(
                CommandId.Named(FormattableString.Invariant($"membership\n{group}\n{row.School}\n{row.From:yyyy-MM-dd}")).Value.ToString("N"),
                school, row.SchoolName, row.Role, row.From, row.Until);

    private static HashSet<string> SchoolCodes(CheckedImport rows) =>
    [
        .. rows.Schools.Select(s => s.Code), .. rows.Posts.Select(p => p.School), .. rows.Teachers.Select(t => t.School),
        .. rows.Moves.SelectMany(m => new[] { m.From, m.To }), .. rows.Members.Select(m => m.School),
    ];

    private static SchoolFacts Facts(SchoolRow row, CheckedImport rows) => new(
        row.Code, row.Name, [], SchoolKinds.List[row.Kind].Code,
        [.. StagesOf(row, rows)],
        LocationClasses.List[row.Location].Code,
        row.Strength is { } strength ? StrengthClasses.List[strength].Code : null,
        row.Township, row.Longitude, row.Latitude, row.Pupils ?? 0, [.. row.Campuses], row.Parent);

    // The office's list gives no stages; a school has those its kind implies and those it has posts for.
    private static IEnumerable<string> StagesOf(SchoolRow row, CheckedImport rows) => SchoolStages.Of(row.Kind)
        .Concat(rows.Posts.Where(p => p.School == row.Code).Select(p => p.Stage)).Distinct().Order().Select(s => Stages.List[s].Code);

    private static PostLine Line(PostRow row) => new(Stages.List[row.Stage].Code, row.Subject, row.Posts);

    private TeacherFacts Facts(TeacherRow row, string school, PersonId person, Policy policy)
    {
        Protected<string> Seal(string text) => vault.Seal(person, text);
        Protected<string>? SealAny(string text) => text.Length == 0 ? null : Seal(text);
        return new(
            person.Value, row.Number, Seal(row.Name), Seal(Sexes.List[row.Sex].Code),
            Seal(FormattableString.Invariant($"{row.Born:yyyy-MM-dd}")), Seal(row.IdentityNumber), SealAny(row.Phone),
            new(school, row.Campus, Stages.List[row.Stage].Code, row.Subject), row.Arrived,
            [.. row.OtherSubjects], Grades.Of(row.Grade), row.Certificate,
            Titles.List[row.Title ?? Title.Unranked].Code, row.PostGrade,
            row.Honour is { } honour ? HonourKinds.List[honour].Code : null,
            row.HonourLevel is { } level ? HonourLevels.List[level].Code : null,
            row.Degree is { } degree ? Degrees.List[degree].Code : null,
            EstablishmentKinds.List[row.Establishment ?? EstablishmentKind.Public].Code,
            row.StartedWork, row.Duty is { } duty ? Duties.List[duty].Code : null, row.DutySince, row.IsClassTeacher,
            row.Exemption is { } e ? new(Seal(ExemptionKinds.List[e.Kind].Code), null, e.From, e.Until) : null,
            SealAny(row.Remark),
            Retirement.On(policy, row.Born, row.Sex == Sex.Male, row.Title >= Title.Senior));
    }

    private static Move MoveOf(ScopeId scope, MoveRow row, Dictionary<string, string> schools) => new(
        CommandId.Named(FormattableString.Invariant($"move\n{scope}\n{row.Teacher}\n{row.From}\n{row.To}\n{row.Start:yyyy-MM-dd}\n{row.Document}")).Value,
        schools[row.From], schools[row.To], ExchangeForms.List[row.Form].Code, row.Start, row.Document.Length == 0 ? null : row.Document,
        StaffClasses.List[row.Class].Code);
}
