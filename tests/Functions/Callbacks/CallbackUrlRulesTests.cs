using System.Net;
using TranslationFunctions.Callbacks;

namespace TranslationFunctions.Tests.Functions.Callbacks;

public class CallbackUrlRulesTests
{
    [Theory]
    [InlineData("ftp://example.com/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/relative")]
    [InlineData("example.com")]
    [InlineData("http://")]
    [InlineData("")]
    public void Url_ThatIsNotOfTheWeb_IsRefused(string url) =>
        CallbackUrlRules
            .Refusal(url, new AddressPolicy([]))
            .ShouldNotBeNull()
            .ShouldContain("absolute http or https URL");

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://127.0.0.1./")]
    [InlineData("http://localhost:7071/")]
    [InlineData("http://LOCALHOST./")]
    [InlineData("http://a.localhost/")]
    public void Url_ThatIsLoopbackInDisguise_IsRefused(string url) =>
        CallbackUrlRules
            .Refusal(url, new AddressPolicy([]))
            .ShouldNotBeNull()
            .ShouldContain("must not lead to 127.0.0.1");

    [Theory]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[fe80::1%251]/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("http://0.0.0.0/")]
    public void Url_OfAnAddressThatIsNotPublic_IsRefused(string url) =>
        CallbackUrlRules.Refusal(url, new AddressPolicy([])).ShouldNotBeNull().ShouldContain("must not lead to");

    [Theory]
    [InlineData("http://user@example.com/")]
    [InlineData("http://user:word@example.com/")]
    public void Url_WithAUser_IsRefused(string url) =>
        CallbackUrlRules.Refusal(url, new AddressPolicy([])).ShouldNotBeNull().ShouldContain("user name");

    [Fact]
    public void Url_ThatIsTooLong_IsRefused() =>
        CallbackUrlRules
            .Refusal($"http://example.com/{new string('a', 2048)}", new AddressPolicy([]))
            .ShouldNotBeNull();

    [Theory]
    [InlineData("https://example.com/hooks?job=1")]
    [InlineData("http://8.8.8.8:8080/")]
    [InlineData("http://10.1.2.3/")]
    public void Url_ThatIsPublicOrAllowed_IsAccepted(string url) =>
        CallbackUrlRules.Refusal(url, new AddressPolicy([IPNetwork.Parse("10.0.0.0/8")])).ShouldBeNull();
}
