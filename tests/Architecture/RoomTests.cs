namespace TranslationFunctions.Tests.Architecture;

/// <summary>Who may use whom. What is not listed here is not allowed; no list leads back to its room.</summary>
public class RoomTests
{
    private const string Namespace = "TranslationFunctions.EmbeddedHost.";

    // From the ground up: a room may use those above it in this list that it names.
    private static readonly Dictionary<string, string[]> Rooms = new(StringComparer.Ordinal)
    {
        ["Time"] = [],
        ["History"] = [],
        ["Storage"] = ["History"],
        ["Engine"] = ["Time", "History", "Storage"],
        ["Worker"] = ["History", "Engine"],
        ["Client"] = ["History", "Storage", "Engine", "Worker"],
        ["Functions"] = [],
        ["Http"] = ["Time", "History", "Functions"],
        ["Hosting"] = ["Time", "History", "Storage", "Engine", "Worker", "Client", "Functions", "Http"],
        ["Testing"] = ["Time", "History", "Storage", "Engine", "Worker", "Client", "Hosting"],
    };

    [Fact]
    public void Rooms_OfTheList_UseOnlyThoseBelowThem()
    {
        var built = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (room, uses) in Rooms)
        {
            uses.ShouldAllBe(used => built.Contains(used), room);
            built.Add(room);
        }
    }

    [Fact]
    public void Rooms_OfTheHost_UseOnlyWhatTheListAllows()
    {
        var arrows = Sources
            .Below("host")
            .SelectMany(file =>
            {
                var room = Path.GetRelativePath(Sources.Root, file).Split(Path.DirectorySeparatorChar)[1];
                return UsedRooms(File.ReadAllText(file)).Where(used => used != room).Select(used => (room, used));
            })
            .Distinct()
            .ToList();

        arrows.ShouldNotBeEmpty();
        arrows.Where(arrow => !Rooms[arrow.room].Contains(arrow.used)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("functions")]
    [InlineData("client")]
    public void SourceForBothHosts_NamesNoTypeOfTheHostAndHasNoConditions(string folder)
    {
        foreach (var file in Sources.Below(folder))
        {
            var source = File.ReadAllText(file);
            source.ShouldNotContain("EmbeddedHost", Case.Sensitive, file);
            source.ShouldNotContain("StandIns", Case.Sensitive, file);
            source.ShouldNotContain("#if", Case.Sensitive, file);
        }
    }

    [Fact]
    public void Files_AreReadInOneLook()
    {
        string[] folders = ["host", "functions", "client", "cli", "standins", "bench", "tests"];
        var long400 = folders.SelectMany(Sources.Below).Where(file => File.ReadLines(file).Count() >= 400);

        long400.ShouldBeEmpty();
    }

    private static IEnumerable<string> UsedRooms(string source) =>
        source
            .Split(Namespace)
            .Skip(1)
            .Select(rest => new string([.. rest.TakeWhile(char.IsLetter)]))
            .Where(Rooms.ContainsKey);
}
