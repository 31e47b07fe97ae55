using System.Collections.Immutable;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.FollowUps;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;

namespace TeacherNet.Web.Hosting;

/// <summary>Every view a node folds, in no order that matters.</summary>
internal static class Views
{
    /// <summary>The list.</summary>
    public static ImmutableArray<ViewKind> All { get; } =
    [
        ViewKind.Of<DirectoryView, TeacherDirectory>(),
        ViewKind.OfLive<FollowUpsView, FollowUpsState>(),
        ViewKind.Of<SchoolsView, SchoolList>(),
    ];
}
