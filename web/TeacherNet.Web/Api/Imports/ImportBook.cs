using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Imports;

/// <summary>Former imports as a workbook.</summary>
internal static class ImportBook
{
    public static readonly ListBook<ImportListBody, ImportLineBody> Of = new(
        "导入记录", "次", body => body.Rows,
        [
            new("时间", 18, i => i.At), new("导入人", 16, i => i.By ?? "系统"), new("文件", 50, i => string.Join('；', i.Files)), new("导入行数", 10, i => i.Accepted),
            new("需留意", 8, i => i.Warned), new("已规范", 8, i => i.Normalised), new("未导入", 8, i => i.Refused), new("变更记录", 10, i => i.Changed),
            new("撤销时间", 18, i => i.TakenBackAt),
        ]);
}
