using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>
/// What a block must hold to be sent (§4.4.1): written once, asked by the form and the transmission. The paths of the errors are those of
/// <see cref="FormulaireDossier"/>, as <c>Identite.ValideAu</c>; those of the documents are <c>Pieces.IdentiteVerso</c>.
/// </summary>
public static class ValidationDossier
{
    /// <summary>Characters of an IBAN as people type it, spaces included.</summary>
    public const int IbanMax = 45;

    /// <summary>Characters of a BIC as people type it.</summary>
    public const int BicMax = 15;

    /// <summary>Characters of a NIR as people type it.</summary>
    public const int NirMax = 25;

    private const string Personnelle = " (adresse personnelle)";

    /// <summary>Path of a document in the errors.</summary>
    public static string Champ(NaturePiece nature) => $"{nameof(FormulaireDossier.Pieces)}.{nature}";

    /// <summary>What is wrong in these blocks, in the order of the form; empty when nothing is.</summary>
    /// <param name="formulaire">The form.</param>
    /// <param name="blocs">Those to check.</param>
    /// <param name="codes">What the lists propose.</param>
    /// <param name="aujourdhui">Today in Paris.</param>
    public static IReadOnlyList<ErreurChamp> Valider(FormulaireDossier formulaire, IReadOnlyCollection<BlocDossier> blocs, CodesReference codes, DateOnly aujourdhui)
    {
        var controle = new Controle(NiveauSaisie.Complet);
        foreach (var bloc in blocs.Order())
        {
            Donnees(controle, bloc, formulaire, codes, aujourdhui);
            foreach (var nature in formulaire.Natures(bloc))
                if (formulaire.Piece(nature) is null) controle.Refuser(Champ(nature), $"«\u00A0{nature.Libelle()}\u00A0»\u00A0: chargez ce document.");
        }
        return controle.Erreurs;
    }

    private static void Donnees(Controle c, BlocDossier bloc, FormulaireDossier f, CodesReference codes, DateOnly aujourdhui)
    {
        switch (bloc)
        {
            case BlocDossier.Adresse: c.Adresse(nameof(f.Adresse), Personnelle, f.Adresse, codes, requise: true, paysRequis: true); break;
            case BlocDossier.Telephones: Telephones(c, f.Telephones); break;
            case BlocDossier.Identite: Identite(c, f.Identite, codes, aujourdhui); break;
            case BlocDossier.SecuriteSociale: Saisi(c, "SecuriteSociale.Nir", "NIR", f.SecuriteSociale.Nir, NirMax, Nir.Motif); break;
            case BlocDossier.Statut: Statut(c, f.Statut, codes); break;
            case BlocDossier.Contrat: Contrat(c, f.Contrat, codes, aujourdhui); break;
            case BlocDossier.Retraite: c.Present("Retraite.Debut", "Date de début de retraite", f.Retraite.Debut); break;
            case BlocDossier.Attestation: Attestation(c, f.Attestation, aujourdhui); break;
            case BlocDossier.Employeur: ValidationIdentification.Employeur(c, f.Employeur, codes); break;
            case BlocDossier.Bancaire:
                Saisi(c, "Bancaire.Iban", "IBAN", f.Bancaire.Iban, IbanMax, Iban.Motif);
                Saisi(c, "Bancaire.Bic", "BIC", f.Bancaire.Bic, BicMax, Bic.Motif);
                break;
        }
    }

    private static void Telephones(Controle c, Telephones t)
    {
        const string bloc = nameof(FormulaireDossier.Telephones);
        c.Telephone($"{bloc}.{nameof(t.Personnel)}", "Numéro de téléphone", t.Personnel);
        c.Telephone($"{bloc}.{nameof(t.Portable)}", "Numéro de téléphone portable", t.Portable);
        c.Telephone($"{bloc}.{nameof(t.Professionnel)}", "Numéro de téléphone professionnel", t.Professionnel);
        c.Telephone($"{bloc}.{nameof(t.PortableProfessionnel)}", "Numéro de téléphone portable professionnel", t.PortableProfessionnel);
        if (new[] { t.Personnel, t.Portable, t.Professionnel, t.PortableProfessionnel }.All(string.IsNullOrWhiteSpace))
            c.Refuser($"{bloc}.{nameof(t.Personnel)}", "«\u00A0Numéros de téléphone\u00A0»\u00A0: saisissez au moins un numéro dans l'un des quatre champs.");
    }

    private static void Identite(Controle c, IdentiteDossier i, CodesReference codes, DateOnly aujourdhui)
    {
        const string bloc = nameof(FormulaireDossier.Identite);
        c.Present($"{bloc}.{nameof(i.TypeDocument)}", "Type de document d'identité", i.TypeDocument);
        c.Code($"{bloc}.{nameof(i.NationaliteCode)}", "Nationalité", i.NationaliteCode, codes.Pays.Contains, requis: true);
        Periode(c, $"{bloc}.{nameof(i.ValideDu)}", $"{bloc}.{nameof(i.ValideAu)}", "Période de validité", i.ValideDu, i.ValideAu, finRequise: true);
        if (i.TypeDocument == TypeDocumentIdentite.TitreSejour && i.ValideAu < aujourdhui)
            c.Refuser($"{bloc}.{nameof(i.ValideAu)}", $"«\u00A0Période de validité\u00A0»\u00A0: ce titre de séjour n'est plus valable depuis le {i.ValideAu?.AddDays(1).EnTexte()}. Chargez celui qui est en cours, ou son récépissé de renouvellement.");
        c.Texte($"{bloc}.{nameof(i.LieuNaissance)}", "Lieu de naissance (ville)", i.LieuNaissance, BornesProfil.Ville, requis: true);
        c.Code($"{bloc}.{nameof(i.PaysNaissanceCode)}", "Pays de naissance", i.PaysNaissanceCode, codes.Pays.Contains, requis: true);
    }

    private static void Statut(Controle c, Statut s, CodesReference codes)
    {
        ValidationIdentification.Statut(c, s, codes);
        c.Code($"{nameof(FormulaireDossier.Statut)}.{nameof(s.QuotiteCode)}", "Quotité hebdomadaire", s.QuotiteCode, code => codes.Propose(ListesReference.QuotiteHebdomadaire, code));
    }

    private static void Contrat(Controle c, ContratTravail contrat, CodesReference codes, DateOnly aujourdhui)
    {
        const string bloc = nameof(FormulaireDossier.Contrat);
        c.Code($"{bloc}.{nameof(contrat.TypeCode)}", "Type de contrat", contrat.TypeCode, code => codes.Propose(ListesReference.TypeContrat, code), requis: true);
        Periode(c, $"{bloc}.{nameof(contrat.Debut)}", $"{bloc}.{nameof(contrat.Fin)}", "Période du contrat", contrat.Debut, contrat.SansFin() ? null : contrat.Fin, finRequise: !contrat.SansFin());
        if (!contrat.SansFin() && contrat.Fin < aujourdhui)
            c.Refuser($"{bloc}.{nameof(contrat.Fin)}", $"«\u00A0Période du contrat\u00A0»\u00A0: ce contrat a pris fin le {contrat.Fin?.EnTexte()}. Chargez le contrat en cours, ou actualisez votre statut.");
    }

    private static void Attestation(Controle c, AttestationHonneur a, DateOnly aujourdhui)
    {
        const string champ = $"{nameof(FormulaireDossier.Attestation)}.{nameof(a.Date)}";
        c.Present(champ, "Date de l'attestation", a.Date);
        if (a.Date > aujourdhui) c.Refuser(champ, "«\u00A0Date de l'attestation\u00A0»\u00A0: cette date est dans le futur.");
        else if (a.Date?.AddYears(1) < aujourdhui) c.Refuser(champ, $"«\u00A0Date de l'attestation\u00A0»\u00A0: une attestation est valable un an, celle-ci ne l'est plus depuis le {a.Date?.AddYears(1).AddDays(1).EnTexte()}.");
    }

    private static void Periode(Controle c, string champDebut, string champFin, string libelle, DateOnly? debut, DateOnly? fin, bool finRequise)
    {
        if (debut is null) c.Refuser(champDebut, $"«\u00A0{libelle}\u00A0»\u00A0: indiquez le premier jour.");
        if (fin is null && finRequise) c.Refuser(champFin, $"«\u00A0{libelle}\u00A0»\u00A0: indiquez le dernier jour.");
        if (fin < debut) c.Refuser(champFin, $"«\u00A0{libelle}\u00A0»\u00A0: la fin ({fin?.EnTexte()}) est avant le début ({debut?.EnTexte()}).");
    }

    private static void Saisi(Controle c, string champ, string libelle, string? valeur, int max, Func<string?, string?> motif)
    {
        c.Texte(champ, libelle, valeur, max, requis: true);
        if (!string.IsNullOrWhiteSpace(valeur) && motif(valeur) is { } raison) c.Refuser(champ, raison);
    }
}
