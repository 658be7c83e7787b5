using CoEBot.Boxes.Replay;
using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Proposals;

namespace CoEBot.Conversation;

/// <summary>Proposed changes of walls in conversation with those who may change the box: shown with what they would have meant, or declined.</summary>
public sealed class ProposalConversation(ProposalDesk desk)
{
    public async Task<AdaptiveCard> ShowAsync(Visitor visitor, ShowProposal asked, CancellationToken cancellation)
    {
        if (!BoxEditors.Include(visitor.Actor, asked.Department)) return NotTheirs();
        return await desk.FindAsync(KeyOf(asked), cancellation) switch
        {
            { Proposal: { } proposal } question => Tried(question, proposal),
            var question => Settled(visitor, question),
        };
    }

    public async Task<AdaptiveCard> KeepAsync(Visitor visitor, KeepWall asked, CancellationToken cancellation) =>
        BoxEditors.Include(visitor.Actor, asked.Department) ? Settled(visitor, await desk.KeepAsync(KeyOf(asked), visitor.Actor, cancellation)) : NotTheirs();

    /// <summary>The change before it is made.</summary>
    private static AdaptiveCard Tried(WallQuestion question, WallProposal proposal) => WallProposalCard.Render(ProposalViews.Tried(question, proposal));

    /// <summary>Answered, or gone: the wall was changed meanwhile, a post with it was rejected, or there never was one.</summary>
    private static AdaptiveCard Settled(Visitor visitor, WallQuestion? question) => AnswerCard.Render(question switch
    {
        { Exception: not null, Kept: [.., var last] } => ProposalViews.Kept(question, last, visitor.Person),
        _ => new(
            $"There is nothing to change here now", $"The wall is another by now, or a post with it was rejected since. I ask again when {WallExceptions.Enough} more were approved.", []),
    });

    private static AdaptiveCard NotTheirs() => AnswerCard.Render(new(
        $"This wall is for its owners to change", $"The owners of the Center change every box, and communicators that of their department. Nothing was changed.",
        [new("Share an idea", new ShareIdea())]));

    private static WallKey KeyOf(AboutWall asked) => new(asked.Department, asked.Wall, asked.Entry);
}
