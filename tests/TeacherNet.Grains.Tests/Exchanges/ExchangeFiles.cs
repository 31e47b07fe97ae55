using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Exchanges;

namespace TeacherNet.Grains.Tests.Exchanges;

/// <summary>The shared exchange files: as rows of text, and told to a world as commands.</summary>
internal sealed class ExchangeFiles
{
    private static readonly string Folder = Find();
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public string[][] Pairs { get; } = Rows("exchange-pairs.csv");

    public string[][] Activities { get; } = Rows("exchange-activities.csv");

    public string[][] Attendance { get; } = Rows("exchange-attendance.csv");

    /// <summary>Identity number by staff number, of both rosters.</summary>
    public Dictionary<string, string> Identity { get; } =
        Rows("yuhuatai-teachers.csv").Select(r => (Number: r[1], Identity: r[4])).Concat(Datong())
            .GroupBy(r => r.Number).ToDictionary(r => r.Key, r => r.First().Identity);

    public static string Expected => File.ReadAllText(Path.Combine(Folder, "exchange-expected.json"));

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>All three files as one import.</summary>
    public void Tell(World world, Guid import)
    {
        foreach (var r in Pairs)
        {
            Assert(PairingStates.List.TryFind(r[5], out var state));
            world.Accept("pairing", r[0], new ImportPairing(
                r[0], School("yuhuatai", r[1]), School("datong", r[2]), Day(r[3]), Day(r[4]), state!.Code, r[6].Length == 0 ? null : Day(r[6]), import));
        }

        foreach (var r in Activities)
        {
            Assert(ActivityKinds.List.TryFind(r[2], out var kind) & ActivityModes.List.TryFind(r[3], out var mode) & ActivityStates.List.TryFind(r[6], out var state));
            world.Accept("activity", r[0], new ImportActivity(
                new(HeldFor.Pairing, r[1]), r[0], kind!.Code, mode!.Code, Day(r[4]), decimal.Parse(r[5], CultureInfo.InvariantCulture), state!.Code, import));
        }

        var persons = Identity.Values.Distinct().Order(StringComparer.Ordinal).Select((id, i) => (id, i)).ToDictionary(p => p.id, p => new Guid(p.i + 1, 0, 0, new byte[8]));
        foreach (var roll in Attendance.GroupBy(r => r[0]))
            world.Accept("activity", roll.Key, new RecordAttendance(
                [.. roll.Select((r, i) => new Attendance($"{import:N}{i}", Person(r[1], persons[Identity[r[1]]]), Role(r[2]), null))], import));
    }

    private static string Role(string name)
    {
        Assert(AttendanceRoles.List.TryFind(name, out var role));
        return role!.Code;
    }

    private static PersonRef Person(string number, Guid person) => number.StartsWith("YH", StringComparison.Ordinal)
        ? new($"t{number}", number, OpenReveal.Seal("张三", person), School("yuhuatai", "YH001"))
        : new($"t{number}", number, OpenReveal.Seal("李四", person), School("datong", "DT001"));

    private static SchoolRef School(string region, string code) => new(region, code, code, $"{(region == "datong" ? "大通县" : "雨花台区")}{code}小学");

    private static string[][] Rows(string file) =>
        [.. File.ReadLines(Path.Combine(Folder, file)).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(','))];

    private static IEnumerable<(string Number, string Identity)> Datong()
    {
        using var book = ZipFile.OpenRead(Path.Combine(Folder, "datong.xlsx"));
        string[] texts = [.. Load(book, "xl/sharedStrings.xml").Descendants(Sheet + "si").Select(s => string.Concat(s.Descendants(Sheet + "t").Select(t => t.Value)))];
        foreach (var row in Load(book, "xl/worksheets/sheet1.xml").Descendants(Sheet + "row"))
        {
            var (number, identity) = (Cell(row, "B", texts), Cell(row, "E", texts));
            if (number.StartsWith("DT", StringComparison.Ordinal)) yield return (number, identity.ToUpperInvariant());
        }
    }

    private static string Cell(XElement row, string column, string[] texts)
    {
        var cell = row.Elements(Sheet + "c").FirstOrDefault(c => c.Attribute("r")!.Value.TrimEnd([.. "0123456789"]) == column);
        var value = cell?.Element(Sheet + "v")?.Value ?? "";
        var text = cell?.Attribute("t")?.Value == "s" ? texts[int.Parse(value, CultureInfo.InvariantCulture)] : value;
        return text.Normalize(System.Text.NormalizationForm.FormKC).Trim();
    }

    private static XDocument Load(ZipArchive book, string part)
    {
        using var stream = book.GetEntry(part)!.Open();
        return XDocument.Load(stream);
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "tests", "data", "rosters"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "tests", "data", "rosters");
    }

    private static void Assert(bool found) => Xunit.Assert.True(found);
}
