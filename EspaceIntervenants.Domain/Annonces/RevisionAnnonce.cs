namespace EspaceIntervenants.Domain.Annonces;

/// <summary>
/// That what a search finds of an ad has changed; written in the transaction of the change. Numbered in the order the changes
/// were committed, since one transaction writes at a time: a server that knows the last number it has read knows which ads to
/// read again. A row is some 20 bytes, and goes with its ad.
/// </summary>
public sealed class RevisionAnnonce
{
    internal RevisionAnnonce() { }

    /// <summary>Its number, always higher than the former ones.</summary>
    public long Id { get; private set; }

    /// <summary>The ad.</summary>
    public int AnnonceId { get; private set; }
}
