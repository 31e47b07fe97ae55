using System.Collections.Immutable;
using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine;
using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Turns;
using TeacherNet.Engine.Views;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Api;

/// <summary>A request that orders something: who, in which scope, under which id. Endpoints take it as a parameter, build a command and ask.</summary>
internal sealed class CommandCall
{
    private readonly IEngine engine;
    private readonly Needed needed;

    private CommandCall(HttpContext context, ScopeViews views)
    {
        var services = context.RequestServices;
        engine = services.GetRequiredService<IEngine>();
        needed = context.GetEndpoint()!.Metadata.GetRequiredMetadata<Needed>();
        Vault = services.GetRequiredService<PersonVault>();
        Views = views;
        var time = services.GetRequiredService<ScopeTime>();
        Today = DateOnly.FromDateTime(time.Local(views.Scope, time.Now));
        User = CurrentUser.Of(context)!;
        Granted = context.Features.Get<Granted>()!;
        Id = CommandHeader.TryRead(context.Request, out var id) ? id : default;
        Cancel = context.RequestAborted;
    }

    /// <summary>The scope's views, to check what a form cannot know. Decisions are the grain's.</summary>
    public ScopeViews Views { get; }

    /// <summary>The scope.</summary>
    public ScopeId Scope => Views.Scope;

    /// <summary>Today in the scope's time zone.</summary>
    public DateOnly Today { get; }

    /// <summary>Who orders.</summary>
    public CurrentUser User { get; }

    /// <summary>How far the person's grants reach.</summary>
    public Granted Granted { get; }

    /// <summary>Seals personal values before they enter a command.</summary>
    public PersonVault Vault { get; }

    /// <summary>The command's id.</summary>
    public CommandId Id { get; }

    /// <summary>The request's end.</summary>
    public CancellationToken Cancel { get; }

    /// <summary>Binds the call to a request the gate let through.</summary>
    public static async ValueTask<CommandCall> BindAsync(HttpContext context, ParameterInfo parameter) =>
        new(context, await context.RequestServices.GetRequiredService<ViewHost>().OfAsync(RouteScope.Of(context)!.Value));

    /// <summary>Orders one command of a grain of the scope.</summary>
    public async Task<Results<CommandDone, ProblemResult>> AskAsync(string kind, string key, ICommand command)
    {
        Require(command);
        return Translate(await engine.AskAsync(new(Scope, kind, key), command, User.Account, Id, Cancel));
    }

    /// <summary>As <see cref="AskAsync(string, string, ICommand)"/>, for what decides who may do what: answered once this node goes by it, so that whoever is told that a role is taken back can rely on it.</summary>
    public async Task<Results<CommandDone, ProblemResult>> AskInForceAsync(string kind, string key, ICommand command)
    {
        var answer = await AskAsync(kind, key, command);
        if (answer.Result is CommandDone done)
            await Views.ReachAsync(done.Position, Cancel);
        return answer;
    }

    /// <summary>Orders many commands as one commit.</summary>
    public async Task<Results<CommandDone, ProblemResult>> AskAsync(Batch batch)
    {
        foreach (var order in batch.Orders)
            Require(order.Command);
        return Translate(await engine.AskBatchAsync(batch, User.Account, Id, Cancel));
    }

    /// <summary>What many commands would come to, order by order; nothing is written.</summary>
    public async Task<ImmutableArray<OrderOutcome>> TryAsync(Batch batch)
    {
        foreach (var order in batch.Orders)
            Require(order.Command);
        return await engine.TryBatchAsync(batch, User.Account, Cancel);
    }

    private Results<CommandDone, ProblemResult> Translate(Answer answer) => answer switch
    {
        Answer.Accepted { Receipt: var receipt } => new CommandDone(receipt),
        Answer.Refused { Refusal: var refusal } => Problems.Of(NamedFacts.Of(refusal, Views)),
        _ => Problems.Of(answer),
    };

    // The gate checked the lines the endpoint named; ordering anything else would pass it by.
    private void Require(ICommand command)
    {
        if (!needed.Lines.Contains(AccessTable.Of(command.GetType())))
            throw new InvalidOperationException($"The endpoint does not say that it orders {command.GetType().Name}.");
    }
}
