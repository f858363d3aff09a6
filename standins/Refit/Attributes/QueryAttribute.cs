namespace Refit;

/// <summary>Sends the parameter in the query string; null leaves it out.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class QueryAttribute : Attribute;
