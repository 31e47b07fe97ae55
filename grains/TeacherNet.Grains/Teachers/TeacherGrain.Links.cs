using System.Globalization;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Teachers;

/// <content>Shares of ties at other schools.</content>
public sealed partial class TeacherGrain
{
    private const int Whole = 100;

    /// <summary>So many years ahead a share of a tie begins or ends at most; one without a term has no end.</summary>
    private const int LinkYearsAhead = 10;

    private static Decision<TeacherEvent> Enter(Teacher.Registered teacher, EnterLink order, Turn turn)
    {
        var entered = new LinkEntered(order.Id, order.Link, order.School, order.Percent, order.From, order.Until, order.DocumentNo);
        if (teacher.Entries.ContainsKey(order.Id))
            return Repeated(teacher, order.Id, entered);
        if (!LinkKinds.All.Contains(order.Link))
            return Refusal.Because("teacher.link-kind", "link").Given("kind", order.Link);
        if (order.Percent is < 1 or > Whole)
            return Refusal.Because("teacher.link-share", "percent");
        if ((WhyTooFar(order.From, "from", turn) ?? WhyTooFar(order.Until, "until", turn)) is { } far)
            return far;
        if (order.Until < order.From)
            return Refusal.Because("teacher.link-days", "until").Given("from", Day(order.From));
        if (order.From < teacher.Postings[0].Start)
            return Refusal.Because("teacher.link-too-early", "from").Given("since", Day(teacher.Postings[0].Start));
        if (teacher.Leaving is { } leaving && leaving.LastDay < order.From)
            return HasLeft(leaving, "from");
        if (order.Link == LinkKinds.Teaching && teacher.Postings.Last(p => p.Start <= order.From).Post.School == order.School)
            return Refusal.Because("teacher.link-own-school", "school");
        return (WhyNotAt(order.School, "", order.From, turn) ?? WhyTooMuch(teacher, entered)) is { } no ? no : [entered];
    }

    private static Decision<TeacherEvent> End(Teacher.Registered teacher, EndLink order, Turn turn)
    {
        if (teacher.Links.GetValueOrDefault(order.Link) is not { } link)
            return Refusal.Because("teacher.link-unknown", "link");
        if (link.Until == order.LastDay)
            return [];
        return order.LastDay < link.From ? Refusal.Because("teacher.link-days", "lastDay").Given("from", Day(link.From))
            : WhyTooFar(order.LastDay, "lastDay", turn) is { } far ? far
            : WhyTooMuch(teacher, link with { Until = order.LastDay }) is { } no ? no
            : [new LinkEnded(order.Link, order.LastDay)];
    }

    private static Decision<TeacherEvent> TakeBack(Teacher.Registered teacher, TakeBackLink order) =>
        teacher.Links.ContainsKey(order.Link) ? [new LinkTakenBack(order.Link)]
        : teacher.TakenBack.Contains(order.Link) ? []
        : Refusal.Because("teacher.link-unknown", "link");

    private static Refusal? WhyTooFar(DateOnly? day, string field, Turn turn) =>
        turn.Today.AddYears(LinkYearsAhead) is var latest && day > latest ? Refusal.Because("teacher.link-too-far", field).Given("latest", Day(latest)) : null;

    // The sum only grows where a link begins.
    private static Refusal? WhyTooMuch(Teacher.Registered teacher, LinkEntered link)
    {
        var others = teacher.Links.Values.Where(l => l.Link == link.Link && l.Id != link.Id).ToList();
        foreach (var day in others.Select(l => l.From).Append(link.From).Where(link.Covers).Order())
        {
            var sum = others.Where(l => l.Covers(day)).Sum(l => l.Percent);
            if (sum + link.Percent > Whole)
                return Refusal.Because("teacher.shares-exceed", "percent").Given("day", Day(day)).Given("left", (Whole - sum).ToString(CultureInfo.InvariantCulture));
        }

        return null;
    }
}
