using TeacherNet.Grains.Codes;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Activities;

/// <summary>Activities and their rolls as workbooks; names on a roll are shortened, as on the page.</summary>
internal static class ActivityBooks
{
    /// <summary>The activities that match.</summary>
    public static readonly ListBook<ActivityListBody, ActivityBody> Activities = new(
        "活动", "次", body => body.Rows,
        [
            new("编号", 16, a => a.Number), new("日期", 12, a => a.On), new("所属", 36, a => a.HeldForName), new("类别", 14, a => Names.Of(ActivityKinds.List, a.Kind)),
            new("方式", 10, a => Names.Of(ActivityModes.List, a.Mode)), new("状态", 10, a => Names.Of(ActivityStates.List, a.State)), new("学时", 8, a => a.Hours),
            new("签到", 8, a => a.Present),
        ])
    {
        Filters = [BookFilter.Text, new("month", "月份"), BookFilter.Of("state", "状态", ActivityStates.List), new("heldFor", "所属", static (call, key) => Boards.NameOf(call.Views, key))],
    };

    /// <summary>The roll of an activity.</summary>
    public static readonly ListBook<AttendanceListBody, AttendanceBody> Roll = new(
        "签到名单", "人次", body => body.Rows,
        [new("人员", 24, r => r.Shown), new("地区", 14, r => r.Region), new("角色", 12, r => Names.Of(AttendanceRoles.List, r.Role)), new("时间", 18, r => r.At)]);
}
