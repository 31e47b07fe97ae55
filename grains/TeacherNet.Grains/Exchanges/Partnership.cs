namespace TeacherNet.Grains.Exchanges;

/// <summary>What two regions agreed to do together.</summary>
public abstract record Partnership
{
    private Partnership()
    {
    }

    /// <summary>Nothing yet.</summary>
    public sealed record Unfounded : Partnership;

    /// <summary>Founded.</summary>
    public sealed record Founded(PartnershipFacts Facts) : Partnership;
}

/// <summary>The terms of a partnership.</summary>
/// <param name="Programme">东西部协作, 山海协作, 对口支援 …</param>
/// <param name="First">The first region as people name it: 雨花台区.</param>
/// <param name="Second">The second region as people name it: 大通县.</param>
/// <param name="Since">The first day.</param>
public sealed record PartnershipFacts(string Programme, string First, string Second, DateOnly Since);
