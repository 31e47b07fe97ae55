namespace TeacherNet.Grains.Codes;

/// <summary>The subjects by code. A string list because counties add vocational subjects of their own.</summary>
public static class Subjects
{
    /// <summary>Morality and law, the compulsory stages' politics.</summary>
    public const string Morality = "morality";

    /// <summary>Ideology and politics, the senior stage's politics.</summary>
    public const string Politics = "politics";

    /// <summary>The list, in the order of the posts matrix.</summary>
    public static readonly CodeList<string> List = new(
        Of("chinese", "语文", "Chinese"),
        Of("mathematics", "数学", "Mathematics"),
        Of("english", "英语", "English", "外语"),
        Of(Morality, "道德与法治", "Morality and law", "道法", "品德", "品德与社会", "思想品德"),
        Of(Politics, "思想政治", "Ideology and politics"),
        Of("history", "历史", "History"),
        Of("geography", "地理", "Geography"),
        Of("physics", "物理", "Physics"),
        Of("chemistry", "化学", "Chemistry"),
        Of("biology", "生物", "Biology", "生物学"),
        Of("science", "科学", "Science", "自然"),
        Of("computing", "信息科技", "Information technology", "信息技术", "信息", "计算机"),
        Of("sport", "体育", "Physical education", "体育与健康"),
        Of("music", "音乐", "Music"),
        Of("art", "美术", "Art"),
        Of("calligraphy", "书法", "Calligraphy"),
        Of("labour", "劳动", "Labour", "劳动教育", "劳动技术"),
        Of("practice", "综合实践", "Integrated practice", "综合实践活动"),
        Of("mental-health", "心理健康", "Mental health", "心理", "心理健康教育"),
        Of("preschool", "幼教", "Preschool education", "学前教育", "五大领域"),
        Of("general", "全科", "All primary subjects", "小学全科"),
        Of("welding", "焊接", "Welding"),
        Of("vehicles", "汽修", "Vehicle repair", "汽车维修"),
        Of("singing", "声乐", "Singing"),
        Of("vocational", "中职专业课", "Vocational subject", "专业课"));

    /// <summary>The subject called so; 政治 and 思政 name a different subject by stage.</summary>
    public static CodeEntry<string>? Find(string name, Stage? stage) => name switch
    {
        "政治" or "思政" => List[stage is Stage.Senior or Stage.Vocational ? Politics : Morality],
        _ => List.TryFind(name, out var entry) ? entry : null,
    };

    private static CodeEntry<string> Of(string code, string zh, string en, params IReadOnlyList<string> aliases) => new(code, code, zh, en, aliases);
}
