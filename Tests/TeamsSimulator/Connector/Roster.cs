using System.Globalization;
using System.Text.Json.Nodes;

namespace CoEBot.TeamsSimulator.Connector;

/// <summary>Members in the shapes Teams gives them.</summary>
internal static class Roster
{
    // Teams holds page sizes within these bounds, whatever is asked for.
    private const int SmallestPage = 50;
    private const int LargestPage = 500;

    public static ConnectorAnswer All(IReadOnlyList<SimulatedPerson> members) =>
        new(200, new JsonArray([.. members.Select(member => Member(member, "objectId"))]));

    public static ConnectorAnswer One(IReadOnlyList<SimulatedPerson> members, string id) =>
        members.FirstOrDefault(member => member.Answers(id)) is { } found
            ? new ConnectorAnswer(200, Member(found, "objectId"))
            : ConnectorError.MemberNotFoundInConversation.Answer;

    /// <summary>A page with <c>continuationToken</c> where there is another. The token is opaque to the bot.</summary>
    public static ConnectorAnswer Page(IReadOnlyList<SimulatedPerson> members, IReadOnlyDictionary<string, string> query)
    {
        var size = int.TryParse(query.GetValueOrDefault("pageSize"), CultureInfo.InvariantCulture, out var asked)
            ? Math.Clamp(asked, SmallestPage, LargestPage)
            : LargestPage;
        var start = 0;
        if (query.TryGetValue("continuationToken", out var token) && (!token.StartsWith("next+", StringComparison.Ordinal)
            || !int.TryParse(token.AsSpan(5), CultureInfo.InvariantCulture, out start)))
            return ConnectorError.BadArgument.Saying("Invalid continuation token");

        var page = new JsonObject
        {
            ["members"] = new JsonArray([.. members.Skip(start).Take(size).Select(member => Member(member, "aadObjectId"))]),
            ["totalCount"] = members.Count,
        };
        if (start + size < members.Count)
            page["continuationToken"] = string.Create(CultureInfo.InvariantCulture, $"next+{start + size}");
        return new ConnectorAnswer(200, page);
    }

    /// <summary>The whole list calls the Entra id <c>objectId</c>, a page calls it <c>aadObjectId</c>.</summary>
    private static JsonObject Member(SimulatedPerson person, string objectIdName)
    {
        var names = person.Name.Split(' ', 2);
        var address = $"{names[0].ToLowerInvariant()}@contoso.com";
        var member = new JsonObject { ["id"] = person.Id };
        if (person.AadObjectId is not null)
            member[objectIdName] = person.AadObjectId;
        member["name"] = person.Name;
        member["givenName"] = names[0];
        member["surname"] = names.ElementAtOrDefault(1);
        member["email"] = address;
        member["userPrincipalName"] = address;
        member["tenantId"] = person.TenantId;
        member["userRole"] = person.UserRole;
        return member;
    }
}
