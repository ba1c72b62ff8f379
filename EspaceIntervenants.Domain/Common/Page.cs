namespace EspaceIntervenants.Domain.Common;

/// <summary>One page of a list that is paged in the database.</summary>
/// <typeparam name="T">A line of the list.</typeparam>
/// <param name="Lignes">The lines of this page.</param>
/// <param name="Total">How many lines the whole list has.</param>
/// <param name="Numero">The number of this page, from 1.</param>
/// <param name="Taille">How many lines a page holds.</param>
public sealed record Page<T>(IReadOnlyList<T> Lignes, int Total, int Numero, int Taille)
{
    /// <summary>How many pages there are, at least one.</summary>
    public int Pages => Math.Max(1, (Total + Taille - 1) / Taille);
}
