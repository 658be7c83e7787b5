using CoEBot.Boxes.Replay;
using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Center.Editing;
using CoEBot.Proposals;

namespace CoEBot.Conversation;

/// <summary>Proposed changes of walls in conversation with those who may change the box: looked at as any other change before it is saved, or declined.</summary>
public sealed class ProposalConversation(ProposalDesk desk, BoxConversation boxes)
{
    /// <summary>The change in its preview, with what it would have meant for past posts. It is saved there, like every other.</summary>
    public async Task<AdaptiveCard> ShowAsync(Visitor visitor, ShowProposal asked, CancellationToken cancellation)
    {
        var scope = new BoxScope(asked.Department);
        if (!BoxEditing.MayEdit(scope, visitor.Actor)) return BoxAnswers.Refused(visitor.Center, scope, toChange: true);
        return await desk.FindAsync(KeyOf(asked), cancellation) switch
        {
            { Proposal: { } proposal } => await boxes.ProposeAsync(visitor, scope, proposal.Box, ProposalViews.Reason(proposal), cancellation),
            var question => Settled(visitor, question),
        };
    }

    public async Task<AdaptiveCard> KeepAsync(Visitor visitor, KeepWall asked, CancellationToken cancellation)
    {
        var scope = new BoxScope(asked.Department);
        return BoxEditing.MayEdit(scope, visitor.Actor)
            ? Settled(visitor, await desk.KeepAsync(KeyOf(asked), visitor.Actor, cancellation))
            : BoxAnswers.Refused(visitor.Center, scope, toChange: true);
    }

    /// <summary>Answered, or gone: the wall was changed meanwhile, a post with it was rejected, or there never was one.</summary>
    private static AdaptiveCard Settled(Visitor visitor, WallQuestion? question) => AnswerCard.Render(question switch
    {
        { Exception: not null, Kept: [.., var last] } => ProposalViews.Kept(question, last, visitor.Person),
        _ => new(
            $"There is nothing to change here now", $"The wall is another by now, or a post with it was rejected since. I ask again when {WallExceptions.Enough} more were approved.", []),
    });

    private static WallKey KeyOf(AboutWall asked) => new(asked.Department, asked.Wall, asked.Entry);
}
