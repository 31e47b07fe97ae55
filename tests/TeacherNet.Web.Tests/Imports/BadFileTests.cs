using System.IO.Compression;
using System.Text;
using TeacherNet.Web.Imports;
using Xunit;

namespace TeacherNet.Web.Tests.Imports;

public sealed class BadFileTests
{
    [Fact]
    public void Names_an_empty_file() => Assert.Equal("import.file-empty", Fault([]));

    [Fact]
    public void Names_a_file_of_blank_lines() => Assert.Equal("import.file-empty", Fault("\r\n,,\r\n"u8.ToArray()));

    [Fact]
    public void Names_a_file_without_a_header_we_know() => Assert.Equal("import.header-unknown", Fault("品名,数量\n粉笔,3\n"u8.ToArray()));

    [Fact]
    public void Names_the_columns_a_roster_lacks()
    {
        var problem = Problem("教师编号,姓名,所在学校\nA1,张三,甲校\n"u8.ToArray());

        Assert.Equal(("import.column-missing", "性别、身份证号、学段、任教学科、到现校任教时间"), (problem.Code, problem.Value));
    }

    [Fact]
    public void Names_a_picture() => Assert.Equal("import.file-unknown", Fault([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]));

    [Fact]
    public void Names_a_zip_that_is_no_workbook() => Assert.Equal("import.file-unknown", Fault(Zip(("a.txt", 10))));

    [Theory]
    [InlineData(40)]
    [InlineData(1_000)]
    [InlineData(170_000)]
    public void Names_a_workbook_cut_short(int bytes) => Assert.Equal("import.file-damaged", Fault(Datong()[..bytes]));

    [Fact]
    public void Names_a_workbook_with_bytes_overwritten()
    {
        var bytes = Datong();
        bytes.AsSpan(60_000, 400).Fill(0xA5);

        Assert.Equal("import.file-damaged", Fault(bytes));
    }

    [Fact]
    public void Names_a_workbook_whose_parts_are_not_xml()
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = zip.CreateEntry("xl/workbook.xml").Open())
            part.Write("nothing of the kind"u8);

        Assert.Equal("import.file-damaged", Fault(output.ToArray()));
    }

    [Fact]
    public void Names_a_workbook_under_a_password()
    {
        var bytes = new byte[200_000];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(bytes, 0);

        // Across the edge of a reading buffer, where a careless search would miss it.
        Encoding.Unicode.GetBytes("EncryptedPackage").CopyTo(bytes, (1 << 16) + 20);

        Assert.Equal("import.file-protected", Fault(bytes));
    }

    [Fact]
    public void Names_an_old_workbook_that_is_damaged()
    {
        var bytes = new byte[4_096];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(bytes, 0);

        Assert.Equal("import.file-damaged", Fault(bytes));
    }

    [Fact]
    public void Turns_away_200_megabytes_without_reading_them()
    {
        var problem = Assert.Single(Rosters.Check(new ImportFile("大.csv", () => new Endless(200L << 20))).Refused);

        Assert.Equal(("import.file-too-large", "200 MB"), (problem.Code, problem.Value));
    }

    [Fact]
    public void Stops_a_bomb_in_bounded_memory()
    {
        var bomb = Zip(("xl/workbook.xml", 100), ("xl/worksheets/sheet1.xml", 300 << 20));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal("import.file-bomb", Fault(bomb));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 << 20);
    }

    [Fact]
    public void Stops_a_bomb_that_lies_about_its_size()
    {
        var bomb = Zip(("xl/workbook.xml", 100), ("xl/worksheets/sheet1.xml", 100 << 20));
        var directory = bomb.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0x50, 0x4B, 0x01, 0x02]);
        BitConverter.TryWriteBytes(bomb.AsSpan(directory + 24), 500);

        Assert.Equal("import.file-damaged", Fault(bomb));
    }

    [Fact]
    public void Stops_at_more_parts_than_a_workbook_has() =>
        Assert.Equal("import.file-bomb", Fault(Zip([.. Enumerable.Range(0, 1_001).Select(i => ($"xl/{i}.xml", 1))])));

    [Fact]
    public void Stops_at_a_quote_that_never_closes() =>
        Assert.Equal("import.file-damaged", Fault(Encoding.UTF8.GetBytes("活动编号,教师编号,角色\n\"" + new string('x', 100_000))));

    [Fact]
    public void Stops_at_more_rows_than_allowed()
    {
        var file = ImportFile.Of("a.csv", Encoding.UTF8.GetBytes("活动编号,教师编号,角色\n" + string.Concat(Enumerable.Repeat("A,B,学员\n", 20))));

        var import = ImportChecker.Check([file], NoKnownRecords.Instance, Rosters.Today, ImportLimits.Default with { Rows = 10 }, ct: TestContext.Current.CancellationToken);

        Assert.Equal("import.too-many-rows", import.Refused[0].Code);
        Assert.True(import.HasUnreadableFile);
    }

    [Fact]
    public void Says_what_is_wrong_with_one_file_and_still_checks_the_others()
    {
        var import = Rosters.Check([ImportFile.Of("坏.xlsx", Datong()[..1_000]), .. Rosters.Of("datong")]);

        Assert.Equal(1_143, import.Teachers.Count);
        Assert.Equal(new ImportPlace("坏.xlsx"), import.Refused[0].Place);
    }

    [Fact]
    public void Any_damage_to_a_workbook_is_told_and_never_thrown()
    {
        var sound = Datong();
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var bytes = sound[..random.Next(1, sound.Length)];
            for (var i = 0; i < 5; i++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);

            var import = Rosters.Check(ImportFile.Of($"seed {seed}.xlsx", bytes));

            Assert.True(import.HasUnreadableFile, $"seed {seed}");
        }
    }

    private static string Fault(byte[] bytes) => Problem(bytes).Code;

    private static ImportProblem Problem(byte[] bytes)
    {
        var problem = Assert.Single(Rosters.Check(ImportFile.Of("名单.xlsx", bytes)).Refused);
        Assert.NotNull(ImportTexts.Of(problem.Code).MendZh);
        return problem;
    }

    private static byte[] Datong()
    {
        using var stream = Rosters.File("datong.xlsx").Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static byte[] Zip(params (string Name, int Zeros)[] parts)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            var block = new byte[1 << 20];
            foreach (var (name, zeros) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                for (var left = zeros; left > 0; left -= block.Length) part.Write(block, 0, Math.Min(left, block.Length));
            }
        }

        return output.ToArray();
    }

    /// <summary>As long as said, and never to be read.</summary>
    private sealed class Endless(long length) : MemoryStream
    {
        public override long Length => length;

        public override int Read(Span<byte> buffer) => throw new InvalidOperationException("The file was read.");

        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("The file was read.");
    }
}
