using CoEBot.Boxes;
using CoEBot.Boxes.Echo;
using CoEBot.Boxes.Voice;
using CoEBot.Center;
using CoEBot.Drafts;
using Microsoft.Extensions.Options;

namespace CoEBot.Library;

/// <summary>What colleagues' approved posts say of a draft: that one of them has said it already, and that the department sounds different.</summary>
public sealed class ColleagueAdvice(LibraryFollower follower, TimeProvider time, IOptions<LibraryOptions> options) : IDraftAdvice
{
    /// <summary>The same of a colleague, or of the voice, is said once: of the first text that it is true of.</summary>
    public IEnumerable<Finding> Of(DraftEntry entry, Person author, CenterDefinition center) =>
        EachText.Find(entry.Content.Posts, post => Of(post.Text, entry, author, center)).DistinctBy(finding => (finding.Wall, finding.Why));

    private IEnumerable<Finding> Of(string text, DraftEntry entry, Person author, CenterDefinition center)
    {
        var (memory, department) = (follower.Memory, entry.Department);
        var since = time.GetUtcNow() - options.Value.Reach;
        if (memory.Echo.Find(text, post => post.AuthorId != author.Id && post.Id != entry.DraftId && post.ApprovedAt >= since) is { } echo)
        {
            var theirs = center.FindDepartment(echo.Post.Department)?.Name ?? echo.Post.Department;
            yield return EchoAdvice.Of(echo, theirs, TimeZoneInfo.FindSystemTimeZoneById(department.TimeZone));
        }

        if (VoiceAdvice.Of(text, memory.Voices, department.Key, department.Name) is { } voice) yield return voice;
    }
}
