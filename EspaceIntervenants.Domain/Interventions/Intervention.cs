using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Interventions;

/// <summary>Where an intervention is; the internal management software says it, never this application.</summary>
public enum EtatIntervention
{
    /// <summary>« Prévue ».</summary>
    Prevue = 1,

    /// <summary>« En cours ».</summary>
    EnCours = 2,

    /// <summary>« Réalisée ».</summary>
    Realisee = 3,

    /// <summary>« Annulée »: it does not count as one.</summary>
    Annulee = 4,
}

/// <summary>The two kinds of lettre de demande (DOS-16).</summary>
public enum TypeLettre
{
    /// <summary>« Lettre de demande d'intervention ».</summary>
    Intervention = 1,

    /// <summary>« Lettre de demande de ressources ».</summary>
    Ressources = 2,
}

/// <summary>
/// An intervention and its lettre de demande, one row for both: the management software issues them together, under one number
/// (INT-01). The person reads them under « Mes interventions » (INT-02); the closing of an account and the time data are kept
/// depend on them (DES-01).
/// </summary>
public sealed class Intervention : IVersionne
{
    private Intervention() { }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The trainer's account and profile.</summary>
    public Guid ProfilId { get; private set; }

    /// <summary>Number of the lettre de demande, unique.</summary>
    public string Numero { get; private set; } = string.Empty;

    /// <summary>Kind of the lettre de demande.</summary>
    public TypeLettre Type { get; private set; }

    /// <summary>The structure that asks, 3 digits.</summary>
    public string StructureCode { get; private set; } = string.Empty;

    /// <summary>What it is about.</summary>
    public string Titre { get; private set; } = string.Empty;

    /// <summary>First day.</summary>
    public DateOnly DebutLe { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly FinLe { get; private set; }

    /// <summary>The present state.</summary>
    public EtatIntervention Etat { get; private set; }

    /// <summary>
    /// The day it was closed, from which data are kept (§10.2): the one the software gives, else the last day of what was done;
    /// null for what was not.
    /// </summary>
    public DateOnly? ClotureeLe { get; private set; }

    /// <summary>When the lettre de demande first came, UTC.</summary>
    public DateTime RecueLe { get; private set; }

    /// <summary>When something of it last changed, UTC.</summary>
    public DateTime ModifieeLe { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>A lettre de demande that comes for the first time.</summary>
    /// <param name="profilId">Whose it is.</param>
    /// <param name="recue">What the software says, valid.</param>
    /// <param name="maintenant">UTC.</param>
    public static Intervention Creer(Guid profilId, InterventionRecue recue, DateTime maintenant)
    {
        var intervention = new Intervention { Id = Guid.CreateVersion7(new DateTimeOffset(maintenant)), ProfilId = profilId, Numero = recue.Numero, RecueLe = maintenant };
        intervention.Recevoir(recue, maintenant);
        return intervention;
    }

    /// <summary>What the software says now replaces what it said; the same thing twice changes nothing (INT-01).</summary>
    /// <returns>Whether something changed.</returns>
    public bool Recevoir(InterventionRecue recue, DateTime maintenant)
    {
        if (recue.Numero != Numero) throw new ArgumentException("Another lettre de demande.", nameof(recue));
        var cloture = recue.Etat == EtatIntervention.Realisee ? recue.ClotureeLe ?? recue.FinLe : (DateOnly?)null;
        var avant = (Type, StructureCode, Titre, DebutLe, FinLe, Etat, ClotureeLe);
        (Type, StructureCode, Titre, DebutLe, FinLe, Etat, ClotureeLe) = (recue.Type, recue.StructureCode, recue.Titre, recue.DebutLe, recue.FinLe, recue.Etat, cloture);
        if (avant == (Type, StructureCode, Titre, DebutLe, FinLe, Etat, ClotureeLe)) return false;
        ModifieeLe = maintenant;
        return true;
    }
}
