using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Center;

namespace CoEBot.Conversation;

/// <summary>Whether a department's invitations come back by themselves, in conversation with those whose say it is.</summary>
public sealed class InvitationConversation(InvitationDesk desk)
{
    public Task<AdaptiveCard> PauseAsync(Visitor visitor, PauseInvitations asked, CancellationToken cancellation) => ChangeAsync(
        visitor, asked, desk.PauseAsync,
        state => new($"Paused. No new card comes by itself until somebody lets them come again.", BannerTone.Good),
        state => new($"They are paused already. {InvitationViews.Who(visitor.Center, state.Paused)} did it {state.Paused!.At}."), cancellation);

    public Task<AdaptiveCard> ResumeAsync(Visitor visitor, ResumeInvitations asked, CancellationToken cancellation) => ChangeAsync(
        visitor, asked, desk.ResumeAsync,
        state => new($"Done. They come again on their days.", BannerTone.Good),
        state => state.Resumed is { } resumed ? new($"They come already. {InvitationViews.Who(visitor.Center, resumed)} saw to it {resumed.At}.") : new($"They come already."), cancellation);

    private static async Task<AdaptiveCard> ChangeAsync(
        Visitor visitor, ChangeInvitations asked, Func<Department, Actor, CancellationToken, Task<InvitationOutcome>> change,
        Func<InvitationState, Banner> done, Func<InvitationState, Banner> already, CancellationToken cancellation)
    {
        if (visitor.Center.FindDepartment(asked.Department) is not { } department) return NotHere();
        if (department.Rhythm is not { Comes: true }) return Card(visitor, department, InvitationState.First, new($"These cards do not come back by themselves, so there is nothing to pause."));
        return await change(department, visitor.Actor, cancellation) switch
        {
            InvitationOutcome.Done { IsNew: true, State: var state } => Card(visitor, department, state, done(state)),
            InvitationOutcome.Done { State: var state } => Card(visitor, department, state, already(state)),
            InvitationOutcome.NotYours { State: var state } => Card(visitor, department, state, new(
                $"That is for an advocate of {department.Name}, a communicator or an owner to say{Names(visitor, department)}. Nothing was changed.", BannerTone.Attention)),
            var other => throw new InvalidOperationException($"No answer to {other}."),
        };
    }

    private static AdaptiveCard Card(Visitor visitor, Department department, InvitationState state, Banner banner) =>
        ShareIdeaCard.Render(InvitationViews.Of(visitor.Center, department, state) with { Banner = banner });

    private static AdaptiveCard NotHere() => AnswerCard.Render(new(
        $"That department is not here any more", $"You can still share an idea; choose where it belongs.", [new("Share an idea", new ShareIdea())]));

    private static string Names(Visitor visitor, Department department) =>
        visitor.Center.Holders(Role.Advocate, department.Key).Select(person => person.FirstName).Take(3).ToList() is { Count: > 0 } names ? $": {string.Join(", ", names)}" : "";
}
