using CoEBot.Local;

namespace CoEBot.Tests.Local;

public class AzuriteConnectionTests
{
    [Test]
    public void Default_ports_need_no_more_than_the_shortcut() =>
        Assert.That(AzuriteConnection.For(new LocalOptions()), Is.EqualTo("UseDevelopmentStorage=true"));

    [Test]
    public void Other_ports_are_named() => Assert.That(
        AzuriteConnection.For(new LocalOptions { TablePort = 20002 }),
        Does.Contain("TableEndpoint=http://127.0.0.1:20002/devstoreaccount1;").And.Contain("QueueEndpoint=http://127.0.0.1:10001/devstoreaccount1;"));
}
