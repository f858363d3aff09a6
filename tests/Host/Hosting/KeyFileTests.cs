using TranslationFunctions.EmbeddedHost.Hosting;
using TranslationFunctions.Tests.Storage;

namespace TranslationFunctions.Tests.Host.Hosting;

public sealed class KeyFileTests : IDisposable
{
    private const string System = """ "systemKeys": [{"name":"durabletask_extension","value":"s"}] """;

    private readonly TempDirectory directory = new();

    private string Write(string json)
    {
        var path = Path.Combine(directory.Path, "keys.json");
        Directory.CreateDirectory(directory.Path);
        File.WriteAllText(path, json);
        return path;
    }

    public void Dispose() => directory.Dispose();

    [Fact]
    public void File_OfTheHostsOwnForm_IsRead()
    {
        var keys = KeyFile.Read(
            Write(
                $$"""{"masterKey":{"name":"master","value":"m"},"functionKeys":[{"name":"a","value":"f"}],{{System}}}"""
            )
        );

        keys.Master.ShouldBe("m");
        keys.Functions.ShouldBe(["f"]);
        keys.Webhook.ShouldBe("s");
    }

    [Theory]
    [InlineData("{", "cannot be read")]
    [InlineData("null", "masterKey")]
    [InlineData("{}", "masterKey")]
    [InlineData("""{"masterKey":{"name":"master","value":""}}""", "masterKey")]
    [InlineData("""{"masterKey":{"name":"master","value":"m","encrypted":true}}""", "masterKey")]
    [InlineData("""{"masterKey":{"value":"m"}}""", "durabletask_extension")]
    [InlineData("""{"masterKey":{"value":"m"},"functionKeys":[{"name":"a"}]}""", "'a'")]
    public void File_WithoutWhatItMustHave_IsRefused_AndSaysWhat(string json, string says)
    {
        var path = Write(json);
        Should
            .Throw<HostSettingException>(() => KeyFile.Read(path))
            .Message.ShouldSatisfyAllConditions(
                message => message.ShouldContain(path),
                message => message.ShouldContain(says)
            );
    }

    [Fact]
    public void File_ThatIsNotThere_IsRefused() =>
        Should
            .Throw<HostSettingException>(() => KeyFile.Read(Path.Combine(directory.Path, "none")))
            .Message.ShouldContain("--keys");
}
