namespace TeacherNet.Planning.Instances;

/// <summary>One question to the planner: who may move where, within which bounds. All references are indices into the lists.</summary>
/// <remarks>Consistent once read by <see cref="Files.InstanceReader"/>: every index is in range and every number within <see cref="Magnitude"/>.</remarks>
/// <param name="Together">Pairs of teachers who both stay or both move to schools of the same place.</param>
/// <param name="Baseline">An earlier plan to keep as much of as can be (repair); null for a fresh plan.</param>
public sealed record Instance(
    IReadOnlyList<School> Schools,
    IReadOnlyList<Post> Posts,
    IReadOnlyList<Teacher> Teachers,
    IReadOnlyList<Pair> Together,
    IReadOnlyList<TeacherLock> Locks,
    IReadOnlyList<Limit> Limits,
    IReadOnlyList<BaselineMove>? Baseline);

/// <summary>One school: how many teachers it may lose and receive at most.</summary>
/// <param name="Place">Township or campus cluster.</param>
public sealed record School(string Id, string Place, long MaxOut, long MaxIn);

/// <summary>One school's places for a stage and subject.</summary>
/// <param name="Staffed">Teachers now.</param>
/// <param name="Floor">Fewest after all moves, inclusive.</param>
/// <param name="Target">Authorised number; each one short costs <paramref name="Weight"/>.</param>
/// <param name="Max">Most after all moves, inclusive.</param>
public sealed record Post(string Id, int School, long Staffed, long Floor, long Target, long Max, long Weight)
{
    /// <summary>Fewest teachers allowed: a post already below its floor may not get worse.</summary>
    public long Least => Math.Min(Floor, Staffed);

    /// <summary>Most teachers allowed: a post already above its maximum may not get worse.</summary>
    public long Most => Math.Max(Max, Staffed);
}

/// <summary>What a plan may ask of a teacher.</summary>
public enum Standing
{
    /// <summary>No options.</summary>
    Fixed,

    /// <summary>Should move this year.</summary>
    Duty,

    /// <summary>May be asked.</summary>
    Eligible,

    /// <summary>Asked to move; the options are the wishes.</summary>
    Volunteer,
}

/// <summary>One teacher at a post, with the posts that can be taken instead.</summary>
public sealed record Teacher(string Id, int Post, Standing Standing, IReadOnlyList<string> Tags, IReadOnlyList<Option> Options);

/// <summary>One post a teacher may take.</summary>
/// <param name="Wish">Cost of wish rank and points, not negative.</param>
/// <param name="Km">Distance, not negative.</param>
public sealed record Option(int Post, long Wish, long Km);

/// <summary>Two teachers who stay in one place.</summary>
public sealed record Pair(int First, int Second);

/// <summary>A decision that stands: the teacher takes <paramref name="Post"/>, or stays where it is null.</summary>
public sealed record TeacherLock(int Teacher, int? Post);

/// <summary>A place in an earlier plan.</summary>
public sealed record BaselineMove(int Teacher, int Post);
