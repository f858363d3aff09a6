using System.Globalization;
using System.Text;

namespace TranslationFunctions.HeyGen;

/// <summary>Captions that say that they are simulated, one for every five seconds of a video.</summary>
internal static class Captions
{
    private const double CueSeconds = 5;

    /// <summary>Writes captions as SubRip.</summary>
    public static string Srt(double duration, string? language) =>
        Write(duration, language, header: "", separator: ',', numbered: true);

    /// <summary>Writes captions as WebVTT.</summary>
    public static string Vtt(double duration, string? language) =>
        Write(duration, language, header: "WEBVTT\n\n", separator: '.', numbered: false);

    private static string Write(double duration, string? language, string header, char separator, bool numbered)
    {
        int cues = (int)Math.Ceiling(duration / CueSeconds);
        StringBuilder text = new(header);
        for (int i = 0; i < cues; i++)
        {
            if (numbered)
            {
                text.Append(i + 1).Append('\n');
            }

            text.Append(At(i * CueSeconds, separator))
                .Append(" --> ")
                .Append(At(Math.Min((i + 1) * CueSeconds, duration), separator))
                .Append('\n')
                .Append(CultureInfo.InvariantCulture, $"Simulated caption {i + 1} of {cues}, {language}\n\n");
        }

        return text.ToString();
    }

    private static string At(double seconds, char separator)
    {
        TimeSpan at = TimeSpan.FromMilliseconds(Math.Round(seconds * 1000));
        return $"{(int)at.TotalHours:00}:{at:mm\\:ss}{separator}{at.Milliseconds:000}";
    }
}
