using System.Text.Json;
using System.Text.Json.Serialization;

namespace TranslationFunctions.Client;

/// <summary>Reads the three results by name and refuses any other: a wait that guesses would end wrongly or never.</summary>
internal sealed class JobResultConverter()
    : JsonStringEnumConverter<JobResult>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);
