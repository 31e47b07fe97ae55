using System.Text;
using TeacherNet.Grains.Codes;
using TeacherNet.Web.Imports;
using Xunit;

namespace TeacherNet.Web.Tests.Imports;

public sealed class ExchangeTests
{
    private static readonly ImportFile[] Files = [Rosters.File("exchange-attendance.csv"), Rosters.File("exchange-pairs.csv"), Rosters.File("exchange-activities.csv")];

    [Fact]
    public void Takes_in_pairings_activities_and_attendance_once_each()
    {
        var expected = Rosters.Expected("exchange");

        var import = Check(Files);

        Assert.Empty(import.Refused);
        Assert.Equal(expected.GetProperty("attendanceRows").GetInt32(), import.Counts[ImportKind.Attendance].Accepted);
        Assert.Equal(expected.GetProperty("repeatedRows").GetInt32(), import.Warned.Count(p => p.Code == "import.row-repeated"));
        Assert.Equal(2_031, import.Attendance.Count);
    }

    [Fact]
    public void Yields_the_expected_figures()
    {
        var import = Check(Files);
        var rosters = Rosters.Check(Rosters.Of("datong")).Teachers.Concat(Rosters.Check(Rosters.Of("yuhuatai")).Teachers).ToDictionary(t => t.Number, t => t.IdentityNumber);

        foreach (var expected in Rosters.Expected("exchange").GetProperty("asOf").EnumerateArray())
        {
            var date = DateOnly.Parse(expected.GetProperty("asOf").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
            var inForce = import.Pairings.Where(p => p.Signed <= date && date <= (p.LastDay ?? p.Expires)).ToList();
            var held = import.Activities.Where(a => a.State == ActivityState.Accepted && a.Date.Year == date.Year && a.Date <= date).Select(a => a.Number).ToHashSet();
            var trainees = import.Attendance.Where(a => a.Role == AttendanceRole.Trainee && held.Contains(a.Activity)).ToList();

            int Figure(string name) => expected.GetProperty(name).GetInt32();
            Assert.Equal(Figure("pairsInForce"), inForce.Count);
            Assert.Equal(Figure("schoolsYuhuatai"), inForce.Select(p => p.FirstSchool).Distinct().Count());
            Assert.Equal(Figure("schoolsDatong"), inForce.Select(p => p.SecondSchool).Distinct().Count());
            Assert.Equal(Figure("pairsEverSigned"), import.Pairings.Count(p => p.Signed <= date));
            Assert.Equal(Figure("newPairsThisYear"), import.Pairings.Count(p => p.Signed <= date && p.Signed.Year == date.Year));
            Assert.Equal(Figure("activitiesThisYear"), held.Count);
            Assert.Equal(Figure("personTimes"), trainees.Count);
            Assert.Equal(Figure("persons"), trainees.Select(t => rosters[t.Teacher]).Distinct().Count());
        }
    }

    [Fact]
    public void Knows_the_regions_by_their_headings()
    {
        var pairing = Check(Files).Pairings[0];

        Assert.Equal(("雨花台区", "YH011", "大通县", "DT014"), (pairing.FirstRegion, pairing.FirstSchool, pairing.SecondRegion, pairing.SecondSchool));
    }

    [Fact]
    public void Refuses_what_names_nobody_the_system_knows()
    {
        var import = Rosters.Check(Files);

        Assert.Equal(32, import.Refused.Count(p => p is { Code: "import.school-unknown", Column: "雨花台区学校代码" or "甲方学校代码" }));
        Assert.Equal(34, import.Refused.Count(p => p.Code == "import.pairing-unknown"));
        Assert.Equal(2_034, import.Refused.Count(p => p.Code == "import.activity-unknown"));
    }

    [Theory]
    [InlineData("有效", "", null)]
    [InlineData("有效", "2025-06-30", "import.pairing-end-unexpected")]
    [InlineData("中止", "2025-06-30", null)]
    [InlineData("中止", "", "import.pairing-end-missing")]
    [InlineData("已结束", "2025-06-30", null)]
    [InlineData("已结束", "", "import.pairing-end-missing")]
    [InlineData("已结束", "2026-12-31", null)]
    [InlineData("已结束", "2027-01-01", "import.pairing-end-late")]
    public void Holds_a_pairing_to_a_last_day_that_fits_its_state(string state, string lastDay, string? code)
    {
        var row = Encoding.UTF8.GetBytes($"结对编号,雨花台区学校代码,大通县学校代码,签约日期,到期日期,状态,终止日期\nJD99,YH011,DT014,2020-05-14,2026-12-31,{state},{lastDay}\n");

        Assert.Equal(code is null ? [] : [code], Check(ImportFile.Of("结对.csv", row)).Refused.Select(p => p.Code));
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("gaotai")]
    [InlineData("big")]
    public void Takes_in_move_histories_whole(string county)
    {
        var expected = Rosters.Expected(county).GetProperty("moves");

        var import = Rosters.Check([Rosters.File($"{county}-moves.csv"), .. Rosters.Of(county)]);

        Assert.Equal(expected.GetProperty("personTimes").GetInt32(), import.Moves.Count);
        Assert.Equal(expected.GetProperty("persons").GetInt32(), import.Moves.Select(m => m.Teacher).Distinct().Count());
        foreach (var year in expected.GetProperty("byYear").EnumerateObject())
        {
            var moves = import.Moves.Where(m => m.Start.Year == int.Parse(year.Name, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(year.Value.GetProperty("teachers").GetInt32(), moves.Count(m => m.Class == StaffClass.Teacher));
            Assert.Equal(year.Value.GetProperty("principals").GetInt32(), moves.Count(m => m.Class != StaffClass.Teacher));
        }
    }

    private static CheckedImport Check(params IReadOnlyList<ImportFile> files) =>
        Rosters.Check(new KnownFromChecks(Rosters.Check(Rosters.Of("datong")), Rosters.Check(Rosters.Of("yuhuatai"))), files);
}
