namespace TeacherNet.Kernel;

/// <summary>An event as the journal holds it.</summary>
/// <param name="Grain">Whose event.</param>
/// <param name="Version">Its number in the grain, from 1.</param>
/// <param name="Position">Its number in the scope's log, from 1, without holes.</param>
/// <param name="At">When it was recorded, UTC; never earlier than the event before.</param>
/// <param name="Actor">Who ordered it.</param>
/// <param name="Command">The command it came from.</param>
/// <param name="Event">The fact.</param>
public sealed record Recorded(GrainId Grain, long Version, long Position, DateTimeOffset At, string Actor, CommandId Command, IEvent Event);
