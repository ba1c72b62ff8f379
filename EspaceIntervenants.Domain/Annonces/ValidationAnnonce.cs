using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Domain.Annonces;

/// <summary>
/// What the sheet of an ad must hold (ANN-02), written once for the form, the services and the timed publication. A draft may lack
/// anything, but holds nothing absurd; what is published is whole. The paths of the errors are the properties of <see cref="FicheAnnonce"/>.
/// </summary>
public static class ValidationAnnonce
{
    /// <summary>What is wrong, in the order of the form; empty when nothing is.</summary>
    /// <param name="fiche">The sheet.</param>
    /// <param name="codes">What the lists propose.</param>
    /// <param name="aujourdhui">Today in Paris.</param>
    /// <param name="niveau">A draft, or a sheet to publish.</param>
    public static IReadOnlyList<ErreurChamp> Valider(FicheAnnonce fiche, CodesReference codes, DateOnly aujourdhui, NiveauSaisie niveau)
    {
        var controle = new Controle(niveau);
        Recherche(controle, fiche);
        Specialites(controle, fiche, codes);
        Lieu(controle, fiche, codes);
        Dates(controle, fiche, aujourdhui);
        Contact(controle, fiche);
        return controle.Erreurs;
    }

    private static void Recherche(Controle c, FicheAnnonce f)
    {
        c.Texte(nameof(f.Intitule), "Intitulé de l'annonce", f.Intitule, BornesAnnonce.Intitule, requis: true);
        c.Texte(nameof(f.Description), "Description de la recherche", f.Description, BornesAnnonce.Description, requis: true);
        c.Texte(nameof(f.ProfilRecherche), "Profil recherché", f.ProfilRecherche, BornesAnnonce.Paragraphe);
        c.Texte(nameof(f.Contexte), "Contexte", f.Contexte, BornesAnnonce.Paragraphe);
        c.Texte(nameof(f.PublicVise), "Public visé", f.PublicVise, BornesAnnonce.Paragraphe);
    }

    private static void Specialites(Controle c, FicheAnnonce f, CodesReference codes)
    {
        c.Codes(nameof(f.Specialites), "Spécialité(s)", f.Specialites, requis: true);
        c.Codes(nameof(f.SousSpecialites), "Sous-spécialité(s)", f.SousSpecialites);
        if (!c.Complet) return;
        if (f.Specialites.Exists(code => !codes.Specialites.Contains(code))) c.Refuser(nameof(f.Specialites), "«\u00A0Spécialité(s)\u00A0»\u00A0: une spécialité choisie n'est plus proposée.");
        if (f.SousSpecialites.Exists(code => !codes.SousSpecialites.TryGetValue(code, out var specialite) || !f.Specialites.Contains(specialite)))
            c.Refuser(nameof(f.SousSpecialites), "«\u00A0Sous-spécialité(s)\u00A0»\u00A0: choisissez des sous-spécialités des spécialités cochées.");
    }

    private static void Lieu(Controle c, FicheAnnonce f, CodesReference codes)
    {
        var enFrance = f.PaysCode is null or Pays.France;
        c.Code(nameof(f.PaysCode), "Pays d'intervention", f.PaysCode, codes.Pays.Contains, requis: true);
        c.Codes(nameof(f.Regions), "Région(s) d'intervention", f.Regions, requis: enFrance);
        c.Codes(nameof(f.Departements), "Département(s) d'intervention", f.Departements);
        c.Texte(nameof(f.PrecisionsLieu), "Autres précisions sur le(s) lieu(x)", f.PrecisionsLieu, BornesAnnonce.PrecisionsLieu);
        if (!c.Complet) return;
        if (!enFrance && f.Regions.Count > 0) c.Refuser(nameof(f.Regions), "«\u00A0Région(s) d'intervention\u00A0»\u00A0: une intervention à l'étranger n'a pas de région.");
        if (f.Regions.Exists(code => !codes.Regions.Contains(code))) c.Refuser(nameof(f.Regions), "«\u00A0Région(s) d'intervention\u00A0»\u00A0: une région choisie n'est plus proposée.");
        if (f.Departements.Exists(code => !codes.Departements.TryGetValue(code, out var region) || !f.Regions.Contains(region)))
            c.Refuser(nameof(f.Departements), "«\u00A0Département(s) d'intervention\u00A0»\u00A0: choisissez des départements des régions cochées.");
    }

    // Dates the wrong way round are a slip, in a draft too.
    private static void Dates(Controle c, FicheAnnonce f, DateOnly aujourdhui)
    {
        if (f.DureeJours is { } duree && (duree is < BornesAnnonce.DureeMin or > BornesAnnonce.DureeMax || duree % BornesAnnonce.DureeMin != 0))
            c.Refuser(nameof(f.DureeJours), $"«\u00A0Durée de la formation\u00A0»\u00A0: comptez en jours, par demi-journées, de 0,5 à {BornesAnnonce.DureeMax:0}.");
        if (f.DebutIntervention > f.FinIntervention)
            c.Refuser(nameof(f.FinIntervention), $"«\u00A0Date de fin d'intervention\u00A0»\u00A0: l'intervention finirait le {f.FinIntervention?.EnTexte()}, avant son début, le {f.DebutIntervention?.EnTexte()}.");
        c.Present(nameof(f.DateLimite), "Date limite de candidature", f.DateLimite);
        if (!c.Complet) return;
        if (f.DateLimite < aujourdhui) c.Refuser(nameof(f.DateLimite), $"«\u00A0Date limite de candidature\u00A0»\u00A0: le {f.DateLimite?.EnTexte()} est passé.");
        if (DepasseLaFin(f, f.DateLimite)) c.Refuser(nameof(f.DateLimite), $"«\u00A0Date limite de candidature\u00A0»\u00A0: l'intervention sera finie, le {f.FinIntervention?.EnTexte()}.");
    }

    private static void Contact(Controle c, FicheAnnonce f)
    {
        c.Texte(nameof(f.ContactNom), "Personne à contacter", f.ContactNom, BornesAnnonce.ContactNom, requis: true);
        c.Telephone(nameof(f.ContactTelephone), "Numéro de téléphone", f.ContactTelephone);
        c.Courriel(nameof(f.ContactCourriel), "Adresse email de la personne à contacter", f.ContactCourriel);
        if (c.Complet && string.IsNullOrWhiteSpace(f.ContactTelephone) && string.IsNullOrWhiteSpace(f.ContactCourriel))
            c.Refuser(nameof(f.ContactTelephone), "«\u00A0Numéro de téléphone\u00A0»\u00A0: indiquez un numéro de téléphone, ou une adresse email.");
    }

    /// <summary>Whether this last day to apply would come after the intervention is over.</summary>
    internal static bool DepasseLaFin(FicheAnnonce fiche, DateOnly? dateLimite) => dateLimite > fiche.FinIntervention;
}
