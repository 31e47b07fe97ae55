namespace TeacherNet.Kernel;

/// <summary>An order to a grain. Immutable; every command that adds something carries the id of what it adds.</summary>
public interface ICommand;

/// <summary>A past fact. Immutable; its stored name and version never change once released.</summary>
public interface IEvent;

/// <summary>The name and version under which a command or event is stored and sent; a CLR rename never reaches the disk.</summary>
/// <param name="name">Noun, dot, what happened: <c>teacher.training-logged</c>.</param>
/// <param name="version">From 1; a released version never changes shape.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StoredAsAttribute(string name, int version) : Attribute
{
    /// <summary>The stored name.</summary>
    public string Name => name;

    /// <summary>The stored version, from 1.</summary>
    public int Version => version;
}
