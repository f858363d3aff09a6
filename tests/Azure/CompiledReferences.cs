using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace TranslationFunctions.Tests.Azure;

/// <summary>What a compiled assembly of ours uses, read from its metadata.</summary>
internal sealed class CompiledReferences
{
    // Stands for the type parameters of the code around a reference.
    private static readonly Type[] Any = [.. Enumerable.Repeat(typeof(object), 8)];

    private readonly Module module;
    private readonly MetadataReader reader;

    private CompiledReferences(Module module, MetadataReader reader) => (this.module, this.reader) = (module, reader);

    /// <summary>Reads an assembly that stands beside the tests.</summary>
    public static CompiledReferences Of(string assembly)
    {
        var file = Path.Combine(AppContext.BaseDirectory, assembly + ".dll");
        using var image = new PEReader([.. File.ReadAllBytes(file)]);
        var metadata = image.GetMetadata().GetContent();
        return new(Assembly.Load(assembly).ManifestModule, MetadataReaderProvider.FromMetadataImage(metadata).GetMetadataReader());
    }

    public IEnumerable<string> Assemblies =>
        reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name));

    /// <summary>The types of stand-ins that it names.</summary>
    public IEnumerable<Type> StandInTypes =>
        reader
            .TypeReferences.Select(handle => module.ResolveType(MetadataTokens.GetToken(handle)))
            .Where(type => IsStandIn(type.Assembly));

    /// <summary>The members of stand-ins that it uses, as they are declared there.</summary>
    public IEnumerable<MemberInfo> StandInMembers =>
        reader
            .MemberReferences.Where(handle => IsStandIn(DeclaringType(handle).Assembly))
            .Select(handle => module.ResolveMember(MetadataTokens.GetToken(handle), Any, Any)!)
            .Select(member => member.Module.ResolveMember(member.MetadataToken)!)
            .Distinct();

    private Type DeclaringType(MemberReferenceHandle handle) =>
        module.ResolveType(MetadataTokens.GetToken(reader.GetMemberReference(handle).Parent), Any, Any);

    private static bool IsStandIn(Assembly assembly) =>
        assembly.GetName().Name!.StartsWith("StandIns.", StringComparison.Ordinal);
}
