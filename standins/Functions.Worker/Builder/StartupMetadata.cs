using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.Azure.Functions.Worker.Core;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Whether a file is an assembly that names a startup class, found without loading it.</summary>
internal static class StartupMetadata
{
    public static bool IsPresentIn(string path)
    {
        using FileStream file = File.OpenRead(path);
        using PEReader image = new(file);
        try
        {
            return image.HasMetadata && IsPresentIn(image.GetMetadataReader());
        }
        catch (BadImageFormatException)
        {
            // Native libraries and what only looks like one.
            return false;
        }
    }

    private static bool IsPresentIn(MetadataReader metadata) =>
        metadata.IsAssembly
        && metadata
            .GetAssemblyDefinition()
            .GetCustomAttributes()
            .Any(handle => IsStartup(metadata, metadata.GetCustomAttribute(handle).Constructor));

    private static bool IsStartup(MetadataReader metadata, EntityHandle constructor)
    {
        if (constructor.Kind != HandleKind.MemberReference)
        {
            return false;
        }

        EntityHandle parent = metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent;
        if (parent.Kind != HandleKind.TypeReference)
        {
            return false;
        }

        TypeReference attribute = metadata.GetTypeReference((TypeReferenceHandle)parent);
        return metadata.StringComparer.Equals(attribute.Name, nameof(WorkerExtensionStartupAttribute))
            && metadata.StringComparer.Equals(attribute.Namespace, typeof(WorkerExtensionStartupAttribute).Namespace!);
    }
}
