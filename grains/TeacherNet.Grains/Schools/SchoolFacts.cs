namespace TeacherNet.Grains.Schools;

/// <summary>What the bureau's list says of a school or other unit. Codes are those of the code lists.</summary>
/// <param name="Code">The school's code in the region, as people know it.</param>
/// <param name="Name">The full name in force.</param>
/// <param name="FormerNames">Earlier names, latest first; searchable.</param>
/// <param name="Kind">Kind of unit, from <c>SchoolKinds</c>.</param>
/// <param name="Stages">Stages taught, from <c>Stages</c>, youngest first.</param>
/// <param name="Location">Location class, from <c>LocationClasses</c>.</param>
/// <param name="Strength">Strength class, from <c>StrengthClasses</c>; null for units that are not rated.</param>
/// <param name="Township">Township or street.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Pupils">Pupils enrolled.</param>
/// <param name="Campuses">Names of the campuses; empty for a school on one site.</param>
/// <param name="ManagedBy">Code of the school that manages this one (中心学校 of a 教学点).</param>
public sealed record SchoolFacts(
    string Code,
    string Name,
    Listed<string> FormerNames,
    string Kind,
    Listed<string> Stages,
    string Location,
    string? Strength,
    string? Township,
    decimal? Longitude,
    decimal? Latitude,
    int Pupils,
    Listed<string> Campuses,
    string? ManagedBy);

/// <summary>How many posts a school may fill for a stage and subject.</summary>
/// <param name="Stage">Code of the stage.</param>
/// <param name="Subject">Code of the subject.</param>
/// <param name="Count">Posts, 0 or more; 0 takes the line off.</param>
public sealed record PostLine(string Stage, string Subject, int Count);
