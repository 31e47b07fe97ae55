using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Reasons;

namespace TeacherNet.Web.Cli.Plans;

/// <summary>Hard rules in words, by the names the instance gives.</summary>
internal static class RuleTexts
{
    public static (string Zh, string En) Of(Instance instance, Rule rule) => rule.Kind switch
    {
        RuleKind.Floor when instance.Posts[rule.Index] is var p => ($"岗位 {p.Id} 至少保留 {p.Least} 人", $"post {p.Id} keeps at least {p.Least}"),
        RuleKind.Ceiling when instance.Posts[rule.Index] is var p => ($"岗位 {p.Id} 至多 {p.Most} 人", $"post {p.Id} has at most {p.Most}"),
        RuleKind.MaxOut when instance.Schools[rule.Index] is var s => ($"学校 {s.Id} 至多调出 {s.MaxOut} 人", $"school {s.Id} loses at most {s.MaxOut}"),
        RuleKind.MaxIn when instance.Schools[rule.Index] is var s => ($"学校 {s.Id} 至多调入 {s.MaxIn} 人", $"school {s.Id} receives at most {s.MaxIn}"),
        RuleKind.Limit => ($"限额 {instance.Limits[rule.Index].Id}", $"limit {instance.Limits[rule.Index].Id}"),
        RuleKind.Together when instance.Together[rule.Index] is var t =>
            ($"{Name(instance, t.First)} 与 {Name(instance, t.Second)} 须在一处", $"{Name(instance, t.First)} and {Name(instance, t.Second)} stay together"),
        RuleKind.Lock when instance.Locks[rule.Index] is var l => l.Post is { } post
            ? ($"锁定 {Name(instance, l.Teacher)} 到 {instance.Posts[post].Id}", $"lock of {Name(instance, l.Teacher)} to {instance.Posts[post].Id}")
            : ($"锁定 {Name(instance, l.Teacher)} 留任", $"lock of {Name(instance, l.Teacher)} to stay"),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    private static string Name(Instance instance, int teacher) => instance.Teachers[teacher].Id;
}
