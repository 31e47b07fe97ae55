using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;
using TeacherNet.Grains.Terms;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>Who still has to do what in a phase of a cycle.</summary>
internal static class PhaseEndpoints
{
    private static readonly Dictionary<string, string> WhoseNames = new()
    {
        [Roles.Coordinator] = "教育局轮岗专干", [Roles.BureauLeader] = "局领导", [Roles.SchoolPrincipal] = "学校",
    };

    private static readonly Dictionary<string, string> WhatNames = new()
    {
        [PhaseDuties.Assess] = "待核定资格", [PhaseDuties.Wish] = "应交流未填志愿", [PhaseDuties.Place] = "应交流未安排", [PhaseDuties.Approve] = "待审定方案",
        [PhaseDuties.Disputes] = "待处理资格积分异议", [PhaseDuties.Review] = "待审核申报",
        [PhaseDuties.Report] = "待报到", [PhaseDuties.HandOver] = "待完成交接", [PhaseDuties.MidTerm] = "待期中考核", [PhaseDuties.EndTerm] = "待期满决定", [PhaseDuties.Objections] = "待处理异议", [PhaseDuties.Order] = "待下达调令",
    };

    /// <summary>What is left of a phase.</summary>
    private static readonly ListBook<PhaseDutiesBody, PhaseDutyBody> Book = new(
        "阶段待办", "项", body => body.Rows,
        [new("责任方", 30, d => d.SchoolName ?? WhoseNames.GetValueOrDefault(d.Role, d.Role)), new("事项", 20, d => WhatNames.GetValueOrDefault(d.What, d.What)), new("未完成", 10, d => d.Left), new("共", 10, d => d.Of)])
    {
        Title = body => $"{body.Name}阶段待办",
    };

    public static void MapPhases(this RouteGroupBuilder rotation)
    {
        var duties = rotation.MapGroup("/cycles/{cycle}/phases/{phase}/duties");
        duties.MapGet("", Read).Needs(AccessKind.Query, "rotation-duties").WithName("rotationPhaseDuties");
        duties.MapWorkbook("", Read, "rotation-duties", Book).WithName("rotationPhaseDutiesWorkbook");
    }

    private static Results<Ok<PhaseDutiesBody>, ProblemResult> Read(ReadCall call, string cycle, string phase) =>
        call.Views.Read<RotationState, TeacherDirectory, Results<Ok<PhaseDutiesBody>, ProblemResult>>((state, directory) =>
        {
            if (state.Cycles.GetValueOrDefault(cycle) is not { } known)
                return Problems.Of("cycle.unknown");
            if (known.Phases.FirstOrDefault(p => p.Code == phase) is not { } entry)
                return Problems.Of(Kernel.Refusal.Because("cycle.no-such-phase", "phase").Given("phase", phase));
            var serving = directory.ByKey.Values.Where(t => t.ServesUntil(known.CutOff, call.Today)).Select(t => t.Key).ToHashSet();
            var terms = call.Views.Read<TermList, TermList>(list => list);
            return TypedResults.Ok(new PhaseDutiesBody(
                phase, Phases.List.WithCode(phase)!.Zh, Phases.List.WithCode(phase)!.En, entry.State.ToString().ToLowerInvariant(), entry.Opens, entry.Closes,
                [.. PhaseDuties.Of(state, known, phase, serving, terms).Select(d => new PhaseDutyBody(d.Role, d.School, d.School is null ? null : state.School(d.School), d.What, d.Left, d.Of))]));
        });
}

/// <summary>A phase and what is left to do in it.</summary>
/// <param name="Phase">P0 to P15.</param>
/// <param name="Name">Its name in Chinese.</param>
/// <param name="NameEn">Its name in English.</param>
/// <param name="State"><c>ahead</c>, <c>open</c> or <c>closed</c>.</param>
/// <param name="Opens">Inclusive, in the region's time.</param>
/// <param name="Closes">Exclusive, in the region's time.</param>
/// <param name="Rows">Most left first; empty when all is done.</param>
public sealed record PhaseDutiesBody(string Phase, string Name, string NameEn, string State, DateTime Opens, DateTime Closes, ImmutableArray<PhaseDutyBody> Rows);

/// <summary>What somebody still has to do.</summary>
/// <param name="Role">Whose it is.</param>
/// <param name="School">Key of the school; null for the bureau.</param>
/// <param name="SchoolName">Its name.</param>
/// <param name="What">one of the constants of <see cref="PhaseDuties"/>.</param>
/// <param name="Left">How many are left.</param>
/// <param name="Of">How many there were.</param>
public sealed record PhaseDutyBody(string Role, string? School, string? SchoolName, string What, int Left, int Of);
