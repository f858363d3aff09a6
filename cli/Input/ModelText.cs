using System.Globalization;

namespace TranslationFunctions.Cli;

/// <summary>A model as it is typed: <c>name:number,number</c>, or one number, which is the model called fixed.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Numbers">Its parameters, in their order.</param>
internal sealed record ModelText(string Name, double[] Numbers)
{
    /// <summary>Reads a model; null when it is not written as one.</summary>
    public static ModelText? Parse(string text)
    {
        var colon = text.IndexOf(':');
        var name = colon < 0 ? "fixed" : text[..colon];
        var numbers = new List<double>();
        foreach (var part in text[(colon + 1)..].Split(','))
        {
            if (
                !double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                || !double.IsFinite(number)
            )
            {
                return null;
            }
            numbers.Add(number);
        }
        return new ModelText(name, [.. numbers]);
    }
}
