using System.Globalization;

namespace TeacherNet.Web.Cli;

/// <summary>A verb's arguments, read against what the verb takes.</summary>
internal sealed class VerbArguments
{
    private readonly Dictionary<string, List<string>> options = [];

    /// <summary>Reads arguments. <c>--name value</c> and <c>--name=value</c> are the same; <c>--</c> ends the options.</summary>
    /// <exception cref="UsageException">An option the verb does not take, or one without its value.</exception>
    public VerbArguments(Verb verb, ReadOnlySpan<string> args)
    {
        for (var n = 0; n < args.Length; n++)
        {
            if (args[n] == "--")
            {
                Files.AddRange(args[(n + 1)..]);
                return;
            }
            if (!args[n].StartsWith("--", StringComparison.Ordinal))
            {
                Files.Add(args[n]);
                continue;
            }
            var (name, value) = args[n][2..].Split('=', 2) is [var left, var right] ? (left, right) : (args[n][2..], null);
            if (verb.Switches.Contains(name) && value is null)
                Values(name).Add("");
            else if (!verb.Options.Contains(name))
                throw new UsageException($"不认识的选项 --{name}", $"Unknown option --{name}");
            else if (value is not null)
                Values(name).Add(value);
            else if (++n < args.Length)
                Values(name).Add(args[n]);
            else
                throw new UsageException($"选项 --{name} 缺少值", $"Option --{name} needs a value");
        }
    }

    /// <summary>Arguments that are no options, in order.</summary>
    public List<string> Files { get; } = [];

    /// <summary>True when the switch or option was given.</summary>
    public bool Has(string name) => options.ContainsKey(name);

    /// <summary>The last value given, or null.</summary>
    public string? Find(string name) => options.GetValueOrDefault(name)?[^1];

    /// <summary>The value of an option that must be given.</summary>
    /// <exception cref="UsageException">It was not.</exception>
    public string Need(string name) => Find(name) ?? throw new UsageException($"缺少选项 --{name}", $"Option --{name} is required");

    /// <summary>A whole number of 1 or more, or the default when not given.</summary>
    /// <exception cref="UsageException">The value is no such number.</exception>
    public int Number(string name, int otherwise) => Find(name) switch
    {
        null => otherwise,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
        var text => throw new UsageException($"--{name} 应为正整数，收到“{text}”", $"--{name} must be a positive whole number, not '{text}'"),
    };

    private List<string> Values(string name) => options.TryGetValue(name, out var values) ? values : options[name] = [];
}

/// <summary>The command line is wrong.</summary>
internal sealed class UsageException(string zh, string en) : Exception(en)
{
    public string Zh => zh;
}
