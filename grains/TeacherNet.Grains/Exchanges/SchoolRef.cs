namespace TeacherNet.Grains.Exchanges;

/// <summary>A school as another scope knows it: where it is, and its code and name as then known.</summary>
/// <param name="Region">The name of the region's scope: <c>datong</c>.</param>
/// <param name="School">The school's key in its region.</param>
/// <param name="Code">学校代码.</param>
/// <param name="Name">The full name.</param>
public sealed record SchoolRef(string Region, string School, string Code, string Name);
