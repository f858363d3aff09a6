namespace TranslationFunctions.Simulation;

/// <summary>What a draw decides. Draws for different purposes are independent of each other.</summary>
/// <remarks>The numbers are part of what a seed means: never reuse or renumber one.</remarks>
public enum DrawPurpose
{
    /// <summary>How long an attempt takes.</summary>
    Delay = 1,

    /// <summary>Whether an attempt fails.</summary>
    Failure = 2,

    /// <summary>Why a failed attempt failed.</summary>
    Reason = 3,

    /// <summary>How likely an attempt is to fail.</summary>
    FailureChance = 4,

    /// <summary>The seed of a job that another one starts.</summary>
    ChildSeed = 5,

    /// <summary>What goes wrong with a call on the wire.</summary>
    CallFault = 20,

    /// <summary>Whether a call is slow.</summary>
    CallSlowness = 21,
}
