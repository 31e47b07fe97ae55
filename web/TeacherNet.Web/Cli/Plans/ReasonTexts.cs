using System.Globalization;
using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Reasons;

namespace TeacherNet.Web.Cli.Plans;

/// <summary>Explanations in words: rules and counts, no person but the one asked about.</summary>
internal static class ReasonTexts
{
    private static readonly (string Zh, string En)[] Levels =
    [
        ("与原方案不同的人数", "people who differ from the earlier plan"),
        ("限额缺口", "what the limits lack"),
        ("岗位缺口", "unfilled places"),
        ("应交流而未交流的人数", "duty teachers who do not move"),
        ("被动员的人数", "teachers asked to move"),
        ("未能如愿的志愿者", "volunteers who stay"),
        ("志愿代价", "cost of wishes"),
        ("路程公里数", "kilometres"),
    ];

    public static IEnumerable<string> Of(Instance instance, Explanation explanation)
    {
        var teacher = instance.Teachers[explanation.Teacher];
        yield return explanation.Post is { } post
            ? $"{teacher.Id}：{instance.Posts[teacher.Post].Id} → {instance.Posts[post].Id}"
            : $"{teacher.Id}：留任 {instance.Posts[teacher.Post].Id} / stays";
        yield return "各种去向及其影响，由好到差 / every outcome with its effect, best first:";
        foreach (var one in explanation.Alternatives) yield return $"  {(one.IsPlanned ? "*" : " ")} {Name(instance, one.Post)}：{Text(one.Effect)}";
        if (explanation.FirstWish is not { } wish)
            yield return "没有可选岗位 / no options";
        else if (wish == explanation.Post)
            yield return $"第一志愿 {instance.Posts[wish].Id} 已满足 / the first wish is granted";
        else if (explanation.Change is { } change)
            foreach (var line in Of(instance, change)) yield return line;
        else
            yield return $"第一志愿 {instance.Posts[wish].Id}：放宽任何规则都不能满足 / no rule loosened would grant it";
    }

    private static IEnumerable<string> Of(Instance instance, Grant change)
    {
        var id = instance.Posts[change.Post].Id;
        yield return $"要满足第一志愿 {id}，须（缺一不可）/ the first wish {id} takes, no part of which can be left out:";
        foreach (var one in change.Loosened)
        {
            var (zh, en) = Rule(instance, one.Rule, change.Teacher);
            yield return one.By is { } by
                ? $"  放宽 {by} 人：{zh} / loosened by {by.ToString(CultureInfo.InvariantCulture)}: {en}"
                : $"  取消：{zh} / given up: {en}";
        }

        if (change.IsLocked) yield return $"  锁定该教师到 {id} / a lock of this teacher to {id}";
        yield return $"  影响 / effect：{Text(change.Effect)}";
    }

    /// <summary>Other people's locks and pairs without their names.</summary>
    private static (string Zh, string En) Rule(Instance instance, Rule rule, int teacher) => rule.Kind switch
    {
        RuleKind.Lock when instance.Locks[rule.Index].Teacher != teacher => ("另一名教师的锁定", "a lock of another teacher"),
        RuleKind.Together when instance.Together[rule.Index] is var pair => pair.First == teacher || pair.Second == teacher
            ? ("该教师与另一名教师须在一处", "this teacher stays together with another")
            : ("另外两名教师须在一处", "two other teachers stay together"),
        _ => RuleTexts.Of(instance, rule),
    };

    private static string Text(Effect? effect)
    {
        if (effect is null) return "规则不允许 / the rules do not allow it";
        if (effect.Level is not { } level) return "同样好 / as good";
        var (zh, en) = Levels[level + Levels.Length - effect.Before.Count];
        var price = effect.Price.ToString("+0;-0", CultureInfo.InvariantCulture);
        return $"第 {level + 1} 层{zh} {price}，共 {effect.Changed} 人去向不同 / level {level + 1}, {en}: {price}; {effect.Changed} people differ";
    }

    private static string Name(Instance instance, int? post) => post is { } one ? instance.Posts[one].Id : "留任 / stay";
}
