using System.Text.Json;
using TranslationFunctions.Http;

namespace TranslationFunctions.Tests.Functions.Http;

public class ProblemTests
{
    [Fact]
    public void InvalidRequest_TwoBadFields_SaysWhichAndWhy()
    {
        FieldErrors errors = new();
        errors.Add("delay.min", "must be a number");
        errors.Add("delay.min", "is given more than once");
        errors.Add("Seed", "is not a known field");

        JsonElement json = Json(Problem.InvalidRequest(errors));

        json.GetProperty("type").GetString().ShouldBe("urn:translation-functions:problem:invalid-request");
        json.GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
        json.GetProperty("status").GetInt32().ShouldBe(400);
        json.GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain("delay.min, Seed");
        json.GetProperty("errors")
            .GetRawText()
            .ShouldBe(
                """{"delay.min":["must be a number","is given more than once"],"Seed":["is not a known field"]}"""
            );
    }

    [Fact]
    public void JobNotFound_NoFieldIsWrong_HasNoErrors()
    {
        JsonElement json = Json(Problem.JobNotFound("x"));

        json.GetProperty("status").GetInt32().ShouldBe(404);
        json.TryGetProperty("errors", out _).ShouldBeFalse();
    }

    private static JsonElement Json(Problem problem) =>
        JsonSerializer.SerializeToElement(problem, ProblemJson.Default.Problem);
}
