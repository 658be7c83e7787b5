using CoEBot.Local;

namespace CoEBot.Tests.Local;

public class NodeVersionTests
{
    [TestCase("v20.0.0\n", ExpectedResult = true)]
    [TestCase("v22.11.0\r\n", ExpectedResult = true)]
    [TestCase("v100.0.0-nightly2030", ExpectedResult = true)]
    [TestCase("v19.9.0", ExpectedResult = false)]
    [TestCase("v2.20.0", ExpectedResult = false)]
    [TestCase("", ExpectedResult = false)]
    [TestCase("not a version", ExpectedResult = false)]
    public bool Twenty_and_newer_will_do(string answer) => NodeVersion.IsNewEnough(answer);
}
