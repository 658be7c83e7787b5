using System.Globalization;
using CoEBot.Boxes.Characters;
using CoEBot.Cards;
using DiffPlex;
using DiffPlex.Model;

namespace CoEBot.Drafts;

/// <summary>
/// What changed from one text to another, in words, spaces and punctuation marks: the runs without the added ones are the earlier text to the letter, those without
/// the removed ones the later. No run ends inside what people see as one character.
/// </summary>
public static class WordDiff
{
    /// <summary>
    /// How many pairs of words are compared at most, so that no text takes long: two texts of 3,000 words with nothing in common, which DiffPlex compares in a
    /// tenth of a second at worst. Between longer ones, all from the first change to the last counts as changed.
    /// </summary>
    private const long MostPairs = 9_000_000;

    public static IReadOnlyList<DiffRun> Between(string before, string after)
    {
        var (was, now) = (Words.Of(before), Words.Of(after));
        var start = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = was.Skip(start).Reverse().Zip(now.Skip(start).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var runs = new List<DiffRun>();
        Add(runs, DiffKind.Same, was[..start]);
        foreach (var run in Changed(was[start..^end], now[start..^end])) Add(runs, run.Kind, [run.Text]);
        Add(runs, DiffKind.Same, was[^end..]);
        return runs;
    }

    private static List<DiffRun> Changed(List<string> was, List<string> now)
    {
        var runs = new List<DiffRun>();
        var from = 0;
        foreach (var block in Blocks(was, now))
        {
            Add(runs, DiffKind.Same, was[from..block.DeleteStartA]);
            from = block.DeleteStartA + block.DeleteCountA;
            Add(runs, DiffKind.Removed, was[block.DeleteStartA..from]);
            Add(runs, DiffKind.Added, now.GetRange(block.InsertStartB, block.InsertCountB));
        }

        Add(runs, DiffKind.Same, was[from..]);
        return runs;
    }

    private static List<DiffBlock> Blocks(List<string> was, List<string> now)
    {
        if ((long)was.Count * now.Count > MostPairs) return [new(0, was.Count, 0, now.Count)];
        var diff = Differ.Instance.CreateDiffs(string.Concat(was), string.Concat(now), ignoreWhiteSpace: false, ignoreCase: false, Words.Chunker);
        var blocks = new List<DiffBlock>();
        foreach (var block in diff.DiffBlocks)
        {
            if (blocks is [.., var last] && ReadAsOne(last, block, was)) blocks[^1] = Joined(last, block);
            else blocks.Add(block);
        }

        return blocks;
    }

    /// <summary>"The quick" to "A slow" is one change to a reader, though the space between stayed.</summary>
    private static bool ReadAsOne(DiffBlock first, DiffBlock second, List<string> was) =>
        first is { DeleteCountA: > 0, InsertCountB: > 0 } && second is { DeleteCountA: > 0, InsertCountB: > 0 }
        && !was[(first.DeleteStartA + first.DeleteCountA)..second.DeleteStartA].Any(Words.IsWord);

    private static DiffBlock Joined(DiffBlock first, DiffBlock second) => new(
        first.DeleteStartA, second.DeleteStartA + second.DeleteCountA - first.DeleteStartA,
        first.InsertStartB, second.InsertStartB + second.InsertCountB - first.InsertStartB);

    /// <summary>Lengthens the last run where it is of the same kind.</summary>
    private static void Add(List<DiffRun> runs, DiffKind kind, List<string> words)
    {
        var text = string.Concat(words);
        if (text.Length == 0) return;
        if (runs is [.., var last] && last.Kind == kind) runs[^1] = last with { Text = last.Text + text };
        else runs.Add(new(kind, text));
    }

    /// <summary>A text in words, runs of spaces, and all else one by one; joined they are the text again.</summary>
    private sealed class Words : IChunker
    {
        public static Words Chunker { get; } = new();

        IReadOnlyList<string> IChunker.Chunk(string text) => Of(text);

        public static List<string> Of(string text)
        {
            var words = new List<string>();
            var start = 0;
            for (var at = 0; at < text.Length;)
            {
                at += StringInfo.GetNextTextElementLength(text.AsSpan(at));
                if (at < text.Length && AreOne(text[at - 1], text[at])) continue;
                words.Add(text[start..at]);
                start = at;
            }

            return words;
        }

        public static bool IsWord(string word) => Scripts.IsWord(word[^1]);

        private static bool AreOne(char before, char after) =>
            !Scripts.IsBoundary(before, after) || (char.IsWhiteSpace(before) && char.IsWhiteSpace(after))
            || (IsApostrophe(after) && Scripts.IsWord(before)) || (IsApostrophe(before) && Scripts.IsWord(after));

        private static bool IsApostrophe(char value) => value is '\'' or '’';
    }
}
