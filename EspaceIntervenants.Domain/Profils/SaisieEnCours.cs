using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>The step of the CV form a draft is of.</summary>
public enum EtapeFormulaire
{
    /// <summary>1 Identification.</summary>
    Identification = 1,

    /// <summary>2 Parcours.</summary>
    Parcours = 2,
}

/// <summary>
/// What a person has typed in a step and not saved yet (PRO-02): kept apart from the profile, so that a validated profile
/// never shows half a word in the CVthèque. One per profile and step; gone once the step is saved.
/// </summary>
public sealed class SaisieEnCours : IVersionne
{
    private SaisieEnCours() { }

    /// <summary>The profile.</summary>
    public Guid ProfilId { get; private set; }

    /// <summary>The step.</summary>
    public EtapeFormulaire Etape { get; private set; }

    /// <summary>The step's form as JSON, with the line being edited if one is open.</summary>
    public string Contenu { get; private set; } = string.Empty;

    /// <summary>The browser tab that wrote it last, so that two tabs notice each other.</summary>
    public Guid OngletId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SaisieLe { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>The first thing typed in a step.</summary>
    public static SaisieEnCours Creer(Guid profilId, EtapeFormulaire etape, string contenu, Guid ongletId, DateTime maintenant)
    {
        var saisie = new SaisieEnCours { ProfilId = profilId, Etape = etape };
        saisie.Remplacer(contenu, ongletId, maintenant);
        return saisie;
    }

    /// <summary>What was typed since.</summary>
    public void Remplacer(string contenu, Guid ongletId, DateTime maintenant)
    {
        Contenu = contenu;
        OngletId = ongletId;
        SaisieLe = maintenant;
    }

    /// <summary>
    /// Brings the choices of alerts in a draft of step 2 up to those just made elsewhere; the rest of the draft, its tab and its date stay.
    /// A draft that can no longer be read stays as it is.
    /// </summary>
    internal void SuivreAlertes(ChoixAlertes choix)
    {
        if (Etape != EtapeFormulaire.Parcours || SaisieService.Lire(this, ProfilJson.LireParcours) is not { Contenu: var saisie }) return;
        choix.Ecrire(saisie.Parcours);
        Contenu = ProfilJson.Ecrire(saisie);
    }
}
