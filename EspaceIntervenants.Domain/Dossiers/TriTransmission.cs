using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;

namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>Which blocks a transmission sends, and which it leaves (DOS-09).</summary>
/// <param name="AEnvoyer">Changed; or whole, and asked for or never sent.</param>
/// <param name="Manquants">Needed by the status, never sent, and not sent now.</param>
/// <param name="Refuses">Refused, and unchanged since.</param>
internal sealed record TriTransmission(IReadOnlyList<BlocDossier> AEnvoyer, IReadOnlyList<BlocDossier> Manquants, IReadOnlyList<BlocDossier> Refuses)
{
    public static TriTransmission Trier(DossierOuvert ouvert, FormulaireDossier copie, CodesReference codes, DateOnly aujourdhui)
    {
        var dossier = ouvert.Dossier;
        var modifies = AssemblageDossier.Differents(copie, ouvert.Base());
        var attendus = dossier.Attendus;
        var requis = BlocsDossier.Requis(copie.Statut);

        bool Refuse(BlocDossier bloc) => dossier.Derniere(bloc)?.Etat == EtatVersion.Refusee;
        bool JamaisEnvoye(BlocDossier bloc) => dossier.Derniere(bloc) is null;
        bool Entier(BlocDossier bloc) => ValidationDossier.Valider(copie, [bloc], codes, aujourdhui).Count == 0;
        bool Attendu(BlocDossier bloc) => attendus.Contains(bloc) && !Refuse(bloc);

        // What is asked for and is not of the status is not shown: asked by mistake, or before the status changed.
        List<BlocDossier> envoyes = [.. requis.Where(bloc => modifies.Contains(bloc) || ((Attendu(bloc) || JamaisEnvoye(bloc)) && Entier(bloc)))];
        // With nothing else to send, what is asked for says what it lacks.
        if (envoyes.Count == 0) envoyes = [.. requis.Where(Attendu)];
        return new TriTransmission(envoyes, [.. requis.Except(envoyes).Where(JamaisEnvoye)], [.. requis.Except(envoyes).Where(Refuse)]);
    }

    /// <summary>The refusal of a block that comes back as it was refused (DOS-10).</summary>
    public static Resultat ToujoursRefuse(VersionBloc version) => Resultat.Refus(MotifRefus.Regle, "DOS-10",
        $"{version.Bloc.Libelle()}\u00A0: ce bloc a été refusé le {version.DecideLe?.EnTexte()} («\u00A0{version.Motif}\u00A0») et n'a pas changé depuis. Corrigez-le ou chargez un autre document, puis transmettez.");
}
