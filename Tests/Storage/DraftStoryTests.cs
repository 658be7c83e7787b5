using System.Text.Json;
using CoEBot.Drafts;
using CoEBot.Storage;
using CoEBot.Tests.Drafts.Workflow;
using CsCheck;

namespace CoEBot.Tests.Storage;

/// <summary>The random stories of the workflow's own tests, written down on the real tables: what is read is what was decided, word for word, and the record holds.</summary>
public sealed class DraftStoryTests
{
    private StorageBench _bench = null!;

    [SetUp]
    public async Task OpenAsync() => _bench = await StorageBench.OpenAsync();

    [Test]
    public Task What_is_read_is_what_was_decided_and_the_chain_holds() => Story.Any.SampleAsync(
        async story =>
        {
            var id = Ids.New();
            DraftFile? file = null;
            foreach (var (_, _, _, _, verdict) in story.Play())
            {
                if (Accepted(verdict) is not { } accepted) continue;
                var told = accepted with { Draft = accepted.Draft with { Id = id } };
                Assert.That(await _bench.Drafts.CommitAsync(file, new(told, Ids.New()), default), Is.Not.Null);
                file = await _bench.Drafts.FindAsync(id, null, default);
                if (Written(file!.Draft) != Written(told.Draft)) return false;
            }

            return file is null || AuditChain.FirstBreak(await _bench.Drafts.ReadAuditAsync(id, default), file.ChainHead) is null;
        },
        iter: 40, threads: 4);

    [Test]
    public Task Of_two_who_write_on_the_same_draft_one_goes_through() => Story.Any.SampleAsync(
        async story =>
        {
            var id = Ids.New();
            DraftFile? file = null;
            foreach (var (_, _, _, _, verdict) in story.Play())
            {
                if (Accepted(verdict) is not { } accepted) continue;
                var told = accepted with { Draft = accepted.Draft with { Id = id } };
                var written = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => _bench.Drafts.CommitAsync(file, new(told, Ids.New()), default)));
                if (written.Count(one => one is not null) != 1) return false;
                file = await _bench.Drafts.FindAsync(id, null, default);
            }

            return true;
        },
        iter: 15, threads: 4);

    /// <summary>What is to be written down; a click that came too late has something happen as well.</summary>
    private static Verdict.Accepted? Accepted(Verdict verdict) => verdict switch
    {
        Verdict.Accepted accepted => accepted,
        Verdict.TooLate late => late.Instead,
        _ => null,
    };

    /// <summary>Everything of it, the words too, which lie in rows of their own.</summary>
    private static string Written(Draft draft) => string.Join('\n', new[]
    {
        JsonSerializer.Serialize(draft, DraftJson.Default.Draft),
        JsonSerializer.Serialize(draft.Content, DraftJson.Default.DraftContent),
        JsonSerializer.Serialize(draft.Submission?.Content, DraftJson.Default.DraftContent!),
        JsonSerializer.Serialize(draft.Submission?.ContentBefore, DraftJson.Default.DraftContent!),
        JsonSerializer.Serialize(draft.Proposal?.Content, DraftJson.Default.DraftContent!),
    });
}
