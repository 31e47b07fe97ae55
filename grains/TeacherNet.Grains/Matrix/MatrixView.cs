using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Matrix;

/// <summary>The posts matrix: schools by subjects, authorised beside staffed. The audience is a stage's code.</summary>
public sealed class MatrixView : ILiveView<PostMatrix>
{
    /// <inheritdoc/>
    public static string Name => "matrix";

    /// <inheritdoc/>
    public static int Version => 3;

    /// <inheritdoc/>
    public static PostMatrix Create(ScopeId scope) => new();

    /// <inheritdoc/>
    public static void Apply(PostMatrix state, Recorded recorded, IReveal reveal)
    {
        var key = recorded.Grain.Key;
        switch (recorded.Event)
        {
            case ITellsFacts<SchoolFacts> { Told: { } facts }:
                state.Put(key, facts);
                break;
            case ITellsFacts<SchoolFacts>:
                state.Remove(key);
                break;
            case ITellsFacts<Listed<PostLine>> { Told: { } posts }:
                state.Authorise(key, posts);
                break;
            case SchoolClosed:
                state.SetClosed(key, true);
                break;
            case SchoolReopened:
                state.SetClosed(key, false);
                break;
            case ITellsFacts<TeacherFacts> e:
                state.Seat(key, e.Told?.Post);
                break;
            case PostingTaken e:
                state.Seat(key, e.To);
                break;
            case PostingSettled e:
                state.Seat(key, e.Post);
                break;
            case TeacherLeft:
                state.Leave(key);
                break;
            case LeavingTakenBack:
                state.GoOn(key);
                break;
            case TeacherReturned e:
                state.GoOn(key);
                state.Seat(key, e.Post);
                break;
        }
    }

    /// <inheritdoc/>
    public static LiveNode? Render(PostMatrix state, string audience) => state.Document(audience);
}
