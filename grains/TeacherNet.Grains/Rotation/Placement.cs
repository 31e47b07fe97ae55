using TeacherNet.Grains.Teachers;

namespace TeacherNet.Grains.Rotation;

/// <summary>One teacher put on one post.</summary>
/// <param name="Move">Random id of the move.</param>
/// <param name="Teacher">Key of the teacher.</param>
/// <param name="From">The post left, which must be the one the candidate was assessed at.</param>
/// <param name="To">The post taken.</param>
/// <param name="Form">Code of the exchange form, F01 to F14.</param>
/// <param name="RelationMoves">True when the personnel relation moves too (人走关系走).</param>
/// <param name="Reasons">Codes of why: <c>duty</c>, <c>volunteer</c>, <c>shortage</c> …</param>
/// <param name="Staffed">How many held the target post, as the coordinator saw it: nobody's own state holds that count, so the seen one is stored.</param>
/// <param name="SeenAt">The view's position at which it was seen.</param>
public sealed record Placement(
    Guid Move, string Teacher, Post From, Post To, string Form, bool RelationMoves, Listed<string> Reasons, int Staffed, long SeenAt);
