using System.Security.Cryptography;
using System.Text;

namespace TranslationFunctions.EmbeddedHost.Worker;

/// <summary>GUIDs made from names (version 5 of RFC 9562, section 5.5): the same name gives the same GUID.</summary>
internal static class DeterministicGuid
{
    // The namespace of this host's names: a random one, made once.
    private static readonly Guid Namespace = new("5b2f3a0e-4d0c-4b8e-9a6f-2f0c1f7a9d31");

    public static Guid Of(string name)
    {
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        byte[] input = [.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
        SHA1.HashData(input, hash);
        var bytes = hash[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x50);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
