using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using TranslationFunctions.Http;

namespace TranslationFunctions.Dashboard;

/// <summary>Serves the page that shows the jobs. It needs no key: what it shows, it asks the API for, with the user's.</summary>
public static class ServeDashboard
{
    /// <summary>Serves the page.</summary>
    /// <param name="request">The request.</param>
    /// <returns>200, or 304 for a copy that is still good.</returns>
    [Function("Dashboard")]
    [Operation("The page that shows the jobs.")]
    [Answer(200, "The page.")]
    [Answer(304, "The caller's copy is still good.")]
    public static HttpResponseData Page(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "/")] HttpRequestData request
    ) => AssetAnswer.For(request, Asset.Named(Asset.Page)!);

    /// <summary>Serves what the page is made of.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">The file's name.</param>
    /// <returns>200, 304 for a copy that is still good, or 404 problem+json.</returns>
    [Function("DashboardAsset")]
    [Operation("What the page is made of.")]
    [Answer(200, "The file.")]
    [Answer(304, "The caller's copy is still good.")]
    [Answer(404, "There is no such file.")]
    public static HttpResponseData NamedAsset(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assets/{name}")] HttpRequestData request,
        string name
    ) => Asset.Named(name) is { } asset ? AssetAnswer.For(request, asset) : request.Problem(NotFound(name));

    private static Problem NotFound(string name) =>
        new(
            "urn:translation-functions:problem:asset-not-found",
            "There is no such file",
            HttpStatusCode.NotFound,
            $"The page has no file '{name}'. Load the page at / again."
        );
}
