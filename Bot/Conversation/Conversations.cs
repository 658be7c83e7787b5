namespace CoEBot.Conversation;

/// <summary>All that people and the Center have to say to each other, one conversation for each subject: what words and clicks lead to.</summary>
public sealed record Conversations(
    DraftConversation Drafts,
    ReviewConversation Reviews,
    WinConversation Wins,
    AnnouncementConversation Announcements,
    AwayConversation Away,
    SettingsConversation Settings,
    SetupConversation Setup,
    BoxConversation Boxes,
    RouteConversation Routes,
    PlanConversation Plans,
    ProposalConversation Proposals,
    InvitationConversation Invitations);
