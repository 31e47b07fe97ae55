using TeacherNet.Grains.Teachers;

namespace TeacherNet.Grains.Rotation;

/// <summary>Somebody wished for a post that another with lower priority gets, and no rule says why.</summary>
/// <param name="Envious">Key of the teacher passed over.</param>
/// <param name="Envied">Key of the teacher who gets the post.</param>
/// <param name="Post">The post, without a campus.</param>
public sealed record EnvyPair(string Envious, string Envied, Post Post);
