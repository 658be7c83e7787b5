using CoEBot.Boxes.Colleagues;
using CoEBot.Boxes.Echo;
using CoEBot.Boxes.Voice;
using CoEBot.Center;

namespace CoEBot.Library;

/// <summary>What advice needs of the approved posts. Texts are not kept.</summary>
/// <param name="Echo">Whose words they are.</param>
/// <param name="Voices">How each department sounds.</param>
public sealed record LibraryMemory(EchoIndex Echo, VoiceBook Voices)
{
    public static readonly LibraryMemory Empty = new(EchoIndex.Empty, VoiceBook.Empty);

    /// <summary>Reads posts one at a time and forgets their texts.</summary>
    public static async Task<(EchoSegment Echo, VoiceBook Voices)> ReadAsync(IAsyncEnumerable<LibraryPost> posts)
    {
        var (echo, voices) = (new EchoSegment.Builder(), new VoiceBook.Builder());
        await foreach (var post in posts)
        {
            var colleague = new ColleaguePost(post.DraftId, post.AuthorId, new Person(post.AuthorId, post.AuthorName).FirstName, post.Department, post.ApprovedAt);
            foreach (var text in post.Texts) echo.Add(colleague, PostWords.Of(text));
            // Nobody's voice counts more than once for one post, in however many words it was told.
            voices.Add(post.Department, post.Text, PostWords.Of(post.Text));
        }

        return (echo.Build(), voices.Build());
    }
}
