using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.EmbeddedHost.Time;

namespace HumanApproval.Tests;

/// <summary>Expenses that take days, in milliseconds.</summary>
public sealed class ApprovalTests : IAsyncLifetime
{
    private readonly VirtualTime time = new();
    private readonly Outbox mails = new();
    private FunctionsTestHost host = null!;

    public async ValueTask InitializeAsync()
    {
        time.Freeze();
        mails.Time = time;
        host = await FunctionsTestHost.StartAsync<Expense>(options =>
            options with
            {
                Time = time,
                Services = services => services.AddSingleton<IMailer>(mails),
            }
        );
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task<string> HandInAsync()
    {
        var answer = await host.Client.PostAsJsonAsync("/api/expenses", new Expense("a chair", 120, "Ann", "Max"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await time.AdvanceAsync(TimeSpan.Zero);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("Id").GetString()!;
    }

    private async Task<HttpStatusCode> DecideAsync(string id, bool approved, string by)
    {
        var answer = await host.Client.PostAsJsonAsync($"/api/expenses/{id}/decision", new Decision(approved, by));
        await time.AdvanceAsync(TimeSpan.Zero);
        return answer.StatusCode;
    }

    private async Task<string> ShowAsync(string id) => await host.Client.GetStringAsync($"/api/expenses/{id}");

    [Fact]
    public async Task Decision_OfTheApprover_EndsIt_AndIsCounted()
    {
        var id = await HandInAsync();
        (await ShowAsync(id)).ShouldBe("""{"state":"Waiting for Ann","outcome":null}""");
        await time.AdvanceAsync(TimeSpan.FromHours(3));

        (await DecideAsync(id, approved: true, "Ann")).ShouldBe(HttpStatusCode.Accepted);

        (await ShowAsync(id)).ShouldBe("""{"state":"Approved","outcome":{"result":"Approved","by":"Ann"}}""");
        (await DecideAsync(id, approved: false, "Ann")).ShouldBe(HttpStatusCode.Conflict);
        (await host.Client.GetStringAsync("/api/statistics")).ShouldBe("""{"approved":1,"rejected":0,"expired":0}""");
        mails.Sent.ShouldBe(["Ann at 00:00"]);
        (await host.ListDueAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task SilentApprover_IsReminded_ThenTheManagerDecides()
    {
        var id = await HandInAsync();
        await time.AdvanceAsync(TimeSpan.FromHours(20));
        await time.AdvanceAsync(TimeSpan.FromHours(28));
        (await ShowAsync(id)).ShouldContain("Waiting for Max");

        await DecideAsync(id, approved: false, "Max");

        (await ShowAsync(id)).ShouldContain("""{"result":"Rejected","by":"Max"}""");
        mails.Sent.ShouldBe(["Ann at 00:00", "Ann at 20:00", "Max at 2.00:00"]);
    }

    [Fact]
    public async Task Expense_ThatNobodyDecidesOn_Expires_WhenItShould()
    {
        var id = await HandInAsync();
        time.Unfreeze();
        await host.Durable.WaitForInstanceCompletionAsync(id);

        (time.GetUtcNow() - Outbox.Start).ShouldBe(TimeSpan.FromHours(72));
        (await ShowAsync(id)).ShouldContain("Expired");
    }

    [Fact]
    public async Task Mail_ThatFails_IsSentAgain()
    {
        mails.Failing = 2;
        await HandInAsync();
        await time.AdvanceAsync(TimeSpan.FromMinutes(2));
        mails.Sent.ShouldBe(["Ann at 00:02"]);
    }

    [Theory]
    [InlineData("/api/expenses", "{", HttpStatusCode.BadRequest)]
    [InlineData("/api/expenses", """{"title":"a chair"}""", HttpStatusCode.BadRequest)]
    [InlineData("/api/expenses/nobody/decision", """{"approved":true,"by":"Ann"}""", HttpStatusCode.NotFound)]
    [InlineData("/api/expenses/nobody/decision", "{}", HttpStatusCode.BadRequest)]
    public async Task BadRequest_IsRefused_AndSaysWhy(string path, string body, HttpStatusCode status)
    {
        var answer = await host.Client.PostAsync(path, new StringContent(body));
        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("error");
    }

    private sealed class Outbox : IMailer
    {
        public static readonly DateTimeOffset Start = new VirtualTime().GetUtcNow();

        public List<string> Sent { get; } = [];

        public int Failing { get; set; }

        public TimeProvider? Time { get; set; }

        public Task SendAsync(Mail mail)
        {
            if (Failing-- > 0)
            {
                throw new IOException("The mail server is away.");
            }
            Sent.Add(
                $"{mail.To} at {Time!.GetUtcNow() - Start:d\\.hh\\:mm}".Replace("0.", "", StringComparison.Ordinal)
            );
            return Task.CompletedTask;
        }
    }
}
