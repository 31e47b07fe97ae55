using TeacherNet.Kernel;

namespace TeacherNet.Grains.Teachers;

/// <summary>Values of a teacher that pages mask until somebody says what they are needed for.</summary>
public static class RevealedValues
{
    /// <summary>The identity number.</summary>
    public const string IdentityNumber = "identity-number";

    /// <summary>The telephone number.</summary>
    public const string Phone = "phone";

    /// <summary>Why the teacher is exempt from rotation.</summary>
    public const string Exemption = "exemption";

    /// <summary>The free text.</summary>
    public const string Remark = "remark";

    /// <summary>The sealed value, or null when there is none or no such kind of value.</summary>
    public static Protected<string>? Of(TeacherFacts facts, string value) => value switch
    {
        IdentityNumber => facts.IdentityNumber,
        Phone => facts.Phone,
        Exemption => facts.Exemption?.Kind,
        Remark => facts.Remark,
        _ => null,
    };
}
