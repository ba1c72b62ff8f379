using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>How much a form is asked (PRO-02).</summary>
public enum NiveauSaisie
{
    /// <summary>« Enregistrer »: anything that can be stored.</summary>
    Brouillon = 1,

    /// <summary>« Enregistrer et passer à la page suivante », transmission, and any saving of a validated profile.</summary>
    Complet = 2,
}

/// <summary>Gathers what is wrong in a form: one check per line of a validation, at most one message per field.</summary>
/// <param name="niveau">How much is asked.</param>
internal sealed class Controle(NiveauSaisie niveau)
{
    private readonly List<ErreurChamp> _erreurs = [];

    public IReadOnlyList<ErreurChamp> Erreurs => _erreurs;

    public bool Complet => niveau == NiveauSaisie.Complet;

    public void Refuser(string champ, string message)
    {
        if (_erreurs.All(e => e.Champ != champ)) _erreurs.Add(new ErreurChamp(champ, message));
    }

    public void Texte(string champ, string libelle, string? valeur, int max, bool requis = false)
    {
        if (Complet && requis && string.IsNullOrWhiteSpace(valeur)) Refuser(champ, $"« {libelle} » : ce champ est obligatoire.");
        if (valeur?.Length > max) Refuser(champ, $"« {libelle} » : {max} caractères au plus, vous en avez saisi {valeur.Length}.");
    }

    public void Present(string champ, string libelle, object? valeur)
    {
        if (Complet && valeur is null) Refuser(champ, $"« {libelle} » : ce champ est obligatoire.");
    }

    public void Code(string champ, string libelle, string? code, Func<string, bool> propose, bool requis = false)
    {
        Texte(champ, libelle, code, BornesProfil.Code, requis);
        if (Complet && !string.IsNullOrEmpty(code) && !propose(code)) Refuser(champ, $"« {libelle} » : ce choix n'est plus proposé, faites-en un autre.");
    }

    public void Codes(string champ, string libelle, List<string> codes, bool requis = false)
    {
        if (Complet && requis && codes.Count == 0) Refuser(champ, $"« {libelle} » : faites au moins un choix.");
        if (codes.Count > BornesProfil.Choix || codes.Exists(c => c.Length > BornesProfil.Code)) Refuser(champ, $"« {libelle} » : ces choix ne sont pas proposés.");
    }

    public void Telephone(string champ, string libelle, string? valeur, bool requis = false)
    {
        Texte(champ, libelle, valeur, BornesProfil.Telephone, requis);
        if (Complet && !string.IsNullOrWhiteSpace(valeur) && !FormatContact.EstTelephone(valeur))
            Refuser(champ, $"« {libelle} » : {FormatContact.AideTelephone}");
    }

    public void Courriel(string champ, string libelle, string? valeur)
    {
        Texte(champ, libelle, valeur, BornesProfil.Courriel);
        if (Complet && !string.IsNullOrWhiteSpace(valeur) && !FormatContact.EstCourriel(valeur))
            Refuser(champ, $"« {libelle} » : {FormatContact.AideCourriel}");
    }

    public void Annee(string champ, string libelle, int? annee, DateOnly aujourdhui, bool requis = false)
    {
        if (requis) Present(champ, libelle, annee);
        if (annee < BornesProfil.PremiereAnnee || annee > aujourdhui.Year)
            Refuser(champ, $"« {libelle} » : saisissez une année entre {BornesProfil.PremiereAnnee} et {aujourdhui.Year}.");
    }

    public void Adresse(string champ, string precision, Adresse adresse, CodesReference codes, bool requise, bool paysRequis)
    {
        var personnelle = precision.Length == 0;
        Code($"{champ}.PaysCode", personnelle ? "Pays de résidence" : "Pays" + precision, adresse.PaysCode, codes.Pays.Contains, requise && paysRequis);
        Texte($"{champ}.Appartement", "N° appartement ou boîte aux lettres - étage-couloir-escalier" + precision, adresse.Appartement, BornesProfil.LigneAdresse);
        Texte($"{champ}.Batiment", "Entrée - bâtiment-immeuble" + precision, adresse.Batiment, BornesProfil.LigneAdresse);
        Texte($"{champ}.Voie", personnelle ? "Numéro + libellé de la voie" : "Numéro et libellé de la voie" + precision, adresse.Voie, BornesProfil.LigneAdresse, requise);
        Texte($"{champ}.CodePostal", "Code postal" + precision, adresse.CodePostal, BornesProfil.CodePostal, requise);
        Texte($"{champ}.Ville", "Localité - ville" + precision, adresse.Ville, BornesProfil.Ville, requise);
        var enFrance = adresse.PaysCode is null or Pays.France;
        if (Complet && requise && enFrance && adresse.CodePostal is { } code && !(code.Length == 5 && code.All(char.IsAsciiDigit)))
            Refuser($"{champ}.CodePostal", $"« Code postal{precision} » : un code postal français a 5 chiffres.");
    }
}
