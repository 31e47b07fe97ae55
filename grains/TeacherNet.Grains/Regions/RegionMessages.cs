using TeacherNet.Kernel;

namespace TeacherNet.Grains.Regions;

/// <summary>An order to a region.</summary>
public abstract record RegionCommand : ICommand;

/// <summary>Set a region up, or correct its facts; the same again changes nothing. Refused: <c>region.zone-missing</c>.</summary>
[StoredAs("region.establish", 1)]
public sealed record EstablishRegion(RegionFacts Facts) : RegionCommand;

/// <summary>Adopt a policy as the next version; the one in force again changes nothing. Refused: <c>region.not-established</c>, <c>region.rule-twice</c>.</summary>
[StoredAs("region.adopt-policy", 1)]
public sealed record AdoptPolicy(Policy Policy) : RegionCommand;

/// <summary>
/// Change the policy for a school year and those after it; the rules in force for it again change nothing. Refused: <c>region.not-established</c>,
/// <c>region.rule-twice</c>, <c>region.policy-changed</c> when another version came in between.
/// </summary>
/// <param name="Base">The version the change was made from, 0 for the default policy.</param>
/// <param name="SchoolYear">The year in whose September the first school year begins that it is for.</param>
/// <param name="Policy">What it says from then on.</param>
/// <param name="Reason">Why; names nobody.</param>
[StoredAs("region.revise-policy", 1)]
public sealed record RevisePolicy(int Base, int SchoolYear, Policy Policy, string Reason) : RegionCommand;

/// <summary>A fact about a region.</summary>
public abstract record RegionEvent : IEvent;

/// <summary>The region was set up.</summary>
[StoredAs("region.established", 1)]
public sealed record RegionEstablished(RegionFacts Facts) : RegionEvent;

/// <summary>The region's facts were corrected.</summary>
[StoredAs("region.facts-corrected", 1)]
public sealed record RegionFactsCorrected(RegionFacts Facts) : RegionEvent;

/// <summary>A policy came into force.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="On">The day.</param>
/// <param name="Policy">What it says.</param>
[StoredAs("region.policy-adopted", 1)]
public sealed record PolicyAdopted(int Version, DateOnly On, Policy Policy) : RegionEvent;

/// <summary>The policy was changed for a school year and those after it.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="SchoolYear">The year in whose September the first school year begins that it is for.</param>
/// <param name="On">The day it was decided.</param>
/// <param name="Policy">What it says.</param>
/// <param name="Reason">Why; names nobody.</param>
[StoredAs("region.policy-revised", 1)]
public sealed record PolicyRevised(int Version, int SchoolYear, DateOnly On, Policy Policy, string Reason) : RegionEvent;
