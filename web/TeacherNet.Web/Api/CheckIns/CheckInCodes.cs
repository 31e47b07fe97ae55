using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using TeacherNet.Engine.Privacy;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Api.CheckIns;

/// <summary>How a typed code stands to an activity's.</summary>
internal enum CodeFit
{
    /// <summary>Never one of the last minutes.</summary>
    Wrong,

    /// <summary>Shown once and replaced since.</summary>
    Old,

    /// <summary>The one shown, or the one before it.</summary>
    Good,
}

/// <summary>
/// The six digits an activity shows, other ones every 30 seconds: an authenticator of scope, activity and step. They are stored
/// nowhere; every node that has the key file shows and knows the same.
/// </summary>
internal sealed class CheckInCodes(PersonVault vault)
{
    private const long StepSeconds = 30;
    private const long Remembered = 20;
    private const uint Codes = 1_000_000;

    /// <summary>The code of an instant.</summary>
    public string At(ScopeId scope, string activity, DateTimeOffset now) => Of(scope, activity, StepOf(now));

    /// <summary>When the code of an instant is replaced by the next, exclusive; it is accepted for one step more.</summary>
    public static DateTimeOffset ReplacedAt(DateTimeOffset now) => DateTimeOffset.FromUnixTimeSeconds((StepOf(now) + 1) * StepSeconds);

    /// <summary>When the code of an instant is no longer accepted, exclusive.</summary>
    public static DateTimeOffset ValidUntil(DateTimeOffset now) => ReplacedAt(now).AddSeconds(StepSeconds);

    /// <summary>How what was typed stands to the codes of the last ten minutes; spaces and full-width digits pass.</summary>
    public CodeFit Fit(ScopeId scope, string activity, string typed, DateTimeOffset now)
    {
        var code = string.Concat(typed.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
        var step = StepOf(now);
        for (var back = 0; back <= Remembered; back++)
        {
            if (Of(scope, activity, step - back) == code)
                return back <= 1 ? CodeFit.Good : CodeFit.Old;
        }
        return CodeFit.Wrong;
    }

    private string Of(ScopeId scope, string activity, long step)
    {
        var bytes = vault.Authenticator("check-in codes", Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{scope.Value}\n{activity}\n{step}")));
        return (BinaryPrimitives.ReadUInt32BigEndian(bytes) % Codes).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static long StepOf(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;
}
