using TeacherNet.Grains.Codes;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Exchanges;

/// <summary>The pairings as a workbook.</summary>
internal static class PairingBook
{
    public static readonly ListBook<PairingListBody, PairingBody> Of = new(
        "结对学校", "对", body => body.Rows,
        [
            new("编号", 14, p => p.Number), new("甲方学校代码", 14, p => p.First.Code), new("甲方学校", 30, p => p.First.Name), new("乙方学校代码", 14, p => p.Second.Code),
            new("乙方学校", 30, p => p.Second.Name), new("签约", 12, p => p.SignedOn), new("到期", 12, p => p.ExpiresOn), new("状态", 10, p => Names.Of(PairingStates.List, p.State)),
            new("停止之日", 12, p => p.StoppedFrom),
        ])
    {
        Filters = [BookFilter.Text, BookFilter.Of("state", "状态", PairingStates.List)],
    };
}
