using System.Reflection;
using Refit;

namespace StandIns.Proxies;

/// <summary>Implements a REST interface: looks up what a method stands for and sends it.</summary>
internal class RestProxy : DispatchProxy
{
    private HttpClient _client = null!;
    private RefitSettings _settings = null!;
    private Dictionary<MethodInfo, RestMethod> _methods = null!;

    public static T Create<T>(HttpClient client, RefitSettings settings)
    {
        var implementation = Create<T, RestProxy>();
        var type = typeof(T);
        var methods = type.GetInterfaces().Append(type).SelectMany(declaring => declaring.GetMethods());
        var described = methods.ToDictionary(method => method, method => RestMethod.Describe(type, method));

        var proxy = (RestProxy)(object)implementation!;
        (proxy._client, proxy._settings, proxy._methods) = (client, settings, described);
        return implementation;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _methods[targetMethod!].Send(_client, _settings, args ?? []);
}
