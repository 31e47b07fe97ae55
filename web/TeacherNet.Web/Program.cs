using TeacherNet.Web.Cli;

return await Verbs.RunAsync(args);
