using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>The yearly « rien n'a changé » (DOS-14): what it may renew, and why it is not offered.</summary>
internal static class Confirmation
{
    private static readonly BlocDossier[] Renouvelables = [BlocDossier.Attestation, BlocDossier.Arrete];

    /// <summary>Why the file cannot be confirmed now, in French; null when it can.</summary>
    public static string? Motif(DossierOuvert ouvert, DateOnly jour)
    {
        var dossier = ouvert.Dossier;
        var requis = BlocsDossier.Requis(ouvert.Profil.Identification.Statut);
        if (ouvert.Saisie?.Retrouver() is { } saisie && AssemblageDossier.Differents(saisie.Contenu, ouvert.Base()).Any(requis.Contains))
            return "Votre dossier contient une saisie qui n'est pas transmise\u00A0: transmettez-la, ou abandonnez-la, avant de confirmer que rien n'a changé.";
        var manquants = requis.Where(bloc => dossier.EnVigueur(bloc) is null).ToList();
        if (manquants.Count > 0)
            return $"Vous pourrez confirmer que rien n'a changé une fois tous les blocs de votre dossier validés. Il reste\u00A0: {string.Join(", ", manquants.Select(b => b.Libelle()))}.";
        if (requis.Any(bloc => dossier.Derniere(bloc)?.Etat != EtatVersion.Validee))
            return "Une partie de votre dossier attend sa vérification ou une correction\u00A0: vous pourrez confirmer que rien n'a changé ensuite.";
        return requis.Except(Renouvelables).Select(dossier.EnVigueur).FirstOrDefault(v => ReglesEcheances.Etat(v?.FinValidite, jour) == EtatEcheance.Echue) is { } echue
            ? $"{echue.Bloc.Libelle()}\u00A0: cette pièce n'est plus à jour depuis le {echue.FinValidite?.AddDays(1).EnTexte()}. Chargez la nouvelle pièce et transmettez-la\u00A0: une confirmation ne la renouvelle pas."
            : null;
    }

    /// <summary>The attestation dated from that day, and the arrêté said to be still the last one, each with its document.</summary>
    public static IReadOnlyList<EnvoiBloc> Envois(DossierOuvert ouvert, DateOnly jour)
    {
        var formulaire = ouvert.Base();
        (formulaire.Attestation.Date, formulaire.Arrete.ConfirmeLe) = (jour, jour);
        return
        [
            .. Renouvelables
                .Intersect(BlocsDossier.Requis(ouvert.Profil.Identification.Statut))
                .Select(bloc => new EnvoiBloc(bloc, DossierJson.Ecrire(formulaire, bloc), formulaire.PiecesDe(bloc), ReglesEcheances.FinValidite(bloc, formulaire, null), SansChangement: true)),
        ];
    }
}
