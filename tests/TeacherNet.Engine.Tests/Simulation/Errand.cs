using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Tests.Simulation;

/// <summary>One thing a customer wants done, under one command id, however often it is asked for.</summary>
internal sealed record Errand(CommandId Id, string Actor, Batch Batch, bool IsBatch)
{
    public List<Reply> Replies { get; } = [];
}

/// <summary>An answer, with the log's end when it was asked for and when it came.</summary>
internal readonly record struct Reply(Answer Answer, long AskedAt, long AnsweredAt);

/// <summary>A view as a customer read it.</summary>
internal sealed record Reading(long AskedFor, long Position, ImmutableSortedDictionary<string, int> Amounts);
