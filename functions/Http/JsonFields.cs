using System.Text.Json;

namespace TranslationFunctions.Http;

/// <summary>
/// Reads a JSON object field by field and collects all that is wrong with it. A field that is null counts as absent.
/// </summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> _unread = [];
    private readonly List<string> _known = [];
    private readonly FieldErrors _errors;
    private readonly string _prefix;

    /// <summary>Opens an object; a field given twice is an error at once.</summary>
    /// <param name="source">A JSON object.</param>
    /// <param name="errors">Where errors go.</param>
    /// <param name="prefix">What the object's path puts before the names of its fields.</param>
    public JsonFields(JsonElement source, FieldErrors errors, string prefix = "")
    {
        _errors = errors;
        _prefix = prefix;
        HashSet<string> repeated = [];
        foreach (JsonProperty field in source.EnumerateObject())
        {
            if (!_unread.TryAdd(field.Name, field.Value) && repeated.Add(field.Name))
            {
                Reject(field.Name, "is given more than once; give it once");
            }
        }
    }

    /// <summary>Reads an optional string.</summary>
    public string? Text(string name)
    {
        JsonElement? value = Take(name);
        if (value is null or { ValueKind: JsonValueKind.String })
        {
            return value?.GetString();
        }

        Reject(name, "must be a string");
        return null;
    }

    /// <summary>Reads a required string that is one of a few.</summary>
    public string? Choice(string name, params string[] allowed)
    {
        var found = Take(name);
        if (found is { ValueKind: JsonValueKind.String } value && allowed.Contains(value.GetString()))
        {
            return value.GetString();
        }

        Reject(name, $"{Missing(found)}must be {string.Join(" or ", allowed.Select(choice => $"\"{choice}\""))}");
        return null;
    }

    /// <summary>Reads an optional string that is one of a few.</summary>
    public string? OptionalChoice(string name, params string[] allowed) =>
        IsGiven(name) ? Choice(name, allowed) : Skip<string>(name);

    /// <summary>Reads a required number; NaN after an error.</summary>
    public double Number(string name, double min, double max, string? unit = null)
    {
        var found = Take(name);
        if (
            found is { ValueKind: JsonValueKind.Number } value
            && value.TryGetDouble(out double number)
            && number >= min
            && number <= max
        )
        {
            return number;
        }

        Reject(name, $"{Missing(found)}must be a number from {min} to {max}{(unit is null ? "" : $" ({unit})")}");
        return double.NaN;
    }

    /// <summary>Reads an optional number; null when it is absent, NaN after an error.</summary>
    public double? OptionalNumber(string name, double min, double max, string unit) =>
        IsGiven(name) ? Number(name, min, max, unit) : Skip<double?>(name);

    private bool IsGiven(string name) =>
        _unread.TryGetValue(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null;

    private T? Skip<T>(string name)
    {
        Take(name);
        return default;
    }

    private static string Missing(JsonElement? found) => found is null ? "is required and " : "";

    /// <summary>Reads an optional integer.</summary>
    public long? Integer(string name, long min, long max) =>
        Take(name) is { } value ? Integer(name, value, min, max) : null;

    /// <summary>Reads a required integer; 0 after an error.</summary>
    public long RequiredInteger(string name, long min, long max) => Integer(name, Take(name), min, max) ?? 0;

    private long? Integer(string name, JsonElement? found, long min, long max)
    {
        if (
            found is { ValueKind: JsonValueKind.Number } value
            && value.TryGetInt64(out long number)
            && number >= min
            && number <= max
        )
        {
            return number;
        }

        Reject(name, $"{Missing(found)}must be an integer from {min} to {max}");
        return null;
    }

    /// <summary>Reads an optional object whose fields are known.</summary>
    public JsonFields? Object(string name) =>
        AnyObject(name) is { } value ? new JsonFields(value, _errors, $"{_prefix}{name}.") : null;

    /// <summary>Reads an optional object that may hold anything.</summary>
    public JsonElement? AnyObject(string name)
    {
        JsonElement? value = Take(name);
        if (value is null or { ValueKind: JsonValueKind.Object })
        {
            return value;
        }

        Reject(name, "must be an object");
        return null;
    }

    /// <summary>Reads an optional true or false.</summary>
    public bool? Flag(string name)
    {
        JsonElement? value = Take(name);
        if (value is null or { ValueKind: JsonValueKind.True or JsonValueKind.False })
        {
            return value?.GetBoolean();
        }

        Reject(name, "must be true or false");
        return null;
    }

    /// <summary>Reads an optional array of strings.</summary>
    public IReadOnlyList<string>? Texts(string name) =>
        Elements(name, JsonValueKind.String, "strings") is { } found
            ? [.. found.Select(element => element.GetString()!)]
            : null;

    /// <summary>Reads an optional array of objects whose fields are known.</summary>
    public IReadOnlyList<JsonFields>? Objects(string name) =>
        Elements(name, JsonValueKind.Object, "objects") is { } found
            ? [.. found.Select((element, i) => new JsonFields(element, _errors, $"{_prefix}{name}[{i}]."))]
            : null;

    private IReadOnlyList<JsonElement>? Elements(string name, JsonValueKind kind, string plural)
    {
        if (Take(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(element => element.ValueKind == kind))
        {
            return [.. value.EnumerateArray()];
        }

        Reject(name, $"must be an array of {plural}");
        return null;
    }

    /// <summary>Adds an error to a field of this object.</summary>
    public void Reject(string name, string reason) => _errors.Add(_prefix + name, reason);

    /// <summary>Rejects the fields that nobody read.</summary>
    public void RejectOthers()
    {
        foreach (string name in _unread.Keys)
        {
            Reject(name, $"is not a known field; known are {string.Join(", ", _known)}");
        }
    }

    private JsonElement? Take(string name)
    {
        _known.Add(name);
        return _unread.Remove(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }
}
