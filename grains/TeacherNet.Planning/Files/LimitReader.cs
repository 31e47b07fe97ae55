using System.Text.Json;
using TeacherNet.Planning.Instances;

namespace TeacherNet.Planning.Files;

internal static class LimitReader
{
    public static Limit Read(Node node, IReadOnlyList<School> schools)
    {
        var limit = new Limit(
            node.Required("id").String(),
            Tags(node.Optional("tags")),
            End(node.Optional("from"), schools),
            End(node.Optional("to"), schools),
            node.Optional("atLeast")?.Integer(0, Magnitude.Largest),
            node.Optional("atMost")?.Integer(0, Magnitude.Largest),
            node.Optional("share") is { } share ? ReadShare(share) : null,
            IsHard(node.Required("level")));
        return limit is { AtLeast: null, AtMost: null, Share: null }
            ? throw node.Wrong("limit 至少要有 atLeast、atMost、share 之一", "a limit needs at least one of atLeast, atMost, share")
            : limit;
    }

    public static IReadOnlyList<string> Tags(Node? node) => node is null ? [] : [.. node.Items.Select(t => t.String())];

    private static Share ReadShare(Node node) => new(
        node.Required("n").Integer(0, 1_000_000), node.Required("d").Integer(1, 1_000_000), Tags(node.Optional("of")));

    private static bool IsHard(Node level) => level.Kind switch
    {
        JsonTokenType.String when level.Text == "hard" => true,
        JsonTokenType.Number when level.Text == "1" => false,
        _ => throw level.Wrong("limit 的 level 应为 \"hard\" 或 1", "a limit's level is \"hard\" or 1"),
    };

    private static Whereabouts? End(Node? node, IReadOnlyList<School> schools) => node switch
    {
        null => null,
        _ => (node.Optional("school"), node.Optional("place")) switch
        {
            ({ } school, null) => new Whereabouts(school.Index(schools.Count, "schools"), null),
            (null, { } place) => new Whereabouts(null, place.String()),
            _ => throw node.Wrong("应写 school 或 place 之一", "either a school or a place is expected"),
        },
    };
}
