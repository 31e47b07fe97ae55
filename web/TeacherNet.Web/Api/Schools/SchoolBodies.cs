using System.Collections.Immutable;
using TeacherNet.Web.Api.Teachers;

namespace TeacherNet.Web.Api.Schools;

/// <summary>A page of the schools that match.</summary>
public sealed record SchoolListBody(int Total, ImmutableArray<SchoolLineBody> Rows);

/// <summary>A school in a list; shortage and surplus do not cancel each other.</summary>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Closing">When it is given up or was; null while nothing is known of it.</param>
public sealed record SchoolLineBody(
    string Key, string Code, string Name, string Kind, ImmutableArray<string> Stages, string Location, string? Strength, string? Township, int Pupils,
    int Authorised, int Staffed, int Shortage, int Surplus, decimal? Longitude, decimal? Latitude, ClosingBody? Closing);

/// <summary>One school with its posts.</summary>
/// <param name="ManagedBy">Code of the school that manages this one.</param>
/// <param name="Manages">Schools this one manages.</param>
/// <param name="Rooms">Rooms for teachers; null while nobody counted them.</param>
public sealed record SchoolBody(
    SchoolLineBody Line, ImmutableArray<string> FormerNames, ImmutableArray<string> Campuses, string? ManagedBy,
    ImmutableArray<SchoolNameBody> Manages, ImmutableArray<PostBody> Posts, int? Rooms);

/// <summary>How many rooms for teachers there are.</summary>
public sealed record RoomsBody(int Rooms);

/// <summary>A school by key and name.</summary>
public sealed record SchoolNameBody(string Key, string Name);

/// <summary>Posts of a stage and subject.</summary>
/// <param name="Difference">Staffed less authorised.</param>
public sealed record PostBody(string Stage, string Subject, int Authorised, int Staffed, int Difference);

/// <summary>A cell of the posts matrix with its people.</summary>
/// <param name="Teachers">Those the asker may see.</param>
/// <param name="Others">How many more there are.</param>
/// <param name="Elsewhere">Where the opposite holds: schools with a surplus for a shortage, with a shortage for a surplus; the largest first.</param>
public sealed record PostCellBody(string SchoolName, PostBody Post, ImmutableArray<TeacherLineBody> Teachers, int Others, ImmutableArray<ElsewhereBody> Elsewhere);

/// <summary>Another school's difference at the same stage and subject.</summary>
public sealed record ElsewhereBody(string School, string SchoolName, int Difference);

/// <summary>Who taught at a school on a day.</summary>
/// <param name="FullTime">The sum of their shares of full time.</param>
public sealed record StaffBody(DateOnly On, decimal FullTime, ImmutableArray<StaffLineBody> Teachers);

/// <summary>Somebody of a school on a day.</summary>
/// <param name="Stage">Null when only a move of former years tells of the time there.</param>
/// <param name="Since">First day there, as far as known.</param>
/// <param name="Until">Last day there; null while it lasts.</param>
/// <param name="Percent">Share of full time there.</param>
public sealed record StaffLineBody(string Key, string StaffNumber, string Name, string? Stage, string? Subject, DateOnly? Since, DateOnly? Until, LeavingBody? Leaving, int Percent);

/// <summary>The cells of the posts matrix, by the keys their rows carry.</summary>
internal sealed record PostKeysBody(ImmutableArray<string> Keys);
