using TeacherNet.Web.Api.Audit;
using Xunit;

namespace TeacherNet.Web.Tests.Api;

public sealed class AuditNamesTests
{
    [Fact]
    public void Calls_events_and_facts_in_a_workbook_what_the_pages_call_them()
    {
        Assert.Equal("更正教师信息", AuditNames.Event("teacher.facts-corrected"));
        Assert.Equal("骨干称号", AuditNames.Fact("facts.honour"));
        Assert.Equal("数学、语文", AuditNames.Value("facts.secondSubjects", "mathematics, chinese"));
        Assert.Equal("已停用", AuditNames.Value("is", "closed"));
        Assert.Equal(("是", "无"), (AuditNames.Value("hasLeft", "True"), AuditNames.Value("facts.school", null)));
    }
}
