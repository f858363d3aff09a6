using TranslationFunctions.Security;

namespace TranslationFunctions.Tests.Functions.Security;

public class AccessRulesTests
{
    private const string Read = "read-key-1";
    private const string Control = "control-key-1";

    [Theory]
    // Both keys.
    [InlineData(Read, Control, true, Read, Access.Granted)]
    [InlineData(Read, Control, true, Control, Access.Granted)]
    [InlineData(Read, Control, true, null, Access.Unauthorized)]
    [InlineData(Read, Control, true, "wrong", Access.Unauthorized)]
    [InlineData(Read, Control, false, Control, Access.Granted)]
    [InlineData(Read, Control, false, Read, Access.Forbidden)]
    [InlineData(Read, Control, false, null, Access.Unauthorized)]
    [InlineData(Read, Control, false, "", Access.Unauthorized)]
    // Only the control key: reading is open.
    [InlineData(null, Control, true, null, Access.Granted)]
    [InlineData(null, Control, false, null, Access.Unauthorized)]
    [InlineData(null, Control, false, Control, Access.Granted)]
    // No keys.
    [InlineData(null, null, true, null, Access.Granted)]
    [InlineData(null, null, false, "any", Access.Granted)]
    public void Decide_ByKeysAndKindOfCall(string? read, string? control, bool reads, string? given, Access expected) =>
        AccessRules.Decide(new KeyOptions { Read = read, Control = control }, reads, given).ShouldBe(expected);
}
