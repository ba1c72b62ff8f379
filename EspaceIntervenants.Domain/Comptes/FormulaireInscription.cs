using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;

namespace EspaceIntervenants.Domain.Comptes;

/// <summary>A document that must be opened before an account is created (CPT-01).</summary>
public enum DocumentInscription
{
    /// <summary>Charte des intervenants.</summary>
    Charte = 1,

    /// <summary>Conditions générales d'emploi des intervenants.</summary>
    Conditions = 2,

    /// <summary>Mentions légales.</summary>
    Mentions = 3,
}

/// <summary>« Création d'un compte de connexion », as typed (CPT-01): everything may be missing or wrong.</summary>
public sealed class FormulaireInscription
{
    /// <summary>Civilité.</summary>
    public Civilite? Civilite { get; set; }

    /// <summary>Nom de famille (naissance).</summary>
    public string? NomFamille { get; set; }

    /// <summary>Nom d'usage.</summary>
    public string? NomUsage { get; set; }

    /// <summary>« Identique au nom de famille »: <see cref="NomUsage"/> is then not read.</summary>
    public bool NomIdentique { get; set; }

    /// <summary>Prénom.</summary>
    public string? Prenom { get; set; }

    /// <summary>Date de Naissance, jj/mm/aaaa.</summary>
    public string? DateNaissance { get; set; }

    /// <summary>Adresse e-mail de contact (identifiant de connexion).</summary>
    public string? Courriel { get; set; }

    /// <summary>The same, typed again.</summary>
    public string? CourrielConfirme { get; set; }

    /// <summary>Saisir un mot de passe.</summary>
    public string? MotDePasse { get; set; }

    /// <summary>Confirmer le mot de passe.</summary>
    public string? MotDePasseConfirme { get; set; }

    /// <summary>The ad the visitor wants to apply to, as the page's address names it (PRO-06); null, or worth nothing, for most.</summary>
    public string? AnnonceNumero { get; set; }

    /// <summary>What the new profile begins with.</summary>
    internal Formateur VersFormateur() => new()
    {
        Civilite = Civilite,
        NomFamille = Texte.Nom(NomFamille),
        NomUsage = Texte.Nom(NomIdentique ? NomFamille : NomUsage),
        Prenom = Texte.Nom(Prenom),
        DateNaissance = DateSaisie.Lire(DateNaissance),
    };
}
