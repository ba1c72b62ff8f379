using System.Globalization;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Domain.Persistence.Seed;

/// <summary>What an invented trainer writes and loads in their file: it passes the same validation as the real ones, and agrees with who they are.</summary>
/// <param name="f">The person.</param>
/// <param name="rang">Their number: no two have the same account.</param>
/// <param name="communeNaissance">INSEE code of the commune they were born in.</param>
/// <param name="aujourdhui">Today in Paris; the dates are counted from it.</param>
internal sealed class FabriqueDossiers(Formateur f, int rang, string communeNaissance, DateOnly aujourdhui)
{
    // No bank has this number nor this code.
    private const string Banque = "99999";
    private const string CodeBanque = "DEMOFRPP";

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Fills what the profile does not: identity document, NIR, account, contract, attestation, pension.</summary>
    public void Remplir(FormulaireDossier formulaire)
    {
        var i = formulaire.Identite;
        (i.TypeDocument, i.PaysNaissanceCode) = (rang % 8 == 0 ? TypeDocumentIdentite.CarteIdentite : TypeDocumentIdentite.Passeport, Pays.France);
        (i.ValideDu, i.ValideAu) = (aujourdhui.AddDays(-300 - 17 * rang), aujourdhui.AddDays(-300 - 17 * rang).AddYears(10));
        formulaire.SecuriteSociale.Nir = Nir.Completer(NirSansCle());
        (formulaire.Bancaire.Iban, formulaire.Bancaire.Bic) = (Iban.Composer("FR", Compte()), CodeBanque);
        (formulaire.Contrat.TypeCode, formulaire.Contrat.Debut) = (CodesListes.Cdi, aujourdhui.AddYears(-4).AddDays(-rang));
        formulaire.Retraite.Debut = new DateOnly(aujourdhui.Year - 1, 7, 1);
    }

    /// <summary>A document: the name of its file, and a PDF that says what the form says.</summary>
    public (string Nom, byte[] Contenu) Document(NaturePiece nature, FormulaireDossier formulaire)
    {
        var annee = aujourdhui.Year.ToString(Invariant);
        var (nom, lignes) = nature switch
        {
            NaturePiece.IdentiteRecto when !formulaire.Identite.AVerso() => ("passeport", Identite(formulaire)),
            NaturePiece.IdentiteRecto => ("CNI recto", Identite(formulaire)),
            NaturePiece.IdentiteVerso => ("CNI verso", [Adresse(formulaire.Adresse)]),
            NaturePiece.CarteVitale => ("attestation de droits", [$"Numéro de sécurité sociale : {Nir.Formater(formulaire.SecuriteSociale.Nir)}"]),
            NaturePiece.Contrat => ("contrat de travail", Contrat(formulaire)),
            NaturePiece.Pension => ("titre de pension", [$"Pension servie à compter du {formulaire.Retraite.Debut?.EnTexte()}."]),
            NaturePiece.Attestation => ($"attestation sur l'honneur {annee}", [$"J'atteste sur l'honneur l'exactitude de ma situation. Fait le {formulaire.Attestation.Date?.EnTexte()}."]),
            NaturePiece.Arrete => ($"arrêté de situation {annee}", [$"{formulaire.Employeur.RaisonSociale} : arrêté portant situation administrative.", $"Fonction : {formulaire.Statut.Fonction}"]),
            _ => ($"RIB {f.NomFamille}", new[] { $"IBAN : {Iban.Formater(formulaire.Bancaire.Iban)}", $"BIC : {formulaire.Bancaire.Bic}" }),
        };
        return ($"{nom}.pdf", DocumentPdf.Ecrire(nature.Libelle(), [f.Appel(), .. lignes, "Document inventé pour la démonstration, sans valeur."]));
    }

    private string[] Identite(FormulaireDossier formulaire) =>
    [
        $"Nom : {f.NomFamille}. Prénom : {f.Prenom}.",
        $"Né(e) le {f.DateNaissance?.EnTexte()} à {f.LieuNaissance}.",
        $"Valable du {formulaire.Identite.ValideDu?.EnTexte()} au {formulaire.Identite.ValideAu?.EnTexte()}.",
    ];

    private static string[] Contrat(FormulaireDossier formulaire) =>
    [
        $"Employeur : {formulaire.Employeur.RaisonSociale}. Fonction : {formulaire.Statut.Fonction}.",
        formulaire.Contrat.SansFin() ? $"Contrat à durée indéterminée, depuis le {formulaire.Contrat.Debut?.EnTexte()}." : $"Contrat à durée déterminée, du {formulaire.Contrat.Debut?.EnTexte()} au {formulaire.Contrat.Fin?.EnTexte()}.",
    ];

    private static string Adresse(Adresse adresse) => $"{adresse.Voie}, {adresse.CodePostal} {adresse.Ville}";

    private string NirSansCle() =>
        string.Create(Invariant, $"{(f.Civilite == Civilite.Madame ? 2 : 1)}{f.DateNaissance:yyMM}{communeNaissance}{100 + rang:000}");

    /// <summary>A French account with its own key: 97 − (89 × bank + 15 × branch + 3 × account) mod 97.</summary>
    private string Compte()
    {
        var (guichet, numero) = (1 + rang, 10_000_000L + 7_919 * rang);
        var cle = 97 - (89 * int.Parse(Banque, Invariant) + 15L * guichet + 3 * numero) % 97;
        return string.Create(Invariant, $"{Banque}{guichet:00000}{numero:00000000000}{cle:00}");
    }
}
