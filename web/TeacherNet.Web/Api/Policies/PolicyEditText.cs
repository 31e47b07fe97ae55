using TeacherNet.Grains.Regions;

namespace TeacherNet.Web.Api.Policies;

/// <summary>Edits of a policy as addresses carry them: <c>R1/threshold:9</c>. What has another form names no rule and is refused as such.</summary>
internal static class PolicyEditText
{
    public static IEnumerable<PolicyEdit> All(string[]? set) => (set ?? []).Select(Of);

    private static PolicyEdit Of(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 || colon < slash ? new(text, "", "") : new(text[..slash], text[(slash + 1)..colon], text[(colon + 1)..]);
    }
}
