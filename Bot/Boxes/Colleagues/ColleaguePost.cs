namespace CoEBot.Boxes.Colleagues;

/// <summary>A colleague's approved post, as advice on other posts needs it.</summary>
/// <param name="Id">Names it; one post, one id.</param>
/// <param name="AuthorId">Who wrote it, as an Entra object id.</param>
/// <param name="Author">Their first name.</param>
/// <param name="Department">The department's key.</param>
/// <param name="ApprovedAt">When it was approved.</param>
public sealed record ColleaguePost(string Id, string AuthorId, string Author, string Department, DateTimeOffset ApprovedAt);
