using System.Reflection;
using CoEBot.Cards;
using CoEBot.Conversation;
using NetArchTest.Rules;

namespace CoEBot.Tests.Architecture;

/// <summary>The way through the house runs in one direction; these are its doors.</summary>
public sealed class DirectionsTests
{
    private static readonly Assembly Bot = typeof(CenterBot).Assembly;

    private static readonly string[] Features = ["CoEBot.Center", "CoEBot.Boxes", "CoEBot.Drafts"];

    [TestCaseSource(nameof(Features))]
    public void A_feature_never_sees_the_wire_nor_Azure(string feature) => NoneDepends(feature, "CoEBot.Teams", "CoEBot.Conversation", "Azure", "System.Text.Json.JsonElement", "Microsoft.AspNetCore.Http");

    [Test]
    public void Drafts_know_no_storage_and_boxes_know_no_drafts()
    {
        NoneDepends("CoEBot.Drafts", "CoEBot.Storage");
        NoneDepends("CoEBot.Boxes", "CoEBot.Storage", "CoEBot.Drafts", "CoEBot.Outbox", "CoEBot.Center");
    }

    [Test]
    public void What_is_due_is_kept_without_knowing_what_it_is() =>
        NoneDepends("CoEBot.Due", ["CoEBot.Teams", "CoEBot.Conversation", "CoEBot.Outbox", "CoEBot.Wins", "CoEBot.Library", "CoEBot.Cards", "Azure", .. Features]);

    [Test]
    public void Teams_knows_nothing_of_the_Center() =>
        NoneDepends("CoEBot.Teams", ["CoEBot.Conversation", "CoEBot.Outbox", "CoEBot.Storage", "CoEBot.Local", "Azure.Data", "Azure.Storage", .. Features]);

    [Test]
    public void Only_storage_speaks_to_Azure_Storage() => Assert.That(
        Types.InAssembly(Bot).That().HaveDependencyOnAny("Azure.Data.Tables", "Azure.Storage.Queues").GetTypes().Select(type => type.Namespace).Distinct(),
        Is.EqualTo(new[] { "CoEBot.Storage" }));

    [Test]
    public void Conversation_speaks_to_features_and_not_to_the_connector_or_Azure() => NoneDepends("CoEBot.Conversation", "Azure", "CoEBot.Local");

    [Test]
    public void Only_people_speak_to_Microsoft_Graph() => Assert.That(
        Types.InAssembly(Bot).That().HaveDependencyOnAny("Microsoft.Graph", "Microsoft.Kiota").GetTypes().Select(type => type.Namespace).Distinct(),
        Is.EqualTo(new[] { "CoEBot.People" }));

    [Test]
    public void Nothing_but_the_program_knows_whom_Graph_is_asked_about() => Assert.That(
        Types.InAssembly(Bot).That().DoNotResideInNamespace("CoEBot.People").And().HaveDependencyOn("CoEBot.People").GetTypes().Select(Outermost).Distinct(),
        Is.EqualTo(new[] { "Program" }));

    [Test]
    public void Nothing_but_the_program_knows_the_local_run() => Assert.That(
        Types.InAssembly(Bot).That().DoNotResideInNamespace("CoEBot.Local").And().HaveDependencyOn("CoEBot.Local").GetTypes().Select(Outermost).Distinct(),
        Is.EqualTo(new[] { "Program" }));

    [Test]
    public void Nothing_but_the_program_knows_the_operators_commands() => Assert.That(
        Types.InAssembly(Bot).That().DoNotResideInNamespace("CoEBot.Operations").And().HaveDependencyOn("CoEBot.Operations").GetTypes().Select(Outermost).Distinct(),
        Is.EqualTo(new[] { "Program" }));

    [Test]
    public void Cards_know_nothing_of_the_bot() => Assert.That(
        typeof(CardVerb).Assembly.GetReferencedAssemblies().Select(name => name.Name), Has.None.StartsWith("CoEBot").And.None.StartsWith("Azure"));

    private static void NoneDepends(string room, params string[] others)
    {
        var found = Types.InAssembly(Bot).That().ResideInNamespace(room).And().HaveDependencyOnAny(others).GetTypes().Select(type => type.FullName);
        Assert.That(found, Is.Empty, $"{room} depends on one of {string.Join(", ", others)}");
    }

    private static string Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type.FullName!;
}
