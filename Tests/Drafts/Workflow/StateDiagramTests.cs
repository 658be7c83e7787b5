using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Drafts.Workflow;

public sealed class StateDiagramTests
{
    [Test]
    public void The_docs_show_the_states_and_the_ways_that_the_code_has()
    {
        var drawn = StateDiagram.Draw();
        var docs = File.ReadAllText(Checkout.File("docs", "workflow.md")).ReplaceLineEndings("\n");
        Assert.That(docs, Does.Contain($"```mermaid\n{drawn}```"), $"Put this into docs/workflow.md:\n{drawn}");
    }
}
