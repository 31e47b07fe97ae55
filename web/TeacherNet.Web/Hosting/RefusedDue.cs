using System.Globalization;
using System.Reflection;
using TeacherNet.Grains.FollowUps;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Hosting;

/// <summary>Makes a due item that was refused a fact the coordinator sees.</summary>
internal static class RefusedDue
{
    public static FollowUp Record(DueItem item, Refusal refusal)
    {
        var order = item.Command.GetType().GetCustomAttribute<StoredAsAttribute>()!.Name;
        var key = CommandId.Named(string.Create(CultureInfo.InvariantCulture, $"clock\n{item.Grain}\n{item.Id}\n{item.At:O}")).Value.ToString("N");
        return new(
            new(item.Grain.Scope, FollowUpGrain.Kind, key),
            new RecordRefusedFollowUp(
                "clock", "coordinator", $"due/{item.Id}", $"{item.Grain.Kind}/{item.Grain.Key}", order, refusal.Code, refusal.Rule,
                [.. refusal.Facts.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new FollowUpFact(f.Key, f.Value))]));
    }
}
