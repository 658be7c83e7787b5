using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Center;
using CoEBot.Center.Editing;
using CoEBot.Drafts;

namespace CoEBot.Conversation;

/// <summary>What there is to set up, for each who has a part in it.</summary>
public sealed class SetupConversation(BoxDesk desk, RouteDesk routes, PlanDesk plans)
{
    /// <summary>The brand's box first, and then the departments' boxes with their routes and plans, those that the reader may see.</summary>
    public async Task<AdaptiveCard> ListAsync(Visitor visitor, ShowSetup asked, CancellationToken cancellation)
    {
        var scopes = visitor.Center.Departments.Select(department => new BoxScope(department.Key)).Prepend(BoxScope.Brand).Where(scope => BoxEditing.MayRead(scope, visitor.Actor)).ToList();
        if (scopes.Count == 0) return NotForYou(visitor);
        var from = scopes.FindIndex(scope => scope.Key == asked.After) + 1;
        var page = scopes.Skip(from).Take(SetupCard.MostBoxes).ToList();
        return SetupCard.Render(new()
        {
            Company = visitor.Center.Company,
            Boxes = await Task.WhenAll(page.Select(scope => ItemAsync(visitor, scope, cancellation))),
            After = from + page.Count < scopes.Count ? page[^1].Key : null,
        });
    }

    private async Task<BoxItem> ItemAsync(Visitor visitor, BoxScope scope, CancellationToken cancellation) => new(
        BoxViews.Owner(visitor.Center, scope), BoxViews.Version(await desk.StandingAsync(visitor.Center, scope, cancellation)), BoxEditing.MayEdit(scope, visitor.Actor))
    {
        Route = visitor.Center.FindDepartment(scope.Department) is { } department ? RouteViews.Version(await routes.StandingAsync(visitor.Center, department, cancellation)) : null,
        Plan = visitor.Center.FindDepartment(scope.Department) is { } same ? PlanViews.Version(await plans.StandingAsync(visitor.Center, same, cancellation)) : null,
    };

    private static AdaptiveCard NotForYou(Visitor visitor)
    {
        var names = string.Join(" or ", visitor.Center.Holders(Role.Owner, null).Select(person => person.FirstName).Take(3));
        return AnswerCard.Render(new(
            $"Setting up is for those who look after the Center", names.Length == 0 ? $"What your posts keep to, I tell you as you write." : (Wording)$"What your posts keep to, I tell you as you write. To have something changed, ask {names}.",
            [new("Share an idea", new ShareIdea()), new("My drafts", new ShowDrafts())]));
    }
}
