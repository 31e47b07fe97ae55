namespace TeacherNet.Engine.Storage;

/// <summary>Why a store cannot be used.</summary>
public enum StoreFault
{
    /// <summary>There is no directory, or no journal in it where one is expected.</summary>
    Missing,

    /// <summary>Another process owns it.</summary>
    Locked,

    /// <summary>It or its files cannot be written.</summary>
    NotWritable,

    /// <summary>The journal's file was not made by this program.</summary>
    NotAStore,

    /// <summary>The journal's file is cut off, unreadable, or its end does not fit its head.</summary>
    Damaged,

    /// <summary>A newer release wrote it.</summary>
    TooNew,

    /// <summary>The database server did not answer, or there is no such database on it.</summary>
    NotReached,

    /// <summary>The database server is too old, or not set up as the store needs it.</summary>
    Unsuitable,

    /// <summary>Something is there already where a new store or file was to be made.</summary>
    Occupied,
}

/// <summary>A data directory, backup file or database cannot be used as asked. Nothing in it was changed.</summary>
/// <param name="fault">Why.</param>
/// <param name="path">The directory or file, or the server and database.</param>
/// <param name="detail">What was found, in English for an operator.</param>
/// <param name="inner">The error below, if there was one.</param>
public sealed class StoreUnusableException(StoreFault fault, string path, string detail, Exception? inner = null)
    : Exception($"{path}: {detail}", inner)
{
    /// <summary>Why.</summary>
    public StoreFault Fault => fault;

    /// <summary>The directory or file, or the server and database.</summary>
    public string Path => path;
}
