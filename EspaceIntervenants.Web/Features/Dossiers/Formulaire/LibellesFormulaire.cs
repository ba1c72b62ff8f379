using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;

namespace EspaceIntervenants.Web.Features.Dossiers.Formulaire;

/// <summary>A state in one or two words, with the sign and the colour that go with them.</summary>
/// <param name="Libelle">The words.</param>
/// <param name="Signe">Decoration, never read aloud.</param>
/// <param name="Classe">The colour.</param>
internal sealed record Mention(string Libelle, string Signe, string Classe);

/// <summary>What is read of the states of a file by its owner.</summary>
internal static class LibellesFormulaire
{
    public static readonly IReadOnlyList<(TypeDocumentIdentite, string)> TypesDocument =
    [
        (TypeDocumentIdentite.CarteIdentite, "Carte d'identité"),
        (TypeDocumentIdentite.Passeport, "Passeport"),
        (TypeDocumentIdentite.TitreSejour, "Titre de séjour"),
    ];

    /// <summary>The state of a block, the most pressing first.</summary>
    public static Mention Mention(this EtatBloc bloc, bool modifie) => bloc switch
    {
        _ when modifie => new("Modifié, non transmis", "✎", "etiquette etiquette--info"),
        { Demande: true } => new("Demandé", "!", "etiquette etiquette--erreur"),
        { Etat: EtatVersion.Refusee } => new("Refusé", "✖", "etiquette etiquette--erreur"),
        { Etat: EtatVersion.AVerifier } => new("À vérifier", "…", "etiquette etiquette--alerte"),
        { Echeance: EtatEcheance.Echue } => new("N'est plus à jour", "!", "etiquette etiquette--erreur"),
        { Echeance: EtatEcheance.AMettreAJour } => new("À mettre à jour", "!", "etiquette etiquette--alerte"),
        { Etat: EtatVersion.Validee } => new("Validé", "✓", "etiquette etiquette--succes"),
        _ => new("À transmettre", "○", "etiquette"),
    };

    /// <summary>What became of what was last sent; null when nothing was, or when a refusal says it better.</summary>
    public static string? Suite(this EtatBloc bloc) => bloc.Etat switch
    {
        EtatVersion.AVerifier => $"En attente de vérification depuis le {bloc.EnvoyeLe?.EnTexte()}." + (bloc.EnVigueur ? " La version déjà validée sert jusque-là." : null),
        EtatVersion.Validee => $"Validé le {bloc.DecideLe?.EnTexte()}.",
        _ => null,
    };

    /// <summary>The messages of DOS-12, word for word; null while the document is good.</summary>
    public static string? Alerte(this EtatBloc bloc) => bloc.Echeance switch
    {
        EtatEcheance.AMettreAJour => "Cette pièce doit être mise à jour",
        EtatEcheance.Echue => "Cette pièce n'est plus à jour. Veuillez charger la nouvelle pièce",
        _ => null,
    };

    /// <summary>The state of the file.</summary>
    public static Mention Mention(this EtatDossier etat) => etat switch
    {
        EtatDossier.Complet => new("Dossier complet", "✓", "avis--succes"),
        EtatDossier.AVerifier => new("Dossier à vérifier", "…", "avis--alerte"),
        _ => new("Dossier incomplet", "!", "avis--erreur"),
    };

    /// <summary>« Identité, Statut et position ».</summary>
    public static string Noms(this IEnumerable<BlocDossier> blocs) => string.Join(", ", blocs.Select(b => b.Libelle()));
}
