using System.Globalization;
using System.Text;
using QRCoder;

namespace TeacherNet.Web.Api;

/// <summary>QR codes as SVG documents.</summary>
internal static class QrPicture
{
    /// <summary>The picture of a link: one path of horizontal runs, a tenth of what a rectangle for each module takes.</summary>
    public static string Of(string link)
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
