using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>
/// What step 1, « Identification », must hold (§3.1.2): written once, asked by the form, the saving and the transmission.
/// The paths of the errors are those of <see cref="Identification"/>, as <c>Formateur.Adresse.CodePostal</c>.
/// </summary>
public static class ValidationIdentification
{
    private const string DeLEmployeur = " (employeur)";
    private const string Professionnel = " (coordonnées professionnelles)";

    /// <summary>What is wrong, in the order of the form; empty when nothing is.</summary>
    /// <param name="saisie">The form.</param>
    /// <param name="codes">What the lists propose.</param>
    /// <param name="aujourdhui">Today in Paris.</param>
    /// <param name="niveau">How much is asked.</param>
    /// <param name="structureFixe">The structure that cannot be changed: an ad's, or that of a validated profile (PRO-06, INS-06); null when free.</param>
    public static IReadOnlyList<ErreurChamp> Valider(Identification saisie, CodesReference codes, DateOnly aujourdhui, NiveauSaisie niveau, string? structureFixe = null)
    {
        var controle = new Controle(niveau);
        Formateur(controle, saisie.Formateur, codes, aujourdhui);
        Statut(controle, saisie.Statut, codes);
        if (saisie.Statut.TypeEmployeur() is not null)
        {
            Employeur(controle, saisie.Employeur, codes);
            if (saisie.AdresseDifferente) Professionnelles(controle, saisie.Professionnelles, codes);
        }
        Zones(controle, saisie, codes);
        controle.Code(nameof(saisie.StructureCode), "Structure de rattachement", saisie.StructureCode, code => code == structureFixe || codes.Structures.Contains(code), requis: true);
        if (structureFixe is not null && saisie.StructureCode is not null && saisie.StructureCode != structureFixe)
            controle.Refuser(nameof(saisie.StructureCode), "« Structure de rattachement » : votre structure ne peut plus être changée ici.");
        return controle.Erreurs;
    }

    private static void Formateur(Controle c, Formateur f, CodesReference codes, DateOnly aujourdhui)
    {
        const string bloc = nameof(Identification.Formateur);
        c.Present($"{bloc}.{nameof(f.Civilite)}", "Civilité", f.Civilite);
        c.Texte($"{bloc}.{nameof(f.NomFamille)}", "Nom de famille (naissance)", f.NomFamille, BornesProfil.Nom, requis: true);
        c.Texte($"{bloc}.{nameof(f.NomUsage)}", "Nom d'usage", f.NomUsage, BornesProfil.Nom, requis: true);
        c.Texte($"{bloc}.{nameof(f.Prenom)}", "Prénom", f.Prenom, BornesProfil.Nom, requis: true);
        Naissance(c, $"{bloc}.{nameof(f.DateNaissance)}", f.DateNaissance, aujourdhui);
        c.Texte($"{bloc}.{nameof(f.LieuNaissance)}", "Lieu de naissance (ville)", f.LieuNaissance, BornesProfil.Ville, requis: true);
        c.Code($"{bloc}.{nameof(f.NationaliteCode)}", "Nationalité", f.NationaliteCode, codes.Pays.Contains, requis: true);
        c.Adresse($"{bloc}.{nameof(f.Adresse)}", string.Empty, f.Adresse, codes, requise: true, paysRequis: true);
        c.Telephone($"{bloc}.{nameof(f.TelephonePersonnel)}", "Téléphone personnel", f.TelephonePersonnel, requis: true);
        c.Telephone($"{bloc}.{nameof(f.PortablePersonnel)}", "Portable personnel", f.PortablePersonnel);
        c.Telephone($"{bloc}.{nameof(f.TelephoneProfessionnel)}", "Téléphone professionnel", f.TelephoneProfessionnel);
        c.Telephone($"{bloc}.{nameof(f.PortableProfessionnel)}", "Téléphone portable professionnel", f.PortableProfessionnel);
    }

    private static void Naissance(Controle c, string champ, DateOnly? naissance, DateOnly aujourdhui)
    {
        c.Present(champ, "Date de naissance", naissance);
        if (!c.Complet || naissance is not { } date) return;
        if (date > aujourdhui) c.Refuser(champ, "« Date de naissance » : cette date est dans le futur.");
        else if (date.AddYears(BornesProfil.AgeMinimal) > aujourdhui) c.Refuser(champ, $"« Date de naissance » : il faut avoir {BornesProfil.AgeMinimal} ans au moins pour s'inscrire.");
        else if (date.AddYears(BornesProfil.AgeMaximal) < aujourdhui) c.Refuser(champ, "« Date de naissance » : vérifiez l'année.");
    }

    /// <summary>« Le statut », which the administrative file asks for in the same words.</summary>
    internal static void Statut(Controle c, Statut s, CodesReference codes)
    {
        const string bloc = nameof(Identification.Statut);
        Func<string, bool> De(string liste) => code => codes.Propose(liste, code);
        c.Present($"{bloc}.{nameof(s.Professionnel)}", "Statut professionnel", s.Professionnel);
        if (s.Professionnel is null) return;
        if (s.EstSalarie()) c.Code($"{bloc}.{nameof(s.TempsCode)}", "Temps complet/temps non complet", s.TempsCode, De(ListesReference.TempsTravail), requis: true);
        if (s.EstPublic()) c.Code($"{bloc}.{nameof(s.FonctionPubliqueCode)}", "Fonction publique", s.FonctionPubliqueCode, De(ListesReference.FonctionPublique), requis: true);
        c.Code($"{bloc}.{nameof(s.SituationCode)}", "Situation/Position", s.SituationCode, De(ListesReference.SituationPosition), requis: true);
        if (s.TypeEmployeur() is null) return;
        c.Texte($"{bloc}.{nameof(s.Fonction)}", "Fonction", s.Fonction, BornesProfil.Intitule, requis: true);
        c.Texte($"{bloc}.{nameof(s.Grade)}", "Grade ou qualité", s.Grade, BornesProfil.Intitule);
        c.Texte($"{bloc}.{nameof(s.Service)}", "Service", s.Service, BornesProfil.Intitule);
        if (s.EstPublic()) c.Code($"{bloc}.{nameof(s.PositionCode)}", "Position administrative", s.PositionCode, De(ListesReference.PositionAdministrative));
    }

    /// <summary>« L'employeur », which the administrative file asks for in the same words.</summary>
    internal static void Employeur(Controle c, EmployeurDeclare e, CodesReference codes)
    {
        const string bloc = nameof(Identification.Employeur);
        c.Texte($"{bloc}.{nameof(e.RaisonSociale)}", "Raison sociale de l'employeur", e.RaisonSociale, BornesProfil.Intitule, requis: true);
        c.Texte($"{bloc}.{nameof(e.Siret)}", "N° de SIRET de l'employeur principal", e.Siret, BornesProfil.Siret);
        // Public or private, a SIRET is a SIRET: a public one is no error for a private employer (§3.1.2). None is asked: employers abroad have none.
        if (c.Complet && !string.IsNullOrWhiteSpace(e.Siret) && Siret.Motif(e.Siret) is { } motif) c.Refuser($"{bloc}.{nameof(e.Siret)}", motif);
        c.Adresse($"{bloc}.{nameof(e.Adresse)}", DeLEmployeur, e.Adresse, codes, requise: true, paysRequis: true);
        c.Telephone($"{bloc}.{nameof(e.Telephone)}", "Numéro de téléphone" + DeLEmployeur, e.Telephone);
    }

    private static void Professionnelles(Controle c, CoordonneesProfessionnelles p, CodesReference codes)
    {
        const string autre = nameof(Identification.Professionnelles);
        c.Adresse($"{autre}.{nameof(p.Adresse)}", Professionnel, p.Adresse, codes, requise: true, paysRequis: false);
        c.Courriel($"{autre}.{nameof(p.Courriel)}", "Adresse mail" + Professionnel, p.Courriel);
        c.Telephone($"{autre}.{nameof(p.Telephone)}", "Numéro de téléphone" + Professionnel, p.Telephone);
        c.Telephone($"{autre}.{nameof(p.Portable)}", "Numéro de portable" + Professionnel, p.Portable);
    }

    private static void Zones(Controle c, Identification saisie, CodesReference codes)
    {
        c.Codes(nameof(saisie.Regions), "Région(s)", saisie.Regions, requis: true);
        c.Codes(nameof(saisie.Departements), "Département(s)", saisie.Departements);
        if (!c.Complet) return;
        if (saisie.Regions.Exists(code => !codes.Regions.Contains(code))) c.Refuser(nameof(saisie.Regions), "« Région(s) » : une région choisie n'est plus proposée.");
        if (saisie.Departements.Exists(code => !codes.Departements.TryGetValue(code, out var region) || !saisie.Regions.Contains(region)))
            c.Refuser(nameof(saisie.Departements), "« Département(s) » : choisissez des départements des régions cochées.");
    }
}
