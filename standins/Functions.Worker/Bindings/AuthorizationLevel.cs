namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which key an HTTP function asks for.</summary>
public enum AuthorizationLevel
{
    /// <summary>None.</summary>
    Anonymous = 0,

    /// <summary>A signed-in user's.</summary>
    User = 1,

    /// <summary>The function's or the host's.</summary>
    Function = 2,

    /// <summary>The system's.</summary>
    System = 3,

    /// <summary>The master key.</summary>
    Admin = 4,
}
