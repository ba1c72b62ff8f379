using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Portail;

/// <summary>A news item of the portal (POR-02), written in Markdown by the administrator (POR-04).</summary>
public sealed class Actualite : IVersionne
{
    private Actualite() { }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its part of the address, made from the first title and never changed: <c>/actualites/{slug}</c>. Unique.</summary>
    public string Slug { get; private set; } = string.Empty;

    /// <summary>Title.</summary>
    public string Titre { get; private set; } = string.Empty;

    /// <summary>The text, Markdown. Its beginning is the summary.</summary>
    public string Texte { get; private set; } = string.Empty;

    /// <summary>Whether it is ready to be shown on its days; false for a draft.</summary>
    public bool Prete { get; private set; }

    /// <summary>First day it is shown, in Paris; « Publié le ».</summary>
    public DateOnly PublieeLe { get; private set; }

    /// <summary>Last day it is shown, in Paris; null when it stays.</summary>
    public DateOnly? RetireeApres { get; private set; }

    /// <summary>Last change, UTC.</summary>
    public DateTime ModifieeLe { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>A news item.</summary>
    public static Actualite Creer(string slug, string titre, string texte, bool prete, DateOnly publieeLe, DateOnly? retireeApres, DateTime maintenant)
    {
        var actualite = new Actualite { Id = Guid.CreateVersion7(new DateTimeOffset(maintenant)), Slug = slug };
        actualite.Modifier(titre, texte, prete, publieeLe, retireeApres, maintenant);
        return actualite;
    }

    /// <summary>Takes what the editor holds. Refused when it would be withdrawn before it is shown.</summary>
    public void Modifier(string titre, string texte, bool prete, DateOnly publieeLe, DateOnly? retireeApres, DateTime maintenant)
    {
        if (retireeApres < publieeLe) throw new RegleMetierException("POR-04", "La date de fin de publication précède la date de publication.");
        (Titre, Texte, Prete, PublieeLe, RetireeApres, ModifieeLe) = (titre, texte, prete, publieeLe, retireeApres, maintenant);
    }

    /// <summary>Whether visitors see it on that day.</summary>
    public bool EstVisible(DateOnly aujourdhui) => Prete && PublieeLe <= aujourdhui && (RetireeApres is null || aujourdhui <= RetireeApres);
}
