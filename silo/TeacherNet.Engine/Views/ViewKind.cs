using System.Text.Json;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Views;

/// <summary>A view with its types erased, as hosts use it.</summary>
public abstract class ViewKind
{
    /// <inheritdoc cref="IView{TState}.Name"/>
    public abstract string Name { get; }

    /// <inheritdoc cref="IView{TState}.Version"/>
    public abstract int Version { get; }

    /// <summary>The type of its state.</summary>
    public abstract Type State { get; }

    /// <summary>True when people can watch it.</summary>
    public abstract bool IsLive { get; }

    /// <inheritdoc cref="IView{TState}.Create"/>
    public abstract object Create(ScopeId scope);

    /// <inheritdoc cref="IView{TState}.Apply"/>
    public abstract void Apply(object state, Recorded recorded, IReveal reveal);

    /// <inheritdoc cref="ILiveView{TState}.Render"/>
    public abstract LiveNode? Render(object state, string audience);

    /// <summary>The state as JSON, for a checkpoint.</summary>
    public byte[] Save(object state) => JsonSerializer.SerializeToUtf8Bytes(state, State);

    /// <summary>The state of a checkpoint.</summary>
    /// <exception cref="JsonException">The bytes are no state of this view.</exception>
    public object Load(ReadOnlySpan<byte> saved) => JsonSerializer.Deserialize(saved, State) ?? throw new JsonException("A checkpoint holds a state.");

    /// <summary>Erases a view's types.</summary>
    public static ViewKind Of<TView, TState>() where TView : IView<TState> where TState : class => new Erased<TView, TState>();

    /// <summary>Erases a live view's types.</summary>
    public static ViewKind OfLive<TView, TState>() where TView : ILiveView<TState> where TState : class => new ErasedLive<TView, TState>();

    private class Erased<TView, TState> : ViewKind where TView : IView<TState> where TState : class
    {
        public override string Name => TView.Name;

        public override int Version => TView.Version;

        public override Type State => typeof(TState);

        public override bool IsLive => false;

        public override object Create(ScopeId scope) => TView.Create(scope);

        public override void Apply(object state, Recorded recorded, IReveal reveal) => TView.Apply((TState)state, recorded, reveal);

        public override LiveNode? Render(object state, string audience) => null;
    }

    private sealed class ErasedLive<TView, TState> : Erased<TView, TState> where TView : ILiveView<TState> where TState : class
    {
        public override bool IsLive => true;

        public override LiveNode? Render(object state, string audience) => TView.Render((TState)state, audience);
    }
}
