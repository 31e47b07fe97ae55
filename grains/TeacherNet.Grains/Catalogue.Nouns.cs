using TeacherNet.Grains.FollowUps;
using TeacherNet.Kernel;

namespace TeacherNet.Grains;

public static partial class Catalogue
{
    private static IEnumerable<Noun> Nouns() =>
    [
        new(GrainKind.Of<FollowUpGrain, RefusedStep, FollowUpCommand, FollowUpEvent>(), FollowUpJson.Default),
    ];

    private static IEnumerable<IReactor> AllReactors() => [];
}
