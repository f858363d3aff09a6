namespace TranslationFunctions.Faults;

/// <summary>What can go wrong between a caller and this server.</summary>
public enum WireFault
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The call is refused with 429 and a Retry-After; nothing is done.</summary>
    TooManyRequests = 1,

    /// <summary>The call is answered with 500; nothing is done.</summary>
    InternalError = 2,

    /// <summary>The call is refused with 503 and a Retry-After; nothing is done.</summary>
    Unavailable = 3,

    /// <summary>The call is carried out, and the connection is closed without an answer.</summary>
    Dropped = 4,

    /// <summary>The call is carried out, and the connection is closed in the middle of the answer's body.</summary>
    Truncated = 5,
}
