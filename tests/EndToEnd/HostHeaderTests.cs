using System.Net.Sockets;
using System.Text;

namespace TranslationFunctions.Tests.EndToEnd;

/// <summary>A request whose Host header is no address is refused before anything is done.</summary>
public class HostHeaderTests
{
    [Theory]
    [InlineData("a:99999")]
    [InlineData("")]
    public async Task Job_AskedForUnderAnImpossibleHost_IsRefusedAndNotStarted(string hostHeader)
    {
        await using var simulator = await Simulator.StartAsync();
        using var socket = new TcpClient("127.0.0.1", simulator.Host.BaseAddress.Port);
        var request =
            $"POST /jobs HTTP/1.1\r\nHost: {hostHeader}\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{{}}";

        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(socket.GetStream());
        var answer = await reader.ReadLineAsync();

        answer.ShouldBe("HTTP/1.1 400 Bad Request");
        (await simulator.Host.Durable.GetAllInstancesAsync().GetAsyncEnumerator().MoveNextAsync()).ShouldBeFalse();
    }
}
