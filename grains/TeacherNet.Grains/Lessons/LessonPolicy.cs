namespace TeacherNet.Grains.Lessons;

/// <summary>When a lesson counts as held. [design, domain.md §3.8]</summary>
public static class LessonPolicy
{
    /// <summary>The least share of the planned minutes, in per cent.</summary>
    public const int HeldPercent = 60;

    /// <summary>True when a receiving end had enough of the lesson.</summary>
    public static bool IsHeld(int minutes, int planned) => minutes * 100 >= planned * HeldPercent;
}
