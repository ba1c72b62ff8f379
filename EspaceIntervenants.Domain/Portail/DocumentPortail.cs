using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Portail;

/// <summary>Where a document stands on the portal (POR-01).</summary>
public enum RubriqueDocument
{
    /// <summary>« Le mode d'emploi de l'Espace Intervenants ».</summary>
    ModeEmploi = 1,

    /// <summary>« Les tutoriels ».</summary>
    Tutoriel = 2,

    /// <summary>« Vos formulaires types »: attestations, travel expenses.</summary>
    Formulaire = 3,

    /// <summary>The guide of « Informations complémentaires » (POR-03).</summary>
    Guide = 4,
}

/// <summary>A document anyone may download (POR-01), put there by the administrator (POR-04).</summary>
public sealed class DocumentPortail : IVersionne
{
    private DocumentPortail() { }

    /// <summary>Identifier, which its address holds.</summary>
    public Guid Id { get; private set; }

    /// <summary>Where it stands.</summary>
    public RubriqueDocument Rubrique { get; private set; }

    /// <summary>What people read.</summary>
    public string Titre { get; private set; } = string.Empty;

    /// <summary>The file, a <see cref="Fichiers.FichierDepose"/>.</summary>
    public Guid FichierId { get; private set; }

    /// <summary>Its place in its section, from 1.</summary>
    public int Ordre { get; private set; }

    /// <summary>First day it is offered, in Paris.</summary>
    public DateOnly PublieLe { get; private set; }

    /// <summary>Last day it is offered, in Paris; null when it stays.</summary>
    public DateOnly? RetireApres { get; private set; }

    /// <summary>Last change, UTC.</summary>
    public DateTime ModifieLe { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>A document.</summary>
    public static DocumentPortail Creer(RubriqueDocument rubrique, string titre, Guid fichierId, int ordre, DateOnly publieLe, DateOnly? retireApres, DateTime maintenant)
    {
        var document = new DocumentPortail { Id = Guid.CreateVersion7(new DateTimeOffset(maintenant)) };
        document.Modifier(rubrique, titre, fichierId, ordre, publieLe, retireApres, maintenant);
        return document;
    }

    /// <summary>Takes what the editor holds. Refused when it would be withdrawn before it is offered.</summary>
    public void Modifier(RubriqueDocument rubrique, string titre, Guid fichierId, int ordre, DateOnly publieLe, DateOnly? retireApres, DateTime maintenant)
    {
        if (retireApres < publieLe) throw new RegleMetierException("POR-04", "La date de fin de publication précède la date de publication.");
        (Rubrique, Titre, FichierId, Ordre, PublieLe, RetireApres, ModifieLe) = (rubrique, titre, fichierId, ordre, publieLe, retireApres, maintenant);
    }

    /// <summary>Whether visitors may download it on that day.</summary>
    public bool EstOffert(DateOnly aujourdhui) => PublieLe <= aujourdhui && (RetireApres is null || aujourdhui <= RetireApres);
}
