using TeacherNet.Web.Access;

namespace TeacherNet.Web.Actions;

/// <summary>A row of a list, as actions name it.</summary>
/// <param name="Key">Its key in the list.</param>
/// <param name="Number">The number offices know it by.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Target">What it is about, for the access table.</param>
internal sealed record ListRow(string Key, string Number, string Name, AccessTarget Target);
