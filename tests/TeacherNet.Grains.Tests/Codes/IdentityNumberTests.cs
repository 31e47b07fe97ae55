using FsCheck;
using FsCheck.Fluent;
using TeacherNet.Grains.Codes;
using Xunit;

namespace TeacherNet.Grains.Tests.Codes;

public sealed class IdentityNumberTests
{
    [Theory]
    [InlineData("11010519491231002X", "1949-12-31", Sex.Female)]
    [InlineData("999991199307023556", "1993-07-02", Sex.Male)]
    public void Tells_birth_date_and_sex(string text, string born, Sex sex)
    {
        Assert.Equal(IdentityFault.None, IdentityNumber.Read(text, out var number));
        Assert.Equal(new(DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture), sex), number);
    }

    [Theory]
    [InlineData("999991198901027541", IdentityFault.CheckDigit)]
    [InlineData("9.99999E+17", IdentityFault.Form)]
    [InlineData("99999119930702355", IdentityFault.Form)]
    [InlineData("99999119930702355x", IdentityFault.Form)]
    [InlineData("", IdentityFault.Form)]
    public void Names_what_is_wrong(string text, IdentityFault fault) => Assert.Equal(fault, IdentityNumber.Read(text, out _));

    [Fact]
    public void Refuses_a_birth_date_that_is_none()
    {
        var digits = "99999119930230355";

        Assert.Equal(IdentityFault.BirthDate, IdentityNumber.Read(digits + IdentityNumber.CheckCharacter(digits), out _));
    }

    [Fact]
    public void Notices_any_one_changed_digit() => Prop.ForAll<int, int, int>((seed, at, other) =>
    {
        var random = new System.Random(seed);
        var digits = $"{random.Next(100000, 999999)}{new DateOnly(1950, 1, 1).AddDays(random.Next(25000)):yyyyMMdd}{random.Next(1000):000}";
        var number = digits + IdentityNumber.CheckCharacter(digits);
        var place = (int)((uint)at % 17);
        var changed = (char)('0' + (number[place] - '0' + 1 + (int)((uint)other % 9)) % 10);

        return IdentityNumber.Read(number, out _) == IdentityFault.None
            && IdentityNumber.Read(number[..place] + changed + number[(place + 1)..], out _) == IdentityFault.CheckDigit;
    }).QuickCheckThrowOnFailure();
}
