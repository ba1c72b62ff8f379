using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Domain.Annonces;

/// <summary>
/// What an ad says: the sheet of §5.2 (ANN-02). One class serves the database and the form: the form edits a copy, the ad takes
/// the copy whole, one validation reads it.
/// </summary>
public sealed class FicheAnnonce
{
    /// <summary>Intitulé de l'annonce.</summary>
    public string? Intitule { get; set; }

    /// <summary>Description de la recherche.</summary>
    public string? Description { get; set; }

    /// <summary>Profil recherché.</summary>
    public string? ProfilRecherche { get; set; }

    /// <summary>Contexte.</summary>
    public string? Contexte { get; set; }

    /// <summary>Public visé.</summary>
    public string? PublicVise { get; set; }

    /// <summary>Spécialité(s): codes of <see cref="Specialite"/>.</summary>
    public List<string> Specialites { get; set; } = [];

    /// <summary>Sous-spécialité(s): codes of <see cref="SousSpecialite"/>.</summary>
    public List<string> SousSpecialites { get; set; } = [];

    /// <summary>Durée de la formation, in days, by halves: 2,5.</summary>
    public decimal? DureeJours { get; set; }

    /// <summary>Date de début d'intervention.</summary>
    public DateOnly? DebutIntervention { get; set; }

    /// <summary>Date de fin d'intervention.</summary>
    public DateOnly? FinIntervention { get; set; }

    /// <summary>Date limite de candidature: the last day on which one may apply, whole, in Paris (ANN-06).</summary>
    public DateOnly? DateLimite { get; set; }

    /// <summary>Pays d'intervention: ISO code of <see cref="Pays"/>.</summary>
    public string? PaysCode { get; set; } = Pays.France;

    /// <summary>Région(s) d'intervention: codes of <see cref="Region"/>; none abroad.</summary>
    public List<string> Regions { get; set; } = [];

    /// <summary>Département(s) d'intervention: codes of <see cref="Departement"/>, of the chosen regions.</summary>
    public List<string> Departements { get; set; } = [];

    /// <summary>Autres précisions sur le(s) lieu(x).</summary>
    public string? PrecisionsLieu { get; set; }

    /// <summary>Personne à contacter.</summary>
    public string? ContactNom { get; set; }

    /// <summary>Numéro de téléphone.</summary>
    public string? ContactTelephone { get; set; }

    /// <summary>Adresse email de la personne à contacter.</summary>
    public string? ContactCourriel { get; set; }

    /// <summary>Urgent.</summary>
    public bool Urgent { get; set; }

    /// <summary>A copy to edit or to store: the texts cleaned, nothing shared with the original.</summary>
    public FicheAnnonce Copier() => new()
    {
        Intitule = Texte.Nom(Intitule),
        Description = TextePropre.De(Description),
        ProfilRecherche = TextePropre.De(ProfilRecherche),
        Contexte = TextePropre.De(Contexte),
        PublicVise = TextePropre.De(PublicVise),
        Specialites = [.. Specialites],
        SousSpecialites = [.. SousSpecialites],
        DureeJours = DureeJours,
        DebutIntervention = DebutIntervention,
        FinIntervention = FinIntervention,
        DateLimite = DateLimite,
        PaysCode = Texte.OuNull(PaysCode),
        Regions = [.. Regions],
        Departements = [.. Departements],
        PrecisionsLieu = TextePropre.De(PrecisionsLieu),
        ContactNom = Texte.Nom(ContactNom),
        ContactTelephone = TextePropre.De(ContactTelephone),
        ContactCourriel = TextePropre.De(ContactCourriel),
        Urgent = Urgent,
    };

    /// <summary>A copy to store, without the choices that left their list.</summary>
    internal FicheAnnonce AEnregistrer(CodesReference codes)
    {
        var copie = Copier();
        copie.Specialites = [.. Specialites.Distinct().Where(codes.Specialites.Contains)];
        copie.SousSpecialites = [.. SousSpecialites.Distinct().Where(codes.SousSpecialites.ContainsKey)];
        copie.Regions = [.. Regions.Distinct().Where(codes.Regions.Contains)];
        copie.Departements = [.. Departements.Distinct().Where(codes.Departements.ContainsKey)];
        return copie;
    }
}
