using TeacherNet.Planning.Linear;
using TeacherNet.Planning.Model;
using TeacherNet.Planning.Proofs;

namespace TeacherNet.Planning.Drafts;

/// <summary>How one level was decided: over which domain, at which value, by which proof, and the basis the search began from.</summary>
internal sealed record Stage(Domain Domain, long Value, LevelProof Proof, WarmBasis Basis);
