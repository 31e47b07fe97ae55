using System.Globalization;
using System.Reflection;
using TeacherNet.Engine.Turns;
using TeacherNet.Engine.Views;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Api;

/// <summary>A request that reads. Endpoints take it as a parameter and read <see cref="Views"/>; what the caller wrote before is in them.</summary>
internal sealed class ReadCall
{
    private readonly ScopeTime time;

    private ReadCall(HttpContext context, ScopeViews views, ScopeTime time)
    {
        this.time = time;
        Views = views;
        Today = DayOf(time.Now);
        User = CurrentUser.Of(context)!;
        Granted = context.Features.Get<Granted>()!;
        Cancel = context.RequestAborted;
    }

    /// <summary>The scope's views, at or after the position the caller asked for.</summary>
    public ScopeViews Views { get; }

    /// <summary>The scope.</summary>
    public ScopeId Scope => Views.Scope;

    /// <summary>Today in the scope's time zone.</summary>
    public DateOnly Today { get; }

    /// <summary>Who reads.</summary>
    public CurrentUser User { get; }

    /// <summary>How far the person's grants reach; answer no more than this.</summary>
    public Granted Granted { get; }

    /// <summary>The request's end.</summary>
    public CancellationToken Cancel { get; }

    /// <summary>The day of an instant in the scope's time zone.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(time.Local(Scope, at));

    /// <summary>Binds the call; waits for <c>X-After</c>, or says <c>X-Stale-At</c>.</summary>
    public static async ValueTask<ReadCall> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var services = context.RequestServices;
        var scope = RouteScope.Of(context)!.Value;
        var views = await services.GetRequiredService<ViewHost>().OfAsync(scope);
        if (long.TryParse(context.Request.Headers["X-After"], NumberStyles.None, CultureInfo.InvariantCulture, out var after)
            && !await views.ReachAsync(after, context.RequestAborted))
            context.Response.Headers["X-Stale-At"] = views.Cursor.Position.ToString(CultureInfo.InvariantCulture);
        return new(context, views, services.GetRequiredService<ScopeTime>());
    }
}
