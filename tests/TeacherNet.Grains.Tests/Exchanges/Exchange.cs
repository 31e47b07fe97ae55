using TeacherNet.Grains.Exchanges;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Tests.Exchanges;

/// <summary>A partnership of two made-up regions and the people and schools in it.</summary>
internal static class Exchange
{
    public static readonly HeldFor Pair = new(HeldFor.Pairing, "p1");

    public static World World(DateOnly? today = null)
    {
        var world = new World(today ?? new(2025, 11, 21)) { Scope = ScopeId.Partnership("yuhuatai", "datong") };
        world.Accept("partnership", PartnershipGrain.Key, new FoundPartnership(new("东西部协作", "雨花台区", "大通县", new(2016, 12, 1))));
        return world;
    }

    public static SchoolRef First(int n = 1) => new("yuhuatai", $"ys{n}", $"YH{n:000}", $"雨花台区梧桐{n}小学");

    public static SchoolRef Second(int n = 1) => new("datong", $"ds{n}", $"DT{n:000}", $"大通县桥头{n}小学");

    public static PersonRef Person(int n, SchoolRef? school = null, string name = "张三") =>
        new($"t{n}", $"T{n:00000}", OpenReveal.Seal(name, new(n, 0, 0, new byte[8])), school ?? Second());

    public static AgreePairing Agree(int n = 1, int first = 1, int second = 1) =>
        new($"JD{n:00}", First(first), Second(second), new(2025, 3, 1), new(2026, 12, 31));

    public static ImportPairing Listed(string state, DateOnly? lastDay, Guid import, int n = 1) =>
        new($"JD{n:00}", First(), Second(), new(2025, 3, 1), new(2026, 12, 31), state, lastDay, import);

    public static PlanActivity Plan(DateOnly? on = null) => new(Pair, "HD01", "lecture", "onsite", on ?? new(2025, 11, 21), 4);

    public static ImportActivity Listed(string state, Guid import, DateOnly? on = null) =>
        new(Pair, "HD01", "lecture", "onsite", on ?? new(2025, 10, 9), 4, state, import);

    public static Attendance Row(int n, string role = "trainee", string? id = null, SchoolRef? school = null) => new(id ?? $"a{n}{role}", Person(n, school), role, null);

    public static RecordAttendance Rows(Guid? import, params ReadOnlySpan<Attendance> rows) => new([.. rows], import);
}
