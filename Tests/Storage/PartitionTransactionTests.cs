using Azure.Data.Tables;
using CoEBot.Storage;

namespace CoEBot.Tests.Storage;

/// <summary>Rows of one partition, all or none.</summary>
public sealed class PartitionTransactionTests
{
    private StorageBench _bench = null!;
    private string _partition = null!;

    private TableClient Table => _bench.Account.Table("drafts");

    [OneTimeSetUp]
    public async Task OpenAsync() => _bench = await StorageBench.OpenAsync();

    [SetUp]
    public void Begin() => _partition = Ids.New();

    [Test]
    public async Task Writes_nothing_when_one_row_exists_already()
    {
        await New().Insert(Row("a")).CommitAsync(default);

        var answer = await New().Insert(Row("b")).Insert(Row("a")).CommitAsync(default);

        Assert.That(answer, Is.Null);
        Assert.That((await Table.GetEntityIfExistsAsync<TableEntity>(_partition, "b")).HasValue, Is.False);
    }

    [Test]
    public async Task Writes_nothing_when_a_row_is_no_longer_what_it_was()
    {
        var tags = await New().Insert(Row("a")).CommitAsync(default);
        await New().Replace(Row("a"), tags!["a"]).CommitAsync(default);

        var answer = await New().Insert(Row("b")).Replace(Row("a"), tags["a"]).CommitAsync(default);

        Assert.That(answer, Is.Null);
        Assert.That((await Table.GetEntityIfExistsAsync<TableEntity>(_partition, "b")).HasValue, Is.False);
    }

    [Test]
    public async Task Tells_the_tags_that_the_next_change_compares()
    {
        var tags = await New().Insert(Row("a")).Insert(Row("b")).CommitAsync(default);

        Assert.That(await New().Replace(Row("a"), tags!["a"]).Replace(Row("b"), tags["b"]).CommitAsync(default), Is.Not.Null);
    }

    [Test]
    public void Takes_no_row_of_another_partition() =>
        Assert.That(() => New().Insert(Rows.New("elsewhere", "a")), Throws.ArgumentException.With.Message.Contains("another partition"));

    [Test]
    public void Takes_a_row_once() => Assert.That(() => New().Insert(Row("a")).Insert(Row("a")), Throws.ArgumentException.With.Message.Contains("already"));

    private PartitionTransaction New() => new(Table, _partition);

    private TableEntity Row(string key) => Rows.New(_partition, key);
}
