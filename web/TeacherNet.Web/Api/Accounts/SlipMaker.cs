using System.Globalization;
using System.Text;
using QRCoder;
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
        return new(account.LoginName, account.Name, code, awaited.ValidUntil, link, Picture(link));
    }

    // One path of horizontal runs: a tenth of what a rectangle for each module takes.
    private static string Picture(string link)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(link, QRCodeGenerator.ECCLevel.M);
        var matrix = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < matrix.Count; y++)
        {
            for (var x = 0; x < matrix.Count; x++)
            {
                var begin = x;
                while (x < matrix.Count && matrix[y][x])
                    x++;
                if (x > begin)
                    path.Append(CultureInfo.InvariantCulture, $"M{begin} {y}h{x - begin}v1H{begin}z");
            }
        }
        return string.Create(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {matrix.Count} {matrix.Count}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{matrix.Count}v{matrix.Count}H0z"/><path d="{path}"/></svg>""");
    }
}
