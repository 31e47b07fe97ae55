namespace TeacherNet.Grains.Todo;

/// <summary>What may wait for somebody (待办). Each kind opens one list, and its count is that list's.</summary>
public static class TodoKinds
{
    /// <summary>Objections nobody has decided (异议待处理).</summary>
    public const string Objections = "objections";

    /// <summary>Disputes about eligibility and points nobody has decided (资格积分异议).</summary>
    public const string Disputes = "disputes";

    /// <summary>Applications that wait for the school's review (申报待学校审核).</summary>
    public const string SchoolReviews = "school-reviews";

    /// <summary>Applications and nominations that wait for the bureau's review (申报待教育局审核).</summary>
    public const string BureauReviews = "bureau-reviews";

    /// <summary>Wishes sent back to the teacher (退回修改的志愿).</summary>
    public const string ReturnedWishes = "returned-wishes";

    /// <summary>Plans before the bureau's approval: drafts with moves from that phase on, until one is approved (待我审定).</summary>
    public const string PlansToApprove = "plans-to-approve";

    /// <summary>Plans the leaders sent back to be changed (退回修改的方案).</summary>
    public const string PlansSentBack = "plans-sent-back";

    /// <summary>Plans to put up for notice: approved drafts while that phase is open (待公示).</summary>
    public const string PlansToPublish = "plans-to-publish";

    /// <summary>Moves on notice without an open objection (待下达).</summary>
    public const string MovesToOrder = "moves-to-order";

    /// <summary>Hand-over lists of ordered moves with lines still open, for the bureau (交接未完成).</summary>
    public const string HandOversOpen = "hand-overs-open";

    /// <summary>Hand-over lists with lines still open for a school or teacher (交接待确认).</summary>
    public const string HandOver = "hand-over";

    /// <summary>Moved teachers who did not report for duty in time (未报到).</summary>
    public const string NoShows = "no-shows";

    /// <summary>Moved teachers whose service is to be assessed (期中、期满考核).</summary>
    public const string TermAssessments = "term-assessments";

    /// <summary>Terms that near their end and nobody has decided on (期满待定).</summary>
    public const string TermsToEnd = "terms-to-end";

    /// <summary>Check-ins that nobody has answered (回访待答).</summary>
    public const string CheckInsDue = "check-ins-due";

    /// <summary>Schools that nominated nobody while the phase for it is open (未提交学校).</summary>
    public const string SilentSchools = "silent-schools";

    /// <summary>Exemptions asked for that nobody has decided (豁免待审).</summary>
    public const string Exemptions = "exemptions";

    /// <summary>Refused exemptions who asked has not taken note of (豁免未批准).</summary>
    public const string RefusedExemptions = "refused-exemptions";

    /// <summary>Hours that wait for the school (学时待审).</summary>
    public const string Hours = "hours";

    /// <summary>Hours sent back to the teacher (退回的学时).</summary>
    public const string ReturnedHours = "returned-hours";

    /// <summary>Teachers who never had an account (账号未开通).</summary>
    public const string Accounts = "accounts";

    /// <summary>One-time codes that are out and not used (激活码未使用).</summary>
    public const string Activations = "activations";

    /// <summary>Activities that wait for the first side's word (活动邀请待确认).</summary>
    public const string ConfirmFirst = "confirm-first";

    /// <summary>Activities that wait for the second side's word.</summary>
    public const string ConfirmSecond = "confirm-second";

    /// <summary>Finished activities nobody has accepted (待验收).</summary>
    public const string Accept = "accept";

    /// <summary>Follow-ups that were refused (退回的后续).</summary>
    public const string Refused = "refused";
}
