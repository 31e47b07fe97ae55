using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Actions;

/// <summary>Actions, and the rows one was not done to, as workbooks.</summary>
internal static class ActionBooks
{
    public static readonly ListBook<ActionListBody, ActionLineBody> Actions = new(
        "批量操作记录", "次", body => body.Rows,
        [
            new("时间", 18, a => a.At), new("操作人", 16, a => a.By), new("列表", 14, a => a.List), new("操作", 18, a => a.Action),
            new("已执行", 10, a => a.Done), new("未执行", 10, a => a.Refused), new("撤销时间", 18, a => a.Back?.At), new("已恢复", 10, a => a.Back?.Restored),
        ]);

    public static readonly ListBook<RefusedListBody, RefusedLineBody> Refused = new(
        "未执行名单", "条", body => body.Rows,
        [new("序号", 6, null), new("编号", 18, r => r.Number), new("名称", 40, r => r.Name), new("未执行原因", 80, r => r.Zh)]);
}
