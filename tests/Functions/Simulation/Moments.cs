namespace TranslationFunctions.Tests.Functions.Simulation;

internal static class Moments
{
    public static (double Mean, double Deviation) Of(int count, Func<long, double> sample)
    {
        double sum = 0;
        double squares = 0;
        for (long i = 0; i < count; i++)
        {
            double value = sample(i);
            sum += value;
            squares += value * value;
        }

        double mean = sum / count;
        return (mean, Math.Sqrt((squares / count) - (mean * mean)));
    }
}
