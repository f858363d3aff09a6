namespace TranslationFunctions.Simulation;

/// <summary>Gives a seed to each job that does not bring its own. Safe for concurrent use.</summary>
public interface ISeedSource
{
    /// <summary>Returns the next job's seed.</summary>
    /// <returns>0 to <see cref="Seeds.Max"/>.</returns>
    long Next();
}
