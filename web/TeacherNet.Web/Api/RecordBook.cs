using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api;

/// <summary>The records behind a figure as a workbook.</summary>
internal static class RecordBook
{
    public static readonly ListBook<FigureRecordsBody, FigureRecordBody> Of = new("数据明细", "条", body => body.Records, [new("序号", 8, null), new("明细", 80, r => r.Text)])
    {
        Title = body => FormattableString.Invariant($"{body.Figure.Name} {body.Figure.Value} {body.Figure.Unit}，{body.Figure.Period.Label}"),
    };
}
