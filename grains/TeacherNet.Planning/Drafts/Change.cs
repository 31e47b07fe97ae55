using TeacherNet.Planning.Instances;

namespace TeacherNet.Planning.Drafts;

/// <summary>One change of an instance. All references are indices into its lists, as in the instance itself.</summary>
public abstract record Change
{
    /// <summary>The instance with the change made; the given one stays as it is.</summary>
    public abstract Instance On(Instance instance);

    private protected static IReadOnlyList<T> With<T>(IReadOnlyList<T> list, int index, T entry)
    {
        T[] changed = [.. list];
        changed[index] = entry;
        return changed;
    }
}

/// <summary>The teacher takes the post, or stays where it is null; earlier locks of the teacher no longer hold.</summary>
public sealed record LockTeacher(int Teacher, int? Post) : Change
{
    /// <inheritdoc/>
    public override Instance On(Instance instance) =>
        instance with { Locks = [.. instance.Locks.Where(l => l.Teacher != Teacher), new TeacherLock(Teacher, Post)] };
}

/// <summary>No lock of the teacher holds any longer.</summary>
public sealed record UnlockTeacher(int Teacher) : Change
{
    /// <inheritdoc/>
    public override Instance On(Instance instance) => instance with { Locks = [.. instance.Locks.Where(l => l.Teacher != Teacher)] };
}

/// <summary>The teacher may not take the post.</summary>
public sealed record ForbidPost(int Teacher, int Post) : Change
{
    /// <inheritdoc/>
    public override Instance On(Instance instance)
    {
        var teacher = instance.Teachers[Teacher];
        return instance with { Teachers = With(instance.Teachers, Teacher, teacher with { Options = [.. teacher.Options.Where(o => o.Post != Post)] }) };
    }
}

/// <summary>The teacher may take a post, or may at another cost.</summary>
public sealed record OfferPost(int Teacher, Option Option) : Change
{
    /// <inheritdoc/>
    public override Instance On(Instance instance)
    {
        var teacher = instance.Teachers[Teacher];
        Option[] options = [.. teacher.Options];
        var at = Array.FindIndex(options, o => o.Post == Option.Post);
        if (at >= 0) options[at] = Option;
        return instance with { Teachers = With(instance.Teachers, Teacher, teacher with { Options = at >= 0 ? options : [.. options, Option] }) };
    }
}

/// <summary>The teacher takes no part: stays, counts for nothing, and is locked no longer.</summary>
public sealed record WithdrawTeacher(int Teacher) : Change
{
    /// <inheritdoc/>
    public override Instance On(Instance instance) => new UnlockTeacher(Teacher).On(instance) with
    {
        Teachers = With(instance.Teachers, Teacher, instance.Teachers[Teacher] with { Standing = Standing.Fixed, Options = [] }),
    };
}

/// <summary>The limit holds, in place of the one with the same id if there is one.</summary>
public sealed record SetLimit(Limit Limit) : Change
{
    /// <inheritdoc/>
    public override Instance On(Instance instance) => instance with
    {
        Limits = instance.Limits.Any(l => l.Id == Limit.Id) ? [.. instance.Limits.Select(l => l.Id == Limit.Id ? Limit : l)] : [.. instance.Limits, Limit],
    };
}

/// <summary>The limit holds no longer.</summary>
public sealed record DropLimit(string Id) : Change
{
    /// <inheritdoc/>
    public override Instance On(Instance instance) => instance with { Limits = [.. instance.Limits.Where(l => l.Id != Id)] };
}

/// <summary>The school may lose and receive so many.</summary>
public sealed record SetQuota(int School, long MaxOut, long MaxIn) : Change
{
    /// <inheritdoc/>
    public override Instance On(Instance instance) => instance with
    {
        Schools = With(instance.Schools, School, instance.Schools[School] with { MaxOut = MaxOut, MaxIn = MaxIn }),
    };
}

/// <summary>The post keeps and holds so many.</summary>
public sealed record SetStaffing(int Post, long Floor, long Max) : Change
{
    /// <inheritdoc/>
    public override Instance On(Instance instance) =>
        instance with { Posts = With(instance.Posts, Post, instance.Posts[Post] with { Floor = Floor, Max = Max }) };
}

/// <summary>The school closes: nobody comes, all its places fall away, and everyone there should move; who cannot be placed is counted at level 3.</summary>
public sealed record CloseSchool(int School) : Change
{
    /// <inheritdoc/>
    public override Instance On(Instance instance)
    {
        bool IsHere(int post) => instance.Posts[post].School == School;
        return instance with
        {
            Schools = With(instance.Schools, School, instance.Schools[School] with { MaxOut = instance.Teachers.Count(t => IsHere(t.Post)), MaxIn = 0 }),
            Posts = [.. instance.Posts.Select(p => p.School == School ? p with { Floor = 0, Target = 0, Max = 0 } : p)],
            Teachers = [.. instance.Teachers.Select(t => IsHere(t.Post) || t.Options.Any(o => IsHere(o.Post))
                ? t with { Standing = IsHere(t.Post) ? Standing.Duty : t.Standing, Options = [.. t.Options.Where(o => !IsHere(o.Post))] } : t)],
        };
    }
}
