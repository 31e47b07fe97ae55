namespace TeacherNet.Grains.Todo;

/// <summary>One thing that waits.</summary>
/// <param name="Since">When it began to.</param>
/// <param name="Due">The last day or moment for it, ISO; null for none. Texts of one kind order as their times do.</param>
public readonly record struct TodoItem(DateTimeOffset Since, string? Due);
