using System.Text;
using TeacherNet.Engine.Codec;
using TeacherNet.Engine.Tests.Bank;
using TeacherNet.Grains;
using TeacherNet.Grains.Training;
using Xunit;

namespace TeacherNet.Engine.Tests.Contract;

public sealed class CodecTests
{
    private static readonly JsonCodec Catalogued = new(Catalogue.Stored, Catalogue.Json);

    [Fact]
    public void Writes_camel_case_leaves_out_null_and_keeps_text_as_it_is()
    {
        var day = new DateOnly(2026, 3, 2);
        var logged = new TrainingLogged(new(Guid.Empty, "小学数学 <\"+\">", "county", "subject", "classroom", "trainee", 6, day, day, null));

        var encoded = Catalogued.Encode(logged);

        Assert.Equal(("training.logged", 1), (encoded.Name, encoded.Version));
        Assert.Equal(
            """{"entry":{"id":"00000000-0000-0000-0000-000000000000","programme":"小学数学 <\"+\">","level":"county","content":"subject","mode":"classroom","role":"trainee","hours":6,"from":"2026-03-02","until":"2026-03-02"}}""",
            Encoding.UTF8.GetString(encoded.Body.Span));
        Assert.Equal(logged, Catalogued.DecodeEvent(encoded));
    }

    [Fact]
    public void Names_an_event_it_does_not_know_and_one_that_does_not_fit()
    {
        Assert.Contains("'account.deposited' version 2", Assert.Throws<UnknownEventException>(() => TheBank.Codec.DecodeEvent(new("account.deposited", 2, "{}"u8.ToArray()))).Message, StringComparison.Ordinal);
        Assert.Contains("'account.deposited' version 1", Assert.Throws<UnknownEventException>(() => TheBank.Codec.DecodeEvent(new("account.deposited", 1, "{\"amount\":\"x\"}"u8.ToArray()))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Digests_differ_by_command_content_order_and_grain()
    {
        var digests = new[]
        {
            TheBank.Codec.Digest(new Deposit(1)),
            TheBank.Codec.Digest(new Withdraw(1)),
            TheBank.Codec.Digest(new Deposit(2)),
            TheBank.Codec.Digest(new Deposit(1), new Withdraw(1)),
            TheBank.Codec.Digest(new Withdraw(1), new Deposit(1)),
            TheBank.Codec.Digest([new Order(TheBank.Account("ada"), new Deposit(1))]),
            TheBank.Codec.Digest([new Order(TheBank.Account("bob"), new Deposit(1))]),
        };

        Assert.Equal(digests.Length, digests.Select(d => Convert.ToHexString(d.AsSpan())).Distinct().Count());
        Assert.Equal(digests[0], TheBank.Codec.Digest(new Deposit(1)));
    }
}
