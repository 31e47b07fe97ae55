using FsCheck;
using FsCheck.Fluent;
using TeacherNet.Grains.Exchanges;
using Xunit;

namespace TeacherNet.Grains.Tests.Exchanges;

public sealed class PairingGrainTests
{
    private readonly World world = Exchange.World();

    private PairingTerms Terms => world.State<Pairing.Signed>("pairing", "p1").Terms;

    [Fact]
    public void Is_in_force_from_signing_to_expiry_inclusive()
    {
        world.Accept("pairing", "p1", Exchange.Agree());

        Assert.False(Terms.IsInForceOn(new(2025, 2, 28)));
        Assert.True(Terms.IsInForceOn(new(2025, 3, 1)));
        Assert.True(Terms.IsInForceOn(new(2026, 12, 31)));
        Assert.False(Terms.IsInForceOn(new(2027, 1, 1)));
    }

    [Fact]
    public void Suspended_is_out_of_force_until_it_resumes()
    {
        world.Accept("pairing", "p1", Exchange.Agree());

        world.Accept("pairing", "p1", new SuspendPairing(new(2025, 5, 1)));
        world.Accept("pairing", "p1", new ResumePairing(new(2025, 9, 1)));

        Assert.True(Terms.IsInForceOn(new(2025, 4, 30)));
        Assert.False(Terms.IsInForceOn(new(2025, 5, 1)));
        Assert.False(Terms.IsInForceOn(new(2025, 8, 31)));
        Assert.True(Terms.IsInForceOn(new(2025, 9, 1)));
    }

    [Fact]
    public void Renewed_after_its_expiry_leaves_the_days_between_out_of_force()
    {
        world.Today = new(2027, 3, 1);
        world.Accept("pairing", "p1", Exchange.Agree());

        world.Accept("pairing", "p1", new RenewPairing(new(2027, 2, 1), new(2029, 12, 31)));

        Assert.False(Terms.IsInForceOn(new(2027, 1, 31)));
        Assert.True(Terms.IsInForceOn(new(2027, 2, 1)));
    }

    [Theory]
    [InlineData("pairing.day-not-come", "2025-11-22")]
    [InlineData("pairing.not-in-force", "2025-02-01")]
    public void Refuses_to_suspend_on_a_day_that_makes_no_sense(string code, string from)
    {
        world.Accept("pairing", "p1", Exchange.Agree());

        Assert.Equal(code, world.Ask("pairing", "p1", new SuspendPairing(DateOnly.ParseExact(from, "O", null)))?.Code);
    }

    [Fact]
    public void Refuses_a_school_of_another_region()
    {
        var swapped = Exchange.Agree() with { First = Exchange.Second() };

        Assert.Equal("pairing.school-of-another-region", world.Ask("pairing", "p1", swapped)?.Code);
    }

    [Fact]
    public void Refuses_another_agreement_under_the_same_key()
    {
        world.Accept("pairing", "p1", Exchange.Agree());

        Assert.Equal("pairing.id-taken", world.Ask("pairing", "p1", Exchange.Agree(2))?.Code);
    }

    [Fact]
    public void An_ended_pairing_stays_ended()
    {
        world.Accept("pairing", "p1", Exchange.Agree());
        world.Accept("pairing", "p1", new EndPairing(new(2025, 6, 1)));

        Assert.Equal("pairing.not-suspended", world.Ask("pairing", "p1", new ResumePairing(new(2025, 7, 1)))?.Code);
        Assert.Equal("pairing.already-ended", world.Ask("pairing", "p1", new RenewPairing(new(2025, 7, 1), new(2030, 1, 1)))?.Code);
    }

    [Fact]
    public void The_last_day_of_a_list_is_a_day_in_force()
    {
        world.Accept("pairing", "p1", Exchange.Listed("suspended", new(2025, 11, 6), Guid.NewGuid()));

        Assert.True(Terms.IsInForceOn(new(2025, 11, 6)));
        Assert.False(Terms.IsInForceOn(new(2025, 11, 7)));
    }

    [Fact]
    public void Refuses_a_listed_break_off_without_its_day() =>
        Assert.Equal("pairing.last-day-missing", world.Ask("pairing", "p1", Exchange.Listed("suspended", null, Guid.NewGuid()))?.Code);

    [Fact]
    public void An_import_corrects_once_and_undoes_to_what_was()
    {
        Guid first = Guid.NewGuid(), second = Guid.NewGuid();
        world.Accept("pairing", "p1", Exchange.Listed("active", null, first));
        var before = Terms;

        Assert.Equal(0, world.Accept("pairing", "p1", Exchange.Listed("active", null, second)));
        Assert.Equal(1, world.Accept("pairing", "p1", Exchange.Listed("suspended", new(2025, 10, 1), second)));
        Assert.Equal("import.changed-since", world.Ask("pairing", "p1", new UndoPairingImport(first))?.Code);
        Assert.Equal(1, world.Accept("pairing", "p1", new UndoPairingImport(second)));
        Assert.Equal(before, Terms);
        Assert.Equal(0, world.Accept("pairing", "p1", new UndoPairingImport(second)));
        Assert.Equal(1, world.Accept("pairing", "p1", new UndoPairingImport(first)));
        Assert.IsType<Pairing.Unsigned>(world.State<Pairing>("pairing", "p1"));
        Assert.Equal(1, world.Accept("pairing", "p1", Exchange.Listed("active", null, second)));
    }

    [Fact]
    public void An_undo_is_refused_once_the_pairing_went_on()
    {
        var import = Guid.NewGuid();
        world.Accept("pairing", "p1", Exchange.Listed("active", null, import));
        world.Accept("pairing", "p1", new SuspendPairing(new(2025, 10, 1)));

        Assert.Equal("import.changed-since", world.Ask("pairing", "p1", new UndoPairingImport(import))?.Code);
    }

    [Fact]
    public void Any_script_keeps_its_days_apart_and_within_the_term_and_repeats_for_free() => Prop.ForAll<int, byte[]>((seed, script) =>
    {
        var story = Exchange.World();
        var random = new Random(seed);
        foreach (var step in script)
        {
            var day = new DateOnly(2025, 1, 1).AddDays(random.Next(400));
            PairingCommand command = (step % 7) switch
            {
                0 or 1 => Exchange.Agree(),
                2 => new SuspendPairing(day),
                3 => new ResumePairing(day),
                4 => new RenewPairing(day, day.AddDays(random.Next(1000))),
                5 => Exchange.Listed(random.Next(2) == 0 ? "active" : "suspended", day, new(random.Next(3), 0, 0, new byte[8])),
                _ => random.Next(4) == 0 ? new EndPairing(day) : new UndoPairingImport(new(random.Next(3), 0, 0, new byte[8])),
            };
            if (story.Ask("pairing", "p1", command) is null && command is not UndoPairingImport && story.Accept("pairing", "p1", command) != 0) return false;
            if (story.State<Pairing>("pairing", "p1") is Pairing.Signed { Terms: var terms } && !IsSound(terms)) return false;
        }

        foreach (var recorded in story.Log) Wire.RoundTrips(recorded.Event);
        return true;
    }).QuickCheckThrowOnFailure();

    private static bool IsSound(PairingTerms terms) =>
        terms.InForce.All(s => s.From <= s.Until && s.From >= terms.SignedOn && s.Until <= terms.ExpiresOn)
        && terms.InForce.Zip(terms.InForce.Skip(1)).All(s => s.First.Until.AddDays(1) < s.Second.From)
        && (terms.StoppedFrom is not { } stopped || !terms.IsInForceOn(stopped));
}
