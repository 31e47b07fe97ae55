using TeacherNet.Planning.Drafts;
using TeacherNet.Planning.Instances;

namespace TeacherNet.Planning.Tests;

/// <summary>Changes of every kind that somebody could make next.</summary>
internal static class RandomChange
{
    public static Change Of(Random random, Instance instance)
    {
        var t = random.Next(instance.Teachers.Count);
        for (var n = 0; n < 20 && instance.Teachers[t].Options.Count == 0; n++) t = random.Next(instance.Teachers.Count);
        var options = instance.Teachers[t].Options;
        var option = options.Count > 0 ? options[random.Next(options.Count)] : null;
        return random.Next(9) switch
        {
            0 => new LockTeacher(t, option is null || random.Next(3) == 0 ? null : option.Post),
            1 when instance.Locks.Count > 0 => new UnlockTeacher(instance.Locks[random.Next(instance.Locks.Count)].Teacher),
            2 when option is not null => new ForbidPost(t, option.Post),
            3 when option is not null => new OfferPost(t, option with { Wish = random.Next(5), Km = random.Next(5) }),
            4 => new WithdrawTeacher(t),
            5 when instance.Limits.Count > 0 => new SetLimit(Shifted(random, instance.Limits[random.Next(instance.Limits.Count)])),
            6 when instance.Limits.Count > 0 && random.Next(4) == 0 => new DropLimit(instance.Limits[random.Next(instance.Limits.Count)].Id),
            6 => new SetLimit(new Limit($"new {random.Next(3)}", [], null, new Whereabouts(random.Next(instance.Schools.Count), null), null, random.Next(4), null, random.Next(2) == 0)),
            7 when random.Next(4) == 0 => new CloseSchool(random.Next(instance.Schools.Count)),
            7 => Quota(random, instance, random.Next(instance.Schools.Count)),
            _ => Staffing(random, instance, random.Next(instance.Posts.Count)),
        };
    }

    private static SetQuota Quota(Random random, Instance instance, int school) => new(
        school, Math.Max(0, instance.Schools[school].MaxOut + random.Next(-1, 2)), Math.Max(0, instance.Schools[school].MaxIn + random.Next(-1, 2)));

    private static SetStaffing Staffing(Random random, Instance instance, int post) => new(
        post, Math.Max(0, instance.Posts[post].Floor + random.Next(-1, 2)), Math.Max(0, instance.Posts[post].Max + random.Next(-1, 2)));

    private static Limit Shifted(Random random, Limit limit)
    {
        var by = random.Next(2) == 0 ? 1 : -1;
        return limit.AtLeast is { } least ? limit with { AtLeast = Math.Max(0, least + by) }
            : limit.AtMost is { } most ? limit with { AtMost = Math.Max(0, most + by) }
            : limit.Share is { } share ? limit with { Share = share with { N = Math.Max(0, share.N + by) } }
            : limit with { AtMost = 2 };
    }
}
