namespace TeacherNet.Web.Imports;

/// <summary>How much one file may ask of the host. All are inclusive upper bounds.</summary>
/// <param name="FileBytes">Bytes of the file as sent.</param>
/// <param name="InflatedBytes">Bytes of all parts of a workbook when unpacked.</param>
/// <param name="InflationRatio">Unpacked bytes for one packed byte, judged from 10 MB unpacked on.</param>
/// <param name="ZipEntries">Parts of a workbook.</param>
/// <param name="Rows">Rows of all sheets of a file, blank ones included.</param>
public sealed record ImportLimits(long FileBytes, long InflatedBytes, int InflationRatio, int ZipEntries, int Rows)
{
    /// <summary>50 MB sent, 400 MB unpacked, 100 to 1, 1,000 parts, 300,000 rows.</summary>
    public static readonly ImportLimits Default = new(50L << 20, 400L << 20, 100, 1_000, 300_000);
}
