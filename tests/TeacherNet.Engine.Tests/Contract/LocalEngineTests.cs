using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Tests.Bank;
using TeacherNet.Engine.Turns;

namespace TeacherNet.Engine.Tests.Contract;

public sealed class LocalEngineTests : EngineContract
{
    private protected override ValueTask<EngineUnderTest> StartAsync(IJournal journal, ScopeTime time, EngineOptions options) =>
        new(new Local(new LocalEngine(journal, TheBank.Codec, TheBank.Kinds, time, options)));

    private sealed class Local(LocalEngine engine) : EngineUnderTest(engine)
    {
        public override int Active => engine.Active.Values.Sum();

        public override ValueTask DisposeAsync()
        {
            engine.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
