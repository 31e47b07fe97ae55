using System.Collections.Immutable;

namespace TeacherNet.Web.Api.Activities;

/// <summary>A page of the activities that match, the latest day first.</summary>
public sealed record ActivityListBody(int Total, ImmutableArray<ActivityBody> Rows);

/// <summary>An activity.</summary>
/// <param name="HeldFor">The pairing's or group's key.</param>
/// <param name="HeldForName">As people name it.</param>
/// <param name="Confirmed">The sides that confirmed the day.</param>
/// <param name="Present">How many stand in its roll, in any role.</param>
/// <param name="StartedAt">When it started here.</param>
public sealed record ActivityBody(
    string Key, string Number, string Kind, string Mode, string State, DateOnly On, decimal Hours, string HeldFor, string HeldForName,
    ImmutableArray<string> Confirmed, int Present, DateTimeOffset? StartedAt);

/// <summary>The roll of an activity, the latest check-in first.</summary>
/// <param name="Activity">The activity's key.</param>
public sealed record AttendanceListBody(string Activity, ImmutableArray<AttendanceBody> Rows);

/// <summary>A person on the roll, as everyone may see them.</summary>
/// <param name="At">When checked in; null when recorded from a list.</param>
public sealed record AttendanceBody(string Id, string Shown, string Region, string Role, DateTimeOffset? At);

/// <summary>An activity to be planned.</summary>
public sealed record PlanActivityBody(string Number, string Kind, string Mode, DateOnly On, decimal Hours);

/// <summary>The side that confirms; null for the person's own.</summary>
public sealed record ConfirmActivityBody(string? Side);

/// <summary>The new day.</summary>
public sealed record PostponeActivityBody(DateOnly To);

/// <summary>Somebody who checks in.</summary>
/// <param name="StaffNumber">教师编号.</param>
/// <param name="Role">A code of the attendance roles; null for a trainee.</param>
/// <param name="Region">The region of the number, where both use it.</param>
public sealed record CheckInBody(string StaffNumber, string? Role, string? Region);
