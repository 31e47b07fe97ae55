using System.Globalization;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Regions;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Training;

/// <summary>What an entry must be like before the school sees it.</summary>
internal static class EntryRules
{
    private const int LongestDays = 366;

    public static Refusal? Objection(Ledger ledger, HourEntry entry, Turn turn, Policy policy) =>
        string.IsNullOrWhiteSpace(entry.Programme) ? Refusal.Because("training.programme-missing", "programme")
        : TrainingLevels.List.WithCode(entry.Level) is null ? Unknown("level", entry.Level)
        : TrainingContents.List.WithCode(entry.Content) is null ? Unknown("content", entry.Content)
        : TrainingModes.List.WithCode(entry.Mode) is null ? Unknown("mode", entry.Mode)
        : AttendanceRoles.List.WithCode(entry.Role) is null ? Unknown("role", entry.Role)
        : entry.Hours <= 0 ? Refusal.Because("training.hours-positive", "hours")
        : entry.Hours % 0.25m != 0 ? Refusal.Because("training.hours-step", "hours")
        : entry.Until < entry.From ? Refusal.Because("training.period-backwards", "until")
        : entry.Days > LongestDays ? Refusal.Because("training.period-long", "until").Given("days", Text(LongestDays))
        : entry.Until > turn.Today ? Refusal.Because("training.date-future", "until")
        : OverCap(ledger, entry, policy.Rule("R18"));

    private static Refusal? OverCap(Ledger ledger, HourEntry entry, PolicyRule? rule)
    {
        if (rule?.Threshold is not { } cap)
            return null;
        for (var day = entry.From; day <= entry.Until; day = day.AddDays(1))
        {
            var already = ledger.HoursOn(day, entry.Id);
            if (!rule.IsMetBy(already + entry.HoursOn(day)))
                return Refusal.Because("training.day-cap", "hours").Under(rule.Code)
                    .Given("day", day.ToString("O", CultureInfo.InvariantCulture)).Given("cap", Text(cap)).Given("already", Text(already));
        }

        return null;
    }

    private static Refusal Unknown(string field, string code) => Refusal.Because("training.code-unknown", field).Given("code", code);

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
