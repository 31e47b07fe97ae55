namespace TeacherNet.Grains.Todo;

/// <summary>Everything of one kind that waits, by the place it waits at: a school, a group, a teacher, a role, or the whole scope.</summary>
public sealed class TodoPile
{
    /// <summary>What stays out of every count until its teacher is on the roster.</summary>
    internal const string Unlisted = "-";

    /// <summary>Items by id, by place.</summary>
    public Dictionary<string, Dictionary<string, TodoItem>> Places { get; set; } = [];

    /// <summary>What waits at a place, or anywhere when it is null.</summary>
    public IEnumerable<TodoItem> At(string? place) => place is null
        ? Places.Where(p => p.Key != Unlisted).SelectMany(p => p.Value.Values)
        : Places.TryGetValue(place, out var items) ? items.Values : [];

    /// <summary>How many wait there.</summary>
    public int CountAt(string? place) => place is null
        ? Places.Where(p => p.Key != Unlisted).Sum(p => p.Value.Count)
        : Places.TryGetValue(place, out var items) ? items.Count : 0;

    internal void Raise(string place, string id, TodoItem item)
    {
        if (!Places.TryGetValue(place, out var items))
            Places[place] = items = [];
        items[id] = item;
    }

    internal void Settle(string place, string id)
    {
        if (Places.TryGetValue(place, out var items) && items.Remove(id) && items.Count == 0)
            Places.Remove(place);
    }

    internal void SettleAll(Func<string, bool> which)
    {
        foreach (var (place, items) in Places.ToList())
        {
            foreach (var id in items.Keys.Where(which).ToList())
                Settle(place, id);
        }
    }

    internal bool Holds(string place, string id) => Places.TryGetValue(place, out var items) && items.ContainsKey(id);

    internal bool Any(string place, Func<string, bool> which) => Places.TryGetValue(place, out var items) && items.Keys.Any(which);

    internal void Move(string from, string to, Func<string, bool> which)
    {
        if (!Places.TryGetValue(from, out var items))
            return;
        foreach (var (id, item) in items.Where(i => which(i.Key)).ToList())
        {
            Settle(from, id);
            Raise(to, id, item);
        }
    }
}
