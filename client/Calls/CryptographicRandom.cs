using System.Security.Cryptography;

namespace TranslationFunctions.Client;

/// <summary>The randomness of a client that was given none: keys of two processes never meet. Safe for many threads.</summary>
internal sealed class CryptographicRandom() : Random(0)
{
    public override double NextDouble() => Sample();

    public override int Next() => RandomNumberGenerator.GetInt32(int.MaxValue);

    public override void NextBytes(byte[] buffer) => RandomNumberGenerator.Fill(buffer);

    public override void NextBytes(Span<byte> buffer) => RandomNumberGenerator.Fill(buffer);

    protected override double Sample() => RandomNumberGenerator.GetInt32(int.MaxValue) / (double)int.MaxValue;
}
