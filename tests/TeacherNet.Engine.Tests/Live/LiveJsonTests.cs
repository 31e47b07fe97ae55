using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using TeacherNet.Engine.Live;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Engine.Tests.Live;

public sealed class LiveJsonTests
{
    private static readonly Gen<string> Keys = Gen.Elements("a", "b", "c", "order", "r-1", "r-2", "名", "\"q\"");

    [Fact]
    public void A_patch_between_two_documents_turns_one_into_the_other() =>
        Prop.ForAll(Documents(3).Two().ToArbitrary(), pair =>
        {
            var (from, to) = pair;
            var patch = LiveJson.Diff(from, to);
            var result = patch is null ? Json(from) : MergePatch.Apply(Json(from), JsonNode.Parse(patch));
            return JsonNode.DeepEquals(Json(to), result);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Equal_documents_have_no_patch() =>
        Prop.ForAll(Documents(3).ToArbitrary(), document => LiveJson.Diff(document, Rebuilt(document)) is null).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Unchanged_branches_are_not_sent() => Assert.Equal(
        """{"b":{"y":3},"c":null}""".Length,
        LiveJson.Diff(
            LiveNode.Object(("a", LiveNode.Object(("x", 1))), ("b", LiveNode.Object(("x", 1), ("y", 2))), ("c", true)),
            LiveNode.Object(("a", LiveNode.Object(("x", 1))), ("b", LiveNode.Object(("x", 1), ("y", 3)))))!.Length);

    private static JsonNode? Json(LiveNode node) => JsonNode.Parse(LiveJson.Write(node));

    private static LiveNode.Map Rebuilt(LiveNode.Map map) =>
        new(map.Members.ToImmutableSortedDictionary(m => m.Key, m => m.Value is LiveNode.Map inner ? Rebuilt(inner) : m.Value, StringComparer.Ordinal));

    private static Gen<LiveNode.Map> Documents(int depth) =>
        from members in Gen.Zip(Keys, Nodes(depth)).ListOf()
        select new LiveNode.Map(members.DistinctBy(m => m.Item1).ToImmutableSortedDictionary(m => m.Item1, m => m.Item2, StringComparer.Ordinal));

    private static Gen<LiveNode> Nodes(int depth)
    {
        var scalars = Gen.OneOf(
            Gen.Choose(-3, 3).Select(n => (LiveNode)n),
            Gen.Choose(0, 3).Select(n => (LiveNode)(n / 4m)),
            Gen.Elements("", "x", "张老师", "<&>").Select(t => (LiveNode)t),
            Gen.Elements(true, false).Select(f => (LiveNode)f),
            Keys.ListOf().Select(k => (LiveNode)new LiveNode.Texts([.. k])));
        return depth == 0 ? scalars : Gen.Frequency((2, scalars), (1, Documents(depth - 1).Select(d => (LiveNode)d)));
    }
}
