using System.Text;
using TranslationFunctions.Callbacks;

namespace TranslationFunctions.Tests.Functions.Callbacks;

public class CallbackSignatureTests
{
    [Fact]
    public void Sign_TheExampleOfStandardWebhooks_GivesItsSignature() =>
        CallbackSignature
            .Sign(
                CallbackSignature.ParseSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                DateTimeOffset.FromUnixTimeSeconds(1614265330),
                Encoding.UTF8.GetBytes("""{"test": 2432232314}""")
            )
            .ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    [Theory]
    [InlineData(23, false)]
    [InlineData(24, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void ParseSecret_TakesKeysOfTheRightLength(int bytes, bool taken) =>
        (CallbackSignature.ParseSecret($"whsec_{Convert.ToBase64String(new byte[bytes])}") is not null).ShouldBe(taken);

    [Theory]
    [InlineData("")]
    [InlineData("whsec_")]
    [InlineData("whsec_not base64, is it?")]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    public void ParseSecret_OfAnythingElse_IsNull(string secret) =>
        CallbackSignature.ParseSecret(secret).ShouldBeNull();
}
