using System.Net;
using System.Net.Sockets;
using CoEBot.Local;

namespace CoEBot.Tests.Local;

public class LocalPortTests
{
    [Test]
    public void A_taken_port_gets_a_sentence_that_says_what_to_do()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        Assert.That(
            () => LocalPort.EnsureFree([new(port, "keeps its data there", "choose another")]),
            Throws.TypeOf<LocalSetupException>().With.Message.EqualTo(
                $"Port {port} is taken, and CoE Bot keeps its data there. Stop the program that uses it, or choose another."));
    }

    [Test]
    public void Every_tool_has_a_sentence_with_its_own_port_and_setting()
    {
        var sentences = LocalPort.OfTools(new LocalOptions()).Select(port => port.TakenSentence).ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(sentences, Has.One.StartsWith("Port 10002 ").And.One.Contains("--Local:TablePort=PORT"));
            Assert.That(sentences, Has.One.StartsWith("Port 10001 ").And.One.Contains("--Local:QueuePort=PORT"));
            Assert.That(sentences, Has.One.StartsWith("Port 56150 ").And.One.Contains("--Local:PlaygroundPort=PORT"));
        });
    }

    [TestCase(null, new int[0])]
    [TestCase("http://localhost:3978", new[] { 3978 })]
    [TestCase("http://127.0.0.1:0", new int[0])]
    [TestCase("http://localhost:3978; https://*:3979", new[] { 3978, 3979 })]
    public void The_bots_own_ports_come_from_its_addresses(string? urls, int[] ports) =>
        Assert.That(LocalPort.OfBot(urls).Select(port => port.Number), Is.EqualTo(ports));
}
