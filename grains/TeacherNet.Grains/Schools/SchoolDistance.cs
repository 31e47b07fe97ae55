namespace TeacherNet.Grains.Schools;

/// <summary>How far schools are apart as the crow flies.</summary>
public static class SchoolDistance
{
    private const double EarthRadius = 6371;

    /// <summary>Kilometres to a tenth; null when a place is unknown.</summary>
    public static double? Kilometres(SchoolList schools, string from, string to) =>
        schools.Find(from)?.Facts is { Longitude: { } x1, Latitude: { } y1 } && schools.Find(to)?.Facts is { Longitude: { } x2, Latitude: { } y2 }
            ? Math.Round(Kilometres((double)x1, (double)y1, (double)x2, (double)y2), 1)
            : null;

    private static double Kilometres(double x1, double y1, double x2, double y2)
    {
        var half = Math.Pow(Math.Sin(Radians(y2 - y1) / 2), 2)
            + (Math.Cos(Radians(y1)) * Math.Cos(Radians(y2)) * Math.Pow(Math.Sin(Radians(x2 - x1) / 2), 2));
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(half));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
