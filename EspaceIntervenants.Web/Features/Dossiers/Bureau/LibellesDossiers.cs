using System.Globalization;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Dossiers.Bureau;

namespace EspaceIntervenants.Web.Features.Dossiers.Bureau;

/// <summary>What managers read of the codes of the administrative files.</summary>
internal static class LibellesDossiers
{
    /// <summary>The views, in their order.</summary>
    public static IReadOnlyList<(VueDossiers Vue, string Code, string Libelle, string Vide)> Vues { get; } =
    [
        (VueDossiers.Miennes, "miennes", "À vérifier, mes structures", "Rien n'attend de vérification pour vos structures. Les prochains envois apparaîtront ici d'eux-mêmes."),
        (VueDossiers.Toutes, "toutes", "À vérifier, toutes structures", "Rien n'attend de vérification, dans aucune structure."),
        (VueDossiers.Demandees, "demandees", "Demandés, en attente", "Vos structures n'attendent aucune réponse. Une demande se fait depuis la fiche d'un intervenant ou depuis son dossier."),
    ];

    /// <summary>The view of an address; the first one when it names none.</summary>
    public static (VueDossiers Vue, string Code, string Libelle, string Vide) Vue(string? code) => Vues.FirstOrDefault(v => v.Code == code, Vues[0]);

    /// <summary>The states a list narrows to, as its address says them.</summary>
    public static IReadOnlyList<(string Code, string Libelle)> Filtres { get; } =
        [("incomplet", "Incomplet"), ("a-verifier", "À vérifier"), ("complet", "Complet"), ("echu", "Pièce qui n'est plus à jour")];

    /// <summary>The verification of a file, from a view to which « dossier suivant » keeps.</summary>
    public static string Adresse(Guid id, string codeVue) => codeVue == Vues[0].Code ? Adresses.GestionDossier(id) : $"{Adresses.GestionDossier(id)}?vue={codeVue}";

    public static string Libelle(this EtatDossier etat) => etat switch
    {
        EtatDossier.Complet => "Complet",
        EtatDossier.AVerifier => "À vérifier",
        _ => "Incomplet",
    };

    /// <summary>The colour that goes with the word, never without it.</summary>
    public static string Classe(this EtatDossier etat) => etat switch
    {
        EtatDossier.Complet => "etiquette etiquette--succes",
        EtatDossier.AVerifier => "etiquette etiquette--info",
        _ => "etiquette etiquette--alerte",
    };

    /// <summary>How a block stands, in words.</summary>
    public static string Libelle(this EtatBloc bloc) => bloc switch
    {
        { Etat: EtatVersion.AVerifier } => "à vérifier",
        { Etat: EtatVersion.Refusee } => "refusé",
        { Echeance: EtatEcheance.Echue } => "plus à jour",
        { Echeance: EtatEcheance.AMettreAJour } => "à mettre à jour bientôt",
        { EnVigueur: true } => "validé",
        _ => "manquant",
    };

    /// <summary>The colour of the same.</summary>
    public static string Classe(this EtatBloc bloc) => bloc switch
    {
        { Etat: EtatVersion.AVerifier } => "etiquette etiquette--info",
        { Etat: EtatVersion.Refusee } or { Echeance: EtatEcheance.Echue } => "etiquette etiquette--erreur",
        { Echeance: EtatEcheance.AMettreAJour } => "etiquette etiquette--alerte",
        { EnVigueur: true } => "etiquette etiquette--succes",
        _ => "etiquette",
    };

    /// <summary>Whether the person has something to do about it: missing, refused, or out of date.</summary>
    public static bool AFournir(this EtatBloc bloc) => bloc.Etat is null or EtatVersion.Refusee || (bloc.Etat != EtatVersion.AVerifier && bloc.Echeance == EtatEcheance.Echue);

    /// <summary>« 14h39 », Paris time.</summary>
    public static string Heure(DateTime utc) => utc.AParis().ToString("HH'h'mm", CultureInfo.InvariantCulture);

    /// <summary>« 1 bloc », « 3 blocs ».</summary>
    public static string Blocs(int nombre) => nombre < 2 ? $"{nombre} bloc" : $"{nombre} blocs";

    /// <summary>« 1 dossier », « 3 dossiers ».</summary>
    public static string Dossiers(int nombre) => nombre switch { 0 => "Aucun dossier", 1 => "1 dossier", _ => $"{nombre} dossiers" };
}
