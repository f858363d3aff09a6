namespace Refit;

/// <summary>How requests are made and answers are read. This stand-in has the defaults only.</summary>
public class RefitSettings
{
    /// <summary>Makes the default settings.</summary>
    public RefitSettings() { }
}
