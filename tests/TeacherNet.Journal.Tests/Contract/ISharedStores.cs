using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;

namespace TeacherNet.Journal.Tests.Contract;

/// <summary>The stores that one test opens on a server which any number of processes share.</summary>
public interface ISharedStores : IAsyncDisposable
{
    /// <summary>The address of a new, empty store.</summary>
    Task<string> NewAsync();

    /// <summary>Opens a store as one more process does.</summary>
    Task<SharedStore> JoinAsync(string address, TimeProvider? time = null);
}

/// <summary>An open store of one process.</summary>
public sealed record SharedStore(IJournal Journal, ISideStore Side, ICheckpoints Checkpoints, Func<IProgress<long>?, CancellationToken, Task<Verified>> VerifyAsync);
