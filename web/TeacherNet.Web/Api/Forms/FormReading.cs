using System.Globalization;
using TeacherNet.Grains.Codes;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Api.Forms;

/// <summary>Reads the fields of a typed form: null leaves a field as it is, an empty text clears it. What is wrong first is kept with its field.</summary>
internal sealed class FormReading
{
    private const int LongestReason = 200;

    /// <summary>What is wrong, or null.</summary>
    public Refusal? Objection { get; private set; }

    /// <summary>Notes what is wrong with a field, unless another came before.</summary>
    public void Refuse(string code, string field) => Objection ??= Refusal.Because(code, field);

    public string? Text(string field, string? sent, string? before, int longest)
    {
        if (sent is null)
            return before;
        var text = sent.Trim();
        if (text.Length > longest)
            Refuse("field.invalid", field);
        return text.Length == 0 ? null : text;
    }

    public string Required(string field, string? text)
    {
        if (text is null)
            Refuse("field.missing", field);
        return text ?? "";
    }

    public string? Code<T>(string field, string? sent, string? before, CodeList<T> list) where T : notnull
    {
        if (Text(field, sent, before, 64) is not { } code)
            return null;
        if (sent is not null && list.WithCode(code) is null)
            Refuse("field.invalid", field);
        return code;
    }

    public DateOnly? Day(string field, string? sent, DateOnly? before)
    {
        if (sent is null)
            return before;
        if (sent.Trim().Length == 0)
            return null;
        if (DateOnly.TryParseExact(sent.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Refuse("field.invalid", field);
        return null;
    }

    public int? Number(string field, string? sent, int? before, int least, int most)
    {
        if (sent is null)
            return before;
        if (sent.Trim().Length == 0)
            return null;
        if (int.TryParse(sent.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Refuse("field.invalid", field);
        return null;
    }

    public decimal? Degrees(string field, string? sent, decimal? before, int most)
    {
        if (sent is null)
            return before;
        if (sent.Trim().Length == 0)
            return null;
        if (decimal.TryParse(sent.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most)
            return degrees;
        Refuse("field.invalid", field);
        return null;
    }

    /// <summary>Why something is ordered; must be given.</summary>
    public string Reason(string? sent) => Required("reason", Text("reason", sent, null, LongestReason));

    /// <summary>Why something is ordered, if it was said.</summary>
    public string? AnyReason(string? sent) => Text("reason", sent, null, LongestReason);
}
