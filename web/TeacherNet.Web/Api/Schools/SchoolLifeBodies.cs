using System.Collections.Immutable;

namespace TeacherNet.Web.Api.Schools;

/// <summary>Facts of a school as typed: null leaves a field as it is, an empty text clears it. Codes are those of the code lists.</summary>
/// <param name="ManagedBy">Code of the school that manages this one.</param>
public sealed record SchoolFieldsBody(
    string? Name, string? Kind, ImmutableArray<string>? Stages, string? Location, string? Strength, string? Township, string? Longitude, string? Latitude,
    string? Pupils, ImmutableArray<string>? Campuses, string? ManagedBy);

/// <summary>A school to put on the list.</summary>
/// <param name="Code">The region's code; no other school's.</param>
public sealed record NewSchoolBody(string Code, SchoolFieldsBody Fields);

/// <summary>A school that was put on the list.</summary>
/// <param name="School">The record's key.</param>
public sealed record SchoolAddedBody(string School, long Position);

/// <summary>A correction of some facts.</summary>
/// <param name="EffectiveOn">First day on which they are true; ahead, they change on that day.</param>
/// <param name="Reason">Why, in at most 200 characters and naming nobody.</param>
public sealed record SchoolCorrectionBody(Guid Id, SchoolFieldsBody Fields, DateOnly EffectiveOn, string Reason);

/// <summary>Posts of a stage and subject from a day on.</summary>
public sealed record PostCountBody(Guid Id, string Stage, string Subject, int Count, DateOnly EffectiveOn, string Reason);

/// <summary>That a school is given up.</summary>
public sealed record EnterClosingBody(Guid Id, DateOnly LastDay, string? DocumentNo, string Reason);

/// <summary>That a school is open again.</summary>
public sealed record ReopenBody(Guid Id, DateOnly From, string Reason);

/// <summary>When a school is given up, or was.</summary>
/// <param name="Id">To take it back by.</param>
/// <param name="IsClosed">True past the last day.</param>
public sealed record ClosingBody(Guid Id, DateOnly LastDay, bool IsClosed);
