using CoEBot.Boxes;
using CoEBot.Cards;
using CoEBot.Center;
using CoEBot.Drafts.Workflow;

namespace CoEBot.Drafts;

/// <summary>Drafts as their cards show them.</summary>
public static class DraftViews
{
    private static readonly IReadOnlyList<Choice> Networks = [.. Network.All.Select(network => new Choice(network.Key, network.Name))];

    /// <summary>An empty form under a new id; where no department is named, the person's own is chosen first.</summary>
    public static DraftFormView NewForm(CenterDefinition center, Department? department, Person author) => Form(center, Ids.New(), 0, department, new(), author);

    /// <summary>The form with what was typed. <paramref name="department"/> is the one that was chosen.</summary>
    public static DraftFormView Form(CenterDefinition center, string draftId, int revision, Department? department, DraftContent content, Person author)
    {
        var chosen = department ?? center.FindDepartment(center.FindMember(author.Id)?.Department);
        return new()
        {
            DraftId = draftId,
            Revision = revision,
            Department = chosen?.Key,
            Departments = [.. center.Departments.Select(Choice)],
            Networks = Networks,
            SelectedNetworks = content.NetworkKeys,
            Text = content.Text.Length == 0 ? null : content.Text,
            OwnTexts = PostViews.Fields(content.Own),
            Link = content.Link,
            ImageLink = content.ImageLink,
            ImageAlt = content.ImageAlt,
            Topic = content.Topic,
            WishedDate = content.WishedDate,
            Source = content.Source,
            Disclosure = chosen?.Box.Inside(center.Brand).Disclosure ?? center.Brand.Disclosure,
        };
    }

    /// <summary>A recorded draft, to go on with: with its findings, and with what a reviewer asked for.</summary>
    public static DraftFormView Form(CenterDefinition center, Draft draft) =>
        Form(center, draft.Id, draft.Revision, center.FindDepartment(draft.FormDepartment ?? draft.Department), draft.Content, draft.Author) with
        {
            Findings = PostViews.Findings(draft.Findings, draft.Content),
            IsProposal = draft.HasUnanswered,
            Note = draft switch
            {
                { State: DraftState.ChangesRequested } => Note(draft),
                // What was proposed and never answered is there to be used.
                { HasUnanswered: true, Proposal: { } proposal } => new(proposal.By.FirstName, PostViews.Words(proposal.Content)),
                _ => null,
            },
        };

    /// <summary>The review card: what was submitted, and never what the author types since.</summary>
    /// <param name="center">The Center as it is.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="canDecide">Whether the reader may decide; on a card that many see, whether anybody may.</param>
    /// <param name="reader">Who looks at it; null where many do.</param>
    public static ReviewCardView Review(CenterDefinition center, Draft draft, bool canDecide, Actor? reader = null)
    {
        var content = draft.Submission?.Content ?? draft.Content;
        var findings = draft.Submission?.Findings ?? [];
        var isAuthor = reader?.Person.Id == draft.Author.Id;
        var isKeeper = reader is not null && draft.State == DraftState.Approved && DraftWorkflow.IsKeeper(draft, reader);
        return new()
        {
            DraftId = draft.Id,
            Revision = draft.Submission?.Revision ?? draft.Revision,
            Step = draft.Step,
            Version = draft.Version,
            Department = DepartmentName(center, draft),
            Author = draft.Author.FirstName,
            Standing = Standing(draft.State),
            Post = PostViews.Of(content, findings),
            Findings = PostViews.Findings(findings, content),
            WishedDate = content.WishedDay,
            Topic = content.Topic,
            Source = content.Source,
            Way = Way(center, draft),
            Note = Note(draft),
            IsAgain = draft.Submission is { Before: not null },
            Changes = draft.Submission is { ContentBefore: { } before, Content: var now } ? PostViews.Changes(before, now) : [],
            Proposal = Proposal(draft),
            MayAnswerProposal = isAuthor && draft.State == DraftState.EditProposed,
            MayWithdraw = isAuthor && IsOnItsWay(draft),
            MayRecall = isKeeper,
            MayRetire = isKeeper,
            MaySchedule = isKeeper,
            MayRevise = isAuthor && !IsOnItsWay(draft) && draft.CanBeEditedBy(draft.Author),
            GoesOut = draft.GoesOut?.Day,
            HasHistory = reader is not null && draft.Submission is not null,
            CanDecide = canDecide,
        };
    }

    /// <summary>The news for the author.</summary>
    public static OutcomeCardView Outcome(CenterDefinition center, Draft draft)
    {
        var isTheirs = draft.State is DraftState.Unfinished or DraftState.ChangesRequested or DraftState.Expired;
        var content = isTheirs ? draft.Content : draft.Submission?.Content ?? draft.Content;
        return new()
        {
            DraftId = draft.Id,
            Revision = draft.Submission?.Revision ?? draft.Revision,
            Version = draft.Version,
            Written = draft.Revision,
            Department = DepartmentName(center, draft),
            Standing = Standing(draft.State),
            Text = content.Lead,
            OwnWords = content.Posts is { Count: > 1 } posts ? [.. posts.Skip(1).SelectMany(post => post.Networks).Select(network => network.Name)] : [],
            Way = draft.State == DraftState.Unfinished ? [] : Way(center, draft),
            Note = draft.State is DraftState.ChangesRequested or DraftState.Rejected or DraftState.Recalled ? Note(draft) : null,
            FastLane = draft.Route.Count == 1,
            Advice = PostViews.Findings([.. (isTheirs ? draft.Findings : draft.Submission?.Findings ?? draft.Findings).Where(finding => finding.Severity != Severity.Block)], content),
            Proposal = Proposal(draft),
            Unanswered = draft.HasUnanswered ? draft.Proposal?.By.FirstName : null,
            MayWithdraw = IsOnItsWay(draft),
            MayRecall = draft.State == DraftState.Approved,
            MaySchedule = draft.State == DraftState.Approved,
            HasHistory = draft.Submission is not null,
            GoesOut = draft.GoesOut?.Day,
            IsTrivialChange = draft is { State: DraftState.Approved, Submission.KeepsApproval: true },
        };
    }

    /// <summary>The same with every word of it, as its readers will see it.</summary>
    public static OutcomeCardView Whole(CenterDefinition center, Draft draft) =>
        Outcome(center, draft) with { Post = PostViews.Of(draft.State is DraftState.Expired ? draft.Content : draft.Submission?.Content ?? draft.Content, []) };

    public static DraftListItem Item(CenterDefinition center, Draft draft, Person reader)
    {
        var waiting = DraftWorkflow.WaitingFor(draft).Where(reviewer => reviewer.Id != reader.Id).Select(reviewer => reviewer.FirstName);
        var content = draft.Author.Id == reader.Id && draft.State != DraftState.Approved ? draft.Content : draft.Submission?.Content ?? draft.Content;
        return new(draft.Id, content.Lead, DepartmentName(center, draft), draft.Author.FirstName, Standing(draft.State), [.. waiting], draft.ChangedAt);
    }

    public static Choice Choice(Department department) => new(department.Key, department.Name);

    /// <summary>
    /// The steps but those that were passed over, since whoever could decide them had decided another; and of a draft that ended before its time, those that were decided.
    /// </summary>
    private static List<StepView> Way(CenterDefinition center, Draft draft)
    {
        var isOver = draft.State is DraftState.Withdrawn or DraftState.Expired or DraftState.Rejected;
        return
        [
            .. from at in draft.Route.Index()
               where at.Item.Asked is not [] && (!isOver || draft.DecisionsOf(at.Index + 1).Any())
               select Step(center, draft, at.Item, at.Index + 1),
        ];
    }

    private static StepView Step(CenterDefinition center, Draft draft, ReviewStep step, int number)
    {
        var role = RoleWords.Of(step, center);
        var (decided, given) = (draft.DecisionsOf(number).ToList(), DraftWorkflow.Given(draft, number));
        var isNext = draft.State is DraftState.InReview or DraftState.EditProposed && draft.Step == number;
        if (decided.Find(decision => decision.Kind != DecisionKind.Approved) is { } ended) return new(role, Mark(ended.Kind), [ended.By.FirstName], ended.At);
        if (given >= step.Needs) return new(role, StepMark.Approved, [.. decided.Select(decision => decision.By.FirstName)], decided[^1].At) { Needed = step.Needs, Given = given };
        var asked = (step.Asked ?? step.Reviewers).Where(reviewer => decided.All(decision => decision.By.Id != reviewer.Id));
        return new(role, isNext ? StepMark.Next : StepMark.Waiting, [.. asked.Select(reviewer => reviewer.FirstName)])
        {
            Needed = step.Needs,
            Given = given,
            // While the author thinks about other words, nobody's time runs.
            Until = isNext && draft.State == DraftState.InReview ? draft.Clock?.Until : null,
            IsEscalated = isNext && draft.Clock is { OthersAsked: true },
        };
    }

    private static ProposalView? Proposal(Draft draft) => draft is { State: DraftState.EditProposed, Proposal: { } proposal, Submission: { } sent }
        ? new(proposal.By.FirstName, proposal.Note, PostViews.Changes(sent.Content, proposal.Content)) { Revision = proposal.Revision }
        : null;

    private static bool IsOnItsWay(Draft draft) => draft.State is DraftState.InReview or DraftState.EditProposed or DraftState.ChangesRequested;

    private static ReviewerNote? Note(Draft draft) => draft switch
    {
        { State: DraftState.Recalled, Ending: { Reason: { } reason } ending } => new(ending.By.FirstName, reason),
        // Its author owes nobody a reason, and an older note is none.
        { State: DraftState.Recalled } => null,
        _ => draft.Decisions.LastOrDefault(decision => decision.Note is not null) is { Note: { } note } decision ? new(decision.By.FirstName, note) : null,
    };

    private static string DepartmentName(CenterDefinition center, Draft draft) => center.FindDepartment(draft.Department)?.Name ?? draft.Department;

    private static DraftStanding Standing(DraftState state) => state switch
    {
        DraftState.InReview => DraftStanding.InReview,
        DraftState.ChangesRequested => DraftStanding.ChangesRequested,
        DraftState.Approved => DraftStanding.Approved,
        DraftState.Rejected => DraftStanding.Rejected,
        DraftState.EditProposed => DraftStanding.EditProposed,
        DraftState.Withdrawn => DraftStanding.Withdrawn,
        DraftState.Recalled => DraftStanding.Recalled,
        DraftState.Expired => DraftStanding.Expired,
        DraftState.Retired => DraftStanding.Retired,
        _ => DraftStanding.Unfinished,
    };

    public static StepMark Mark(DecisionKind kind) => kind switch
    {
        DecisionKind.ChangesRequested => StepMark.ChangesRequested,
        DecisionKind.Rejected => StepMark.Rejected,
        _ => StepMark.Approved,
    };
}
