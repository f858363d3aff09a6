using System.Net.Sockets;
using System.Text;

namespace TranslationFunctions.Tests.Functions.HeyGen;

/// <summary>Bytes on a socket, as HeyGen's clients write them.</summary>
public sealed class RawHttpTests
{
    private static async Task<string> SayAsync(HeyGenHost host, string head, string body = "")
    {
        var address = host.App.BaseAddress;
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port);
        await using var stream = socket.GetStream();
        var request =
            $"{head}\r\nHost: {address.Authority}\r\nX-Api-Key: sk_test\r\nUser-Agent: heygen-cli/1.0\r\nAccept: application/json\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync();
        await host.AfterAsync(0);
        return answer;
    }

    private static string Between(string text, string start, string end) => text.Split(start)[1].Split(end)[0];

    [Fact]
    public async Task V3_CreatePollDownloadDelete()
    {
        await using var host = await HeyGenHost.StartAsync(("HeyGen:ApiKey", "sk_test"));
        var created = await SayAsync(
            host,
            "POST /v3/video-translations HTTP/1.1",
            """{"enable_caption": true, "output_languages": ["Spanish (Spain)"], "mode": "precision", "video": {"type": "url", "url": "https://example.com/v\u00eddeo.mp4"}, "title": "Qu\u00e9 tal"}"""
        );
        created.ShouldStartWith("HTTP/1.1 200 OK\r\n");
        created.ShouldContain("Content-Type: application/json");
        var id = Between(created, "\"video_translation_ids\":[\"", "\"]");

        var running = await SayAsync(host, $"GET /v3/video-translations/{id} HTTP/1.1");
        running.ShouldContain("\"status\":\"running\"");
        running.ShouldContain("Retry-After: 10\r\n");
        await host.AfterAsync(10);
        var done = await SayAsync(host, $"GET /v3/video-translations/{id} HTTP/1.1");
        done.ShouldContain("\"status\":\"completed\"");
        var caption = await SayAsync(host, $"GET /v3/video-translations/{id}/caption?format=vtt HTTP/1.1");
        caption.ShouldContain("\r\n\r\nWEBVTT\n\n00:00:00.000 --> ");
        (await SayAsync(host, $"DELETE /v3/video-translations/{id} HTTP/1.1")).ShouldStartWith("HTTP/1.1 200 OK\r\n");
        var gone = await SayAsync(host, $"GET /v3/video-translations/{id} HTTP/1.1");
        gone.ShouldStartWith("HTTP/1.1 404 Not Found\r\n");
        gone.ShouldContain("""{"error":{"code":"not_found",""");
    }

    [Fact]
    public async Task V2_CreateAndPoll()
    {
        await using var host = await HeyGenHost.StartAsync();
        var created = await SayAsync(
            host,
            "POST /v2/video_translate HTTP/1.1",
            """{"video_url": "https://example.com/a.mp4", "output_language": "English", "translate_audio_only": false, "keep_the_same_format": false}"""
        );
        var id = Between(created, "{\"error\":null,\"data\":{\"video_translate_id\":\"", "\"}}");

        await host.AfterAsync(10);

        (await SayAsync(host, $"GET /v2/video_translate/{id} HTTP/1.1")).ShouldContain("\"status\":\"success\"");
        (await SayAsync(host, "GET /v2/video_translate/target_languages HTTP/1.1")).ShouldContain(
            """{"error":null,"data":{"languages":["English",""",
            Case.Sensitive
        );
    }
}
