using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Wins;

namespace CoEBot.Conversation;

/// <summary>Wins in conversation: nominated, shown, celebrated.</summary>
public sealed class WinConversation(WinDesk desk, AnnouncementNotices announcements)
{
    private const int PageLength = 5;

    public Task<AdaptiveCard> BeginAsync(Visitor visitor, BeginWin asked, CancellationToken cancellation) =>
        Task.FromResult(visitor.Center.Departments.Count == 0 ? DraftAnswers.NoDepartments() : WinFormCard.Render(Form(visitor, new() { WinId = Ids.New() })));

    /// <summary>An empty form, with a story to begin from where there is one.</summary>
    public static WinFormView NewForm(Visitor visitor, string? story) => Form(visitor, new() { WinId = Ids.New(), Story = story });

    public async Task<AdaptiveCard> NominateAsync(Visitor visitor, NominateWin form, CancellationToken cancellation)
    {
        var department = visitor.Center.FindDepartment(form.Department);
        return await desk.NominateAsync(form.WinId, department, form.People, form.Story, visitor.Actor, cancellation) switch
        {
            WinVerdict.Incomplete incomplete => WinFormCard.Render(Form(visitor, form) with { Banner = new($"{incomplete.What}", BannerTone.Attention) }),
            _ => await ListAsync(visitor, new(), new($"Thank you, it is on the list. It will be told in this week’s announcement.", BannerTone.Good), cancellation),
        };
    }

    public Task<AdaptiveCard> ListAsync(Visitor visitor, ShowWins asked, CancellationToken cancellation) => ListAsync(visitor, asked, null, cancellation);

    /// <summary>On an announcement the whole card comes back with the new count; on the list, the list.</summary>
    public async Task<AdaptiveCard> CelebrateAsync(Visitor visitor, Celebrate asked, CancellationToken cancellation)
    {
        if (await desk.CelebrateAsync(asked.WinId, visitor.Actor, cancellation) is not { } file)
            return await ListAsync(visitor, new(), new($"I have no such win any more. These are the newest."), cancellation);
        var banner = new Banner($"You celebrate with {file.Win.People}.", BannerTone.Good);
        return asked.Announcement is { } key && await announcements.FindAsync(key, visitor.Person, cancellation) is { } view
            ? WeeklyAnnouncementCard.Render(view with { Banner = banner })
            : await ListAsync(visitor, new(), banner, cancellation);
    }

    private async Task<AdaptiveCard> ListAsync(Visitor visitor, ShowWins asked, Banner? banner, CancellationToken cancellation)
    {
        var (wins, after) = await desk.ListAsync(visitor.Actor, asked.After, PageLength, cancellation);
        return WinListCard.Render(new() { Items = [.. wins.Select(win => WinViews.Win(visitor.Center, win))], After = after, Banner = banner });
    }

    private static WinFormView Form(Visitor visitor, NominateWin form) => new()
    {
        WinId = form.WinId,
        Department = form.Department ?? visitor.Home?.Key ?? visitor.Center.FindMember(visitor.Person.Id)?.Department,
        Departments = [.. visitor.Center.Departments.Select(department => new Choice(department.Key, department.Name))],
        People = form.People,
        Story = form.Story,
    };
}
