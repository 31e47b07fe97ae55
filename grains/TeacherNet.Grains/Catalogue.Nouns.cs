using TeacherNet.Kernel;

namespace TeacherNet.Grains;

public static partial class Catalogue
{
    private static IEnumerable<Noun> Nouns() => [];

    private static IEnumerable<IReactor> AllReactors() => [];
}
