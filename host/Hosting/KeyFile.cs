using System.Text.Json;
using TranslationFunctions.EmbeddedHost.Http;

namespace TranslationFunctions.EmbeddedHost.Hosting;

/// <summary>The file that holds the host's keys, in the form in which the Functions host keeps its own.</summary>
internal sealed record KeyFile
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The key that opens everything.</summary>
    public HostKey? MasterKey { get; init; }

    /// <summary>The keys that open functions.</summary>
    public IReadOnlyList<HostKey> FunctionKeys { get; init; } = [];

    /// <summary>The keys of extensions; durabletask_extension opens the durable webhook.</summary>
    public IReadOnlyList<HostKey> SystemKeys { get; init; } = [];

    /// <summary>Reads a file.</summary>
    /// <exception cref="HostSettingException">There is no such file, or it lacks what it must have.</exception>
    public static HttpKeys Read(string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize<KeyFile>(File.ReadAllText(path), Web);
            var webhook = file?.SystemKeys.FirstOrDefault(key => key.Name == HttpKeys.WebhookName);
            return new HttpKeys(
                Value(path, "masterKey", file?.MasterKey),
                [.. file!.FunctionKeys.Select(key => Value(path, $"functionKeys '{key.Name}'", key))],
                Value(path, $"systemKeys '{HttpKeys.WebhookName}'", webhook)
            );
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new HostSettingException($"--keys names '{path}', which cannot be read: {error.Message}");
        }
    }

    private static string Value(string path, string what, HostKey? key) =>
        key is { Value.Length: > 0, Encrypted: false }
            ? key.Value
            : throw new HostSettingException(
                $"--keys names '{path}', which has no usable {what}: give it a name and a value that is not encrypted."
            );

    /// <summary>One key.</summary>
    public sealed record HostKey(string? Name, string? Value, bool Encrypted);
}
