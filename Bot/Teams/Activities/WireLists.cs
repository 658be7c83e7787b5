namespace CoEBot.Teams.Activities;

internal static class WireLists
{
    /// <summary>JSON can put null where an element belongs; that is none, and nobody has to look out for it.</summary>
    public static IReadOnlyList<TElement> WithoutNulls<TElement>(this IReadOnlyList<TElement> list)
        where TElement : class =>
        list.Contains(null) ? [.. list.OfType<TElement>()] : list;
}
