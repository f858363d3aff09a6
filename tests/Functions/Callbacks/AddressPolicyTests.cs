using System.Net;
using TranslationFunctions.Callbacks;

namespace TranslationFunctions.Tests.Functions.Callbacks;

public class AddressPolicyTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.0.9")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%1")]
    [InlineData("ff02::1")]
    public void Address_ThatIsNotPublic_IsRefused(string address) =>
        new AddressPolicy([]).Allows(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("100.128.0.1")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:4700:4700::1111")]
    public void Address_ThatIsPublic_IsAllowed(string address) =>
        new AddressPolicy([]).Allows(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.2", false)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("::ffff:127.0.0.2", false)]
    [InlineData("fd00::1", true)]
    [InlineData("10.0.0.1", false)]
    public void Address_OfANetworkThatIsConfigured_IsAllowed_AndNoOther(string address, bool allowed) =>
        new AddressPolicy([IPNetwork.Parse("127.0.0.1/32"), IPNetwork.Parse("fd00::/8")])
            .Allows(IPAddress.Parse(address))
            .ShouldBe(allowed);
}
