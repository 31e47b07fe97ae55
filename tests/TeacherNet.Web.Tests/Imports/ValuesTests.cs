using FsCheck;
using FsCheck.Fluent;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Imports.Values;
using Xunit;

namespace TeacherNet.Web.Tests.Imports;

public sealed class ValuesTests
{
    [Fact]
    public void Reads_every_day_in_every_style() => Prop.ForAll<int, int>((offset, style) =>
    {
        var day = new DateOnly(1955, 1, 1).AddDays((int)((uint)offset % 36_000));
        var (y, m, d) = (day.Year, day.Month, day.Day);
        string[] styles = [$"{y}-{m:00}-{d:00}", $"{y}/{m}/{d}", $"{y}.{m}.{d}", $"{y}年{m}月{d}日", $"{y}{m:00}{d:00}", $"{y}年 {m}月 {d}日", $"{day.ToDateTime(default).ToOADate()}"];

        return Dates.TryRead(styles[(int)((uint)style % styles.Length)], out var read, out var hasDay) && read == day && hasDay;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Reads_every_month_in_every_style() => Prop.ForAll<int, int>((offset, style) =>
    {
        var month = new DateOnly(1950, 1, 1).AddMonths((int)((uint)offset % 1_200));
        var (y, m) = (month.Year, month.Month);
        string[] styles = [$"{y}-{m:00}", $"{y}/{m}", $"{y}.{m}", $"{y}年{m}月", $"{y}{m:00}"];

        return Dates.TryRead(styles[(int)((uint)style % styles.Length)], out var read, out var hasDay) && read == month && !hasDay;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_date_as_accepted_reads_as_itself() => Prop.ForAll<int, bool>((offset, hasDay) =>
    {
        var date = new DateOnly(1950, 1, 1).AddDays((int)((uint)offset % 36_000));
        var accepted = hasDay ? date : new DateOnly(date.Year, date.Month, 1);

        return Dates.TryRead(Dates.Text(accepted, hasDay), out var read, out var again) && (read, again) == (accepted, hasDay);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2019.13")]
    [InlineData("2019-02-29")]
    [InlineData("2019-00")]
    [InlineData("19-09")]
    [InlineData("2019-9-")]
    [InlineData("九月")]
    [InlineData("99999")]
    public void Refuses_what_is_no_date(string text) => Assert.False(Dates.TryRead(text, out _, out _));

    [Fact]
    public void Plain_text_is_plain_already() => Prop.ForAll<string?>(text => Plain.Text(Plain.Text(text ?? "")) == Plain.Text(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Full_width_reads_as_half_width() => Prop.ForAll<string?>(text =>
    {
        var half = string.Concat((text ?? "").Where(c => c is > ' ' and <= '~'));
        var full = string.Concat(half.Select(c => (char)(c + 0xFEE0)));

        return Plain.Text($"　{full}\u00A0\uFEFF") == half;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("韩　军", "韩军")]
    [InlineData(" 韩 军 ", "韩军")]
    [InlineData("买买提•艾力", "买买提·艾力")]
    [InlineData("Ann  Lee", "Ann Lee")]
    public void Names_lose_only_padding(string written, string name) => Assert.Equal(name, Plain.Name(written));

    [Theory]
    [InlineData("９９９９９１１９７２０５１３９３３ｘ", null)]
    [InlineData("'99999119720513933X", null)]
    [InlineData("999991 19720513 933X", null)]
    [InlineData("9.99999E+17", "import.identity-damaged")]
    [InlineData("1.1E+17", "import.identity-damaged")]
    [InlineData("999991197205139000", "import.identity-damaged")]
    [InlineData("999991197205139331", "import.identity-check-digit")]
    [InlineData("9999911972051393", "import.identity-malformed")]
    public void Tells_damaged_identity_numbers_from_wrong_ones(string written, string? fault) =>
        Assert.Equal(fault, IdentityTexts.Fault(IdentityTexts.Plain(written), out _));

    [Theory]
    [InlineData("大通县云谷小学", "A")]
    [InlineData("云谷小学", "A")]
    [InlineData("青海省大通县云谷小学", "A")]
    [InlineData("A", "A")]
    [InlineData("第二小学", null)]
    [InlineData("实验小学", null)]
    public void Finds_schools_with_and_without_their_county(string name, string? code)
    {
        var schools = new SchoolNames([new("A", "大通县云谷小学", []), new("B", "大通县云谷第二小学", []), new("C", "甲县实验小学", []), new("D", "乙县实验小学", [])]);

        Assert.Equal(code, schools.Find(name).School?.Code);
    }

    [Theory]
    [InlineData(Mask.Identity, "99999119720513933X", "999991**********3X")]
    [InlineData(Mask.Identity, "12345678", "********")]
    [InlineData(Mask.Phone, "19952586961", "199******61")]
    [InlineData(Mask.Name, "韩军", "韩*")]
    public void Masks_all_but_the_permitted_characters(Mask mask, string value, string masked) => Assert.Equal(masked, mask.Apply(value));
}
