namespace TeacherNet.Web.Cli;

/// <summary>Whom the journal names for what the command line does.</summary>
internal static class CliActor
{
    public const string Name = "system/cli";
}
