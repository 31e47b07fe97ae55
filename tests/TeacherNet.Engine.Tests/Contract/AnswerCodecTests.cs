using TeacherNet.Engine.Codec;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Engine.Tests.Contract;

public sealed class AnswerCodecTests
{
    [Fact]
    public void A_receipt_comes_back_as_it_was_sent()
    {
        var answer = new Answer.Accepted(new(ScopeId.Partnership("a", "b"), Guid.NewGuid(), 7, 3, 2, Repeated: true));

        Assert.Equal(answer, AnswerCodec.Decode(AnswerCodec.Encode(answer)));
    }

    [Fact]
    public void A_refusal_comes_back_with_its_rule_fields_and_facts()
    {
        var sent = Refusal.Because("lesson.full", "seat", "day").Under("R3").Given("seats", "12");

        var back = Assert.IsType<Answer.Refused>(AnswerCodec.Decode(AnswerCodec.Encode(new Answer.Refused(sent)))).Refusal;

        Assert.Equal((sent.Code, sent.Rule), (back.Code, back.Rule));
        Assert.Equal(sent.Fields, back.Fields);
        Assert.Equal(sent.Facts, back.Facts);
    }

    [Fact]
    public void A_refusal_without_rule_fields_and_facts_comes_back()
    {
        var back = Assert.IsType<Answer.Refused>(AnswerCodec.Decode(AnswerCodec.Encode(new Answer.Refused(Refusal.Because("lesson.full"))))).Refusal;

        Assert.Null(back.Rule);
        Assert.Empty(back.Fields);
        Assert.Empty(back.Facts);
    }

    [Fact]
    public void Busy_and_unknown_come_back()
    {
        Answer[] answers = [new Answer.Busy(TimeSpan.FromMilliseconds(1500)), new Answer.Unknown()];

        Assert.Equal(answers, answers.Select(a => AnswerCodec.Decode(AnswerCodec.Encode(a))));
    }
}
