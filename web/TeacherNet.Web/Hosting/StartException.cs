namespace TeacherNet.Web.Hosting;

/// <summary>A node cannot start, for a reason its operator can mend; nothing was changed.</summary>
public sealed class StartException(string code, string zh, string en) : Exception($"{code}: {en}")
{
    /// <summary>Stable: <c>key.lost</c>.</summary>
    public string Code => code;

    /// <summary>Cause and mend in Chinese.</summary>
    public string Zh => zh;

    /// <summary>Cause and mend in English.</summary>
    public string En => en;
}
