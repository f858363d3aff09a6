using Microsoft.DurableTask;
using Microsoft.DurableTask.Abstractions;
using Microsoft.DurableTask.Entities;

namespace TranslationFunctions.Tests.Standins.DurableTask;

public sealed class NamesAndVersionsTests
{
    [Fact]
    public void TaskName_ThatDiffersByCase_IsEqual()
    {
        TaskName name = "Translate";

        name.ShouldBe(new TaskName("TRANSLATE"));
        name.GetHashCode().ShouldBe(new TaskName("translate").GetHashCode());
        ((string)name).ShouldBe("Translate");
        ((TaskName)"").ShouldBe(default);
    }

    [Fact]
    public void TaskVersion_OfNothing_IsUnversioned()
    {
        new TaskVersion(null).ShouldBe(TaskVersion.Unversioned);
        new TaskVersion("").Version.ShouldBe("");
        new TaskVersion("V1").ShouldBe(new TaskVersion("v1"));
        Should.Throw<ArgumentException>(() => new TaskVersion(" "));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "1", -1)]
    [InlineData("1", " ", 1)]
    [InlineData("1.10", "1.9", 1)]
    [InlineData("v1", "V2", -1)]
    [InlineData("b", "B", 0)]
    public void CompareVersions_OrdersThem(string source, string other, int sign) =>
        Math.Sign(TaskOrchestrationVersioningUtils.CompareVersions(source, other)).ShouldBe(sign);

    [Fact]
    public void EntityInstanceId_RoundTripsAsText()
    {
        EntityInstanceId id = new("Queue", "a@B");

        id.Name.ShouldBe("queue");
        id.ToString().ShouldBe("@queue@a@B");
        EntityInstanceId.FromString("@queue@a@B").ShouldBe(id);
        System.Text.Json.JsonSerializer.Serialize(id).ShouldBe("\"@queue@a@B\"");
        System.Text.Json.JsonSerializer.Deserialize<EntityInstanceId>("\"@queue@\"").Key.ShouldBe("");
    }

    [Theory]
    [InlineData("queue@a")]
    [InlineData("@queue")]
    [InlineData("@@a")]
    [InlineData("@")]
    public void EntityInstanceId_OfOtherText_Throws(string text) =>
        Should.Throw<ArgumentException>(() => EntityInstanceId.FromString(text));

    [Fact]
    public void SubOrchestrationOptions_FromOthers_KeepsTheirId()
    {
        SubOrchestrationOptions options = new TaskOptions { Version = "2" }.WithInstanceId("child");

        new SubOrchestrationOptions((TaskOptions)options).ShouldBe(options);
        new SubOrchestrationOptions((TaskOptions)options, "other").InstanceId.ShouldBe("other");
        options.Version.ShouldBe(new TaskVersion("2"));
    }
}
