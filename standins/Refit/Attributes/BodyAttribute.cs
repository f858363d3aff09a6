namespace Refit;

/// <summary>Sends the parameter as the request's JSON body.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BodyAttribute : Attribute;
