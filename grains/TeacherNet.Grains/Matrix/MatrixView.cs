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
    public static int Version => 1;

    /// <inheritdoc/>
    public static PostMatrix Create(ScopeId scope) => new();

    /// <inheritdoc/>
    public static void Apply(PostMatrix state, Recorded recorded, IReveal reveal)
    {
        var key = recorded.Grain.Key;
        switch (recorded.Event)
        {
            case SchoolRegistered e:
                state.Put(key, e.Facts);
                break;
            case SchoolFactsCorrected e:
                state.Put(key, e.Facts);
                break;
            case SchoolImportUndone { Before: { } before }:
                state.Put(key, before);
                break;
            case SchoolImportUndone:
                state.Remove(key);
                break;
            case PostsAuthorised e:
                state.Authorise(key, e.Posts);
                break;
            case PostsImportUndone e:
                state.Authorise(key, e.Before);
                break;
            case TeacherRegistered e:
                state.Seat(key, e.Facts.Post);
                break;
            case TeacherFactsCorrected e:
                state.Seat(key, e.Facts.Post);
                break;
            case TeacherImportUndone e:
                state.Seat(key, e.Before?.Post);
                break;
            case PostingTaken e:
                state.Seat(key, e.To);
                break;
        }
    }

    /// <inheritdoc/>
    public static LiveNode? Render(PostMatrix state, string audience) => state.Document(audience);
}
