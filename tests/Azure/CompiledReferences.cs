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
        return new(
            Assembly.Load(assembly).ManifestModule,
            MetadataReaderProvider.FromMetadataImage(metadata).GetMetadataReader()
        );
    }

    public IEnumerable<string> Assemblies =>
        reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name));

    /// <summary>The types of stand-ins that it names.</summary>
    public IEnumerable<Type> StandInTypes =>
        reader
            .TypeReferences.Where(handle => IsOfAStandIn(handle))
            .Select(handle => module.ResolveType(MetadataTokens.GetToken(handle)));

    /// <summary>The members of stand-ins that it uses, as they are declared there.</summary>
    public IEnumerable<MemberInfo> StandInMembers =>
        reader
            .MemberReferences.Where(handle => IsOfAStandIn(reader.GetMemberReference(handle).Parent))
            .Select(handle => module.ResolveMember(MetadataTokens.GetToken(handle), Any, Any)!)
            .Select(member => member.Module.ResolveMember(member.MetadataToken)!)
            .Distinct();

    private bool IsOfAStandIn(EntityHandle owner) =>
        owner.Kind switch
        {
            HandleKind.TypeReference => IsOfAStandIn(
                reader.GetTypeReference((TypeReferenceHandle)owner).ResolutionScope
            ),
            HandleKind.TypeSpecification => IsOfAStandIn(GenericTypeOf((TypeSpecificationHandle)owner)),
            HandleKind.AssemblyReference => IsStandIn(reader.GetAssemblyReference((AssemblyReferenceHandle)owner)),
            _ => false,
        };

    // A constructed type is written as a mark, a second one for its kind, and the generic type; an array has another mark.
    private EntityHandle GenericTypeOf(TypeSpecificationHandle handle)
    {
        var signature = reader.GetBlobReader(reader.GetTypeSpecification(handle).Signature);
        return
            signature.ReadSignatureTypeCode() is SignatureTypeCode.GenericTypeInstance
            && signature.ReadSignatureTypeCode() is SignatureTypeCode.TypeHandle
            ? signature.ReadTypeHandle()
            : default;
    }

    private bool IsStandIn(AssemblyReference assembly) =>
        reader.GetString(assembly.Name).StartsWith("StandIns.", StringComparison.Ordinal);
}
