using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>The id of an instance to start is taken.</summary>
internal sealed class OrchestrationAlreadyExistsException(InstanceRow existing)
    : InvalidOperationException(
        $"An instance with the id '{existing.Id}' exists already; its status is {existing.Status}. "
            + "Choose another id, or wait for its end or terminate it first."
    );
