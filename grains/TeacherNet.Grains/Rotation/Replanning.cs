namespace TeacherNet.Grains.Rotation;

/// <summary>What a computed plan depends on of its scenario. State and view count by it alike.</summary>
internal static class Replanning
{
    /// <summary>Whether a plan computed before has to be computed anew.</summary>
    public static bool Asks(ScenarioEvent fact) => fact is
        TeacherPlaced or TeacherUnplaced or PlanAdopted or MoveLocked or MoveUnlocked or MoveForbidden or MoveAllowed or LimitsSet or MoveDropped;

    /// <summary>Whether moves were changed by hand since the last plan was taken over.</summary>
    public static bool IsByHand(bool before, ScenarioEvent fact) => fact switch
    {
        PlanAdopted => false,
        TeacherPlaced or TeacherUnplaced or MoveDropped => true,
        _ => before,
    };
}
