using System.Collections.Immutable;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Actions;
using TeacherNet.Grains.Desks;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Exemptions;
using TeacherNet.Grains.FollowUps;
using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Imports;
using TeacherNet.Grains.Matrix;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Grains.Terms;
using TeacherNet.Grains.Todo;
using TeacherNet.Grains.Training;

namespace TeacherNet.Web.Hosting;

/// <summary>Every view a node folds, in no order that matters.</summary>
internal static class Views
{
    /// <summary>The list.</summary>
    public static ImmutableArray<ViewKind> All { get; } =
    [
        ViewKind.Of<ActionsView, ActionLog>(),
        ViewKind.Of<AccountsView, AccountList>(),
        ViewKind.Of<DesksView, DeskList>(),
        ViewKind.Of<DirectoryView, TeacherDirectory>(),
        ViewKind.Of<DueView, DueState>(),
        ViewKind.OfLive<ExchangeView, ExchangeState>(),
        ViewKind.Of<ExemptionsView, ExemptionList>(),
        ViewKind.OfLive<FollowUpsView, FollowUpsState>(),
        ViewKind.OfLive<GroupView, GroupsState>(),
        ViewKind.Of<ImportsView, ImportList>(),
        ViewKind.OfLive<MatrixView, PostMatrix>(),
        ViewKind.Of<MovesView, MoveList>(),
        ViewKind.Of<RegionView, RegionState>(),
        ViewKind.OfLive<RotationView, RotationState>(),
        ViewKind.Of<SchoolsView, SchoolList>(),
        ViewKind.Of<TermsView, TermList>(),
        ViewKind.OfLive<TodoView, TodoState>(),
        ViewKind.OfLive<TrainingView, TrainingState>(),
    ];
}
