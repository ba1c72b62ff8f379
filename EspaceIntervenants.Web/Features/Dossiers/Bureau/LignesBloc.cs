using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Web.Features.Profils.Bureau;

namespace EspaceIntervenants.Web.Features.Dossiers.Bureau;

/// <summary>A line of a block: what was sent and, when there is one, what is in force.</summary>
/// <param name="Libelle">The manual's label.</param>
/// <param name="Valeur">What was sent; null when it is empty.</param>
/// <param name="Avant">What is in force; null when it is empty.</param>
/// <param name="Change">Whether both differ; never without a version in force.</param>
internal sealed record LigneBloc(string Libelle, string? Valeur, string? Avant, bool Change);

/// <summary>The data of a block as label and value, in the order of the form.</summary>
internal static class LignesBloc
{
    /// <summary>The lines of a block, compared with what is in force; those that are empty in both are left out.</summary>
    public static IReadOnlyList<LigneBloc> Comparer(BlocDossier bloc, FormulaireDossier recu, FormulaireDossier? enVigueur, Nomenclatures noms)
    {
        var nouvelles = De(bloc, recu, noms);
        var anciennes = enVigueur is null ? nouvelles : De(bloc, enVigueur, noms);
        return
        [
            .. nouvelles.Zip(anciennes, (n, a) => new LigneBloc(n.Libelle, Texte.OuNull(n.Valeur), Texte.OuNull(a.Valeur), (n.Valeur ?? string.Empty) != (a.Valeur ?? string.Empty)))
                .Where(l => l.Valeur is not null || l.Avant is not null),
        ];
    }

    private static IReadOnlyList<(string Libelle, string? Valeur)> De(BlocDossier bloc, FormulaireDossier f, Nomenclatures noms) => bloc switch
    {
        BlocDossier.Adresse => Adresse(f.Adresse, noms),
        BlocDossier.Telephones =>
        [
            ("Numéro de téléphone", f.Telephones.Personnel), ("Numéro de téléphone portable", f.Telephones.Portable),
            ("Numéro de téléphone professionnel", f.Telephones.Professionnel), ("Numéro de téléphone portable professionnel", f.Telephones.PortableProfessionnel),
        ],
        BlocDossier.Identite => Identite(f.Identite, noms),
        BlocDossier.SecuriteSociale => [("NIR", Nir.Formater(f.SecuriteSociale.Nir))],
        BlocDossier.Statut => Statut(f.Statut, noms),
        BlocDossier.Contrat =>
        [
            ("Type de contrat", noms.Libelle(ListesReference.TypeContrat, f.Contrat.TypeCode)), ("Début du contrat", f.Contrat.Debut?.EnTexte()),
            ("Fin du contrat", f.Contrat.SansFin() ? "Sans fin" : f.Contrat.Fin?.EnTexte()),
        ],
        BlocDossier.Retraite => [("Date de début de retraite", f.Retraite.Debut?.EnTexte())],
        BlocDossier.Attestation => [("Date de l'attestation", f.Attestation.Date?.EnTexte())],
        BlocDossier.Arrete => [("Toujours en cours, confirmé le", f.Arrete.ConfirmeLe?.EnTexte())],
        BlocDossier.Employeur =>
        [
            ("Raison sociale de l'employeur", f.Employeur.RaisonSociale), ("N° SIRET de l'employeur principal", f.Employeur.Siret),
            .. Adresse(f.Employeur.Adresse, noms), ("Numéro de téléphone", f.Employeur.Telephone),
        ],
        BlocDossier.Bancaire =>
        [
            ("IBAN", Iban.Formater(f.Bancaire.Iban)), ("BIC", f.Bancaire.Bic), ("Zone SEPA", f.Bancaire.Iban is null ? null : LibellesBureau.OuiNon(Iban.EstSepa(f.Bancaire.Iban))),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(bloc), bloc, "There is no such block."),
    };

    private static IReadOnlyList<(string, string?)> Adresse(Adresse a, Nomenclatures noms) =>
    [
        ("Pays", noms.Libelle<Pays>(a.PaysCode)), ("Entrée - bâtiment - immeuble", a.Batiment), ("N° appartement ou boîte aux lettres - étage-couloir-escalier", a.Appartement),
        ("Numéro et libellé de la voie", a.Voie), ("Code postal", a.CodePostal), ("Localité - ville", a.Ville),
    ];

    private static IReadOnlyList<(string, string?)> Identite(IdentiteDossier i, Nomenclatures noms) =>
    [
        ("Type de document d'identité", i.TypeDocument switch
        {
            TypeDocumentIdentite.CarteIdentite => "Carte d'identité",
            TypeDocumentIdentite.Passeport => "Passeport",
            TypeDocumentIdentite.TitreSejour => "Titre de séjour",
            _ => null,
        }),
        ("Nationalité", noms.Nationalite(i.NationaliteCode)), ("Document valable du", i.ValideDu?.EnTexte()), ("Document valable jusqu'au", i.ValideAu?.EnTexte()),
        ("Lieu de naissance (ville)", i.LieuNaissance), ("Pays de naissance", noms.Libelle<Pays>(i.PaysNaissanceCode)),
    ];

    private static IReadOnlyList<(string, string?)> Statut(Statut s, Nomenclatures noms) =>
    [
        ("Statut professionnel", s.Professionnel.Libelle()), ("Temps complet/temps non complet", noms.Libelle(ListesReference.TempsTravail, s.TempsCode)),
        ("Fonction publique", noms.Libelle(ListesReference.FonctionPublique, s.FonctionPubliqueCode)), ("Situation/position", noms.Libelle(ListesReference.SituationPosition, s.SituationCode)),
        ("Quotité hebdomadaire", noms.Libelle(ListesReference.QuotiteHebdomadaire, s.QuotiteCode)), ("Fonction", s.Fonction), ("Grade ou qualité", s.Grade), ("Service", s.Service),
        ("Position administrative", noms.Libelle(ListesReference.PositionAdministrative, s.PositionCode)),
    ];
}
