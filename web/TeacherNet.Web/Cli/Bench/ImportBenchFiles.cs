using System.Globalization;
using System.Text;
using TeacherNet.Grains.Codes;
using TeacherNet.Web.Imports;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>A made-up county's files, the same for the same size.</summary>
internal static class ImportBenchFiles
{
    private const int TeachersOfSchool = 100;
    private const string Surnames = "张王李赵刘陈杨黄周吴徐孙马朱胡郭何高林罗";
    private const string GivenNames = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉";
    private static readonly string[] Subjects = ["语文", "数学", "英语", "体育", "音乐", "美术", "科学", "道德与法治"];
    private static readonly string[] Titles = ["三级教师", "二级教师", "一级教师", "高级教师"];

    /// <summary>A school list and a roster of so many teachers.</summary>
    public static ImportFile[] Make(int teachers)
    {
        var schools = Math.Max(1, teachers / TeachersOfSchool);
        return [ImportFile.Of("schools.csv", SchoolList(schools)), ImportFile.Of("teachers.csv", Roster(teachers, schools))];
    }

    private static byte[] SchoolList(int schools)
    {
        var csv = new StringBuilder("学校代码,学校名称,办学类型,城乡分类,在校学生数\n");
        for (var n = 1; n <= schools; n++)
            csv.Append(CultureInfo.InvariantCulture, $"{SchoolCode(n)},{SchoolName(n)},小学,镇区,{600 + n}\n");
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static byte[] Roster(int teachers, int schools)
    {
        var csv = new StringBuilder("序号,教师编号,姓名,性别,出生年月,身份证号,联系电话,所在学校,学段,任教学科,到现校任教时间,职称,编制类别,参加工作时间\n");
        for (var n = 1; n <= teachers; n++)
        {
            var born = new DateOnly(1970, 1, 1).AddDays(n % 9_000);
            var isMan = n % 2 == 1;
            csv.Append(CultureInfo.InvariantCulture, $"{n},BN{n:D6},{Surnames[n % Surnames.Length]}{GivenNames[n % GivenNames.Length]}{GivenNames[n / 7 % GivenNames.Length]},{(isMan ? "男" : "女")},")
                .Append(CultureInfo.InvariantCulture, $"{born:yyyy-MM},{Identity(n, born, isMan)},199{n:D8},{SchoolName(n % schools + 1)},小学,{Subjects[n % Subjects.Length]},")
                .Append(CultureInfo.InvariantCulture, $"{2005 + n % 20}-09,{Titles[n % Titles.Length]},事业编制,{born.Year + 22}-08\n");
        }
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    // 9999 is no administrative code. Sex stands in the last place of the running number.
    private static string Identity(int n, DateOnly born, bool isMan)
    {
        var area = 9_999_00 + n / 450_000 % 100;
        var running = n / 9_000 % 500 * 2 % 1_000 + (isMan ? 1 : 0);
        var digits = string.Create(CultureInfo.InvariantCulture, $"{area}{born:yyyyMMdd}{running:D3}");
        return digits + IdentityNumber.CheckCharacter(digits);
    }

    private static string SchoolCode(int n) => string.Create(CultureInfo.InvariantCulture, $"BN{n:D4}");

    private static string SchoolName(int n) => string.Create(CultureInfo.InvariantCulture, $"示例县第{n}小学");
}
