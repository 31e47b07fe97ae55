namespace TeacherNet.Grains;

/// <summary>An event after which all facts of its grain are known anew; views that show the facts as they stand fold these alike.</summary>
/// <typeparam name="TFacts">The facts.</typeparam>
internal interface ITellsFacts<TFacts> where TFacts : class
{
    /// <summary>The facts in force from here; null when the grain is off its list again.</summary>
    TFacts? Told { get; }
}
