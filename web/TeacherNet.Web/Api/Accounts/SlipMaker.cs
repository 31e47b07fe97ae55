using TeacherNet.Grains.Accounts;
using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Api.Accounts;

/// <summary>Makes slips for the site that was asked.</summary>
internal sealed class SlipMaker(ActivationCodes codes)
{
    /// <summary>The slip of a code that is out.</summary>
    public SlipBody Of(HttpRequest request, AccountEntry account, Activation awaited)
    {
        var code = codes.Of(awaited.Id);
        var link = $"{request.Scheme}://{request.Host}/activate?account={Uri.EscapeDataString(account.LoginName)}&code={code}";
        return new(account.LoginName, account.Name, code, awaited.ValidUntil, link, QrPicture.Of(link));
    }
}
