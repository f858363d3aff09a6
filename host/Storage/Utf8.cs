using System.Text;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>Text as the bytes a database compares.</summary>
internal static class Utf8
{
    /// <summary>Whether a string is Unicode text: no half of a surrogate pair stands alone.</summary>
    public static bool IsUnicode(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is var at and >= 0)
        {
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return false;
            }
            text = text[(at + 2)..];
        }
        return true;
    }

    /// <summary>
    /// The bytes between which lie all texts that start with a prefix, which is not empty: from the first (inclusive)
    /// to the second (exclusive). Null when no text starts with it.
    /// </summary>
    public static (byte[] From, byte[] To)? Range(string prefix)
    {
        // A prefix may end between the halves of a surrogate pair; what follows is then a low half, any of them.
        var open = char.IsHighSurrogate(prefix[^1]);
        var (first, last) = open ? (prefix + '\uDC00', prefix + '\uDFFF') : (prefix, prefix);
        if (!IsUnicode(first))
        {
            return null;
        }
        var to = Encoding.UTF8.GetBytes(last);
        // No byte of UTF-8 is 0xFF, so there is always a next one.
        to[^1]++;
        return (Encoding.UTF8.GetBytes(first), to);
    }
}
