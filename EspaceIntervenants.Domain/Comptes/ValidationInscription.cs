using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;

namespace EspaceIntervenants.Domain.Comptes;

/// <summary>What the creation of an account must hold (CPT-01, CPT-02): written once, for every page and service.</summary>
public static class ValidationInscription
{
    /// <summary>Path of the three documents, which are no field of the form.</summary>
    public const string Documents = "Documents";

    /// <summary>Path of the image code.</summary>
    public const string Captcha = "Captcha";

    /// <summary>What is wrong, in the order of the form; empty when nothing is.</summary>
    /// <param name="f">As typed.</param>
    /// <param name="ouverts">The documents the visitor has opened.</param>
    /// <param name="aujourdhui">Today in Paris.</param>
    public static List<ErreurChamp> Verifier(FormulaireInscription f, IReadOnlySet<DocumentInscription> ouverts, DateOnly aujourdhui)
    {
        List<ErreurChamp> erreurs = [];
        void Refuser(string champ, string? message)
        {
            if (message is not null) erreurs.Add(new ErreurChamp(champ, message));
        }

        Refuser(nameof(f.Civilite), f.Civilite is null ? "« Civilité » : ce champ est obligatoire." : null);
        Refuser(nameof(f.NomFamille), Nom("Nom de famille (naissance)", f.NomFamille));
        if (!f.NomIdentique) Refuser(nameof(f.NomUsage), Nom("Nom d'usage", f.NomUsage));
        Refuser(nameof(f.Prenom), Nom("Prénom", f.Prenom));
        Refuser(nameof(f.DateNaissance), Naissance(f.DateNaissance, aujourdhui));
        Refuser(nameof(f.Courriel), AdresseCourriel.Motif(f.Courriel));
        Refuser(nameof(f.CourrielConfirme), AdresseCourriel.Cle(f.Courriel) != AdresseCourriel.Cle(f.CourrielConfirme) ? "Les deux adresses e-mail ne sont pas identiques." : null);
        erreurs.AddRange(MotDePasse(nameof(f.MotDePasse), f.MotDePasse, nameof(f.MotDePasseConfirme), f.MotDePasseConfirme));
        Refuser(Documents, Enum.GetValues<DocumentInscription>().All(ouverts.Contains) ? null : "Ouvrez chacun des trois documents pour en prendre connaissance.");
        return erreurs;
    }

    /// <summary>What is wrong with a password chosen and typed again (CPT-02).</summary>
    public static IEnumerable<ErreurChamp> MotDePasse(string champ, string? motDePasse, string champConfirme, string? confirme)
    {
        if (string.IsNullOrEmpty(motDePasse)) yield return new(champ, "Saisissez un mot de passe.");
        else if (RegleMotDePasse.Motif(motDePasse) is { } motif) yield return new(champ, motif);
        if (motDePasse != confirme) yield return new(champConfirme, "Les deux mots de passe ne sont pas identiques.");
    }

    private static string? Nom(string libelle, string? saisie)
    {
        var nom = Texte.Nom(saisie);
        if (nom is null) return $"« {libelle} » : ce champ est obligatoire.";
        if (nom.Length > BornesProfil.Nom) return $"« {libelle} » : {BornesProfil.Nom} caractères au plus, vous en avez saisi {nom.Length}.";
        return nom.Any(char.IsLetter) ? null : $"« {libelle} » : saisissez au moins une lettre.";
    }

    private static string? Naissance(string? saisie, DateOnly aujourdhui)
    {
        const string champ = "« Date de Naissance » : ";
        if (string.IsNullOrWhiteSpace(saisie)) return champ + "ce champ est obligatoire.";
        if (DateSaisie.Lire(saisie) is not { } date) return champ + "saisissez une date au format jj/mm/aaaa, par exemple 17/09/1995.";
        if (date > aujourdhui) return champ + "cette date est dans le futur.";
        if (date > aujourdhui.AddYears(-BornesProfil.AgeMinimal)) return $"{champ}il faut avoir {BornesProfil.AgeMinimal} ans au moins pour s'inscrire.";
        return date < aujourdhui.AddYears(-BornesProfil.AgeMaximal) ? champ + "vérifiez l'année." : null;
    }
}
