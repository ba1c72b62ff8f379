using EspaceIntervenants.Domain.Profils;

namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>
/// Whether a file will be complete on a day to come (DOS-11, DOS-12), from the file, the status and the day alone: what is in force is good
/// until its last day included; what awaits its verification is not counted on, and is said apart.
/// </summary>
public static class ReglesPreparation
{
    /// <summary>Furthest day that can be asked about, in years.</summary>
    public const int AnneesMax = 5;

    /// <summary>Why that day cannot be asked about, in French; null when it can.</summary>
    /// <param name="jour">The day.</param>
    /// <param name="aujourdhui">Today in Paris.</param>
    public static string? Motif(DateOnly jour, DateOnly aujourdhui)
    {
        if (jour < aujourdhui) return "Cette date est passée\u00A0: choisissez aujourd'hui ou une date à venir.";
        return jour > aujourdhui.AddYears(AnneesMax) ? $"Cette date est trop éloignée\u00A0: choisissez-la dans les {AnneesMax} années à venir." : null;
    }

    /// <summary>How the file will stand that day.</summary>
    /// <param name="dossier">The file; null when nothing was ever sent nor asked.</param>
    /// <param name="statut">The present status, which says what is needed (DOS-05).</param>
    /// <param name="jour">The day.</param>
    /// <param name="noms">The names of the files of its documents.</param>
    public static PreparationFaite Evaluer(DossierAdministratif? dossier, Statut statut, DateOnly jour, IReadOnlyDictionary<Guid, string> noms)
    {
        var requis = BlocsDossier.Requis(statut);
        var manques = requis.Select(bloc => Manque(dossier, bloc, jour, noms)).OfType<BlocEnDefaut>().ToList();
        // Without a status nobody knows what else is needed, be all the rest in order.
        if (statut.Professionnel is null && !manques.Exists(m => m.Bloc == BlocDossier.Statut))
            manques.Add(new BlocEnDefaut { Bloc = BlocDossier.Statut, Cause = CauseManque.JamaisEnvoye });
        var fins = requis.Except(manques.Select(m => m.Bloc)).Select(bloc => Fin(dossier, bloc, jour, noms)).OfType<FinProche>();
        return new PreparationFaite(jour, [.. manques.OrderBy(m => m.Bloc)], [.. fins.OrderBy(f => f.DernierJour).ThenBy(f => f.Bloc)]);
    }

    private static BlocEnDefaut? Manque(DossierAdministratif? dossier, BlocDossier bloc, DateOnly jour, IReadOnlyDictionary<Guid, string> noms)
    {
        var (derniere, enVigueur) = (dossier?.Derniere(bloc), dossier?.EnVigueur(bloc));
        if (enVigueur is not null && EstBonne(enVigueur, jour)) return null;
        if (derniere is null) return new BlocEnDefaut { Bloc = bloc, Cause = CauseManque.JamaisEnvoye };
        var cause = derniere.Etat switch
        {
            EtatVersion.Refusee => CauseManque.Refuse,
            // Even validated it would not last until then: a newer document is needed.
            EtatVersion.AVerifier when EstBonne(derniere, jour) => CauseManque.EnVerification,
            _ => CauseManque.Echu,
        };
        var fin = cause == CauseManque.Echu ? derniere.FinValidite : enVigueur?.FinValidite;
        return new BlocEnDefaut
        {
            Bloc = bloc,
            Cause = cause,
            EnvoyeLe = derniere.EnvoyeLe,
            Motif = derniere.Motif,
            HorsDateLe = fin?.AddDays(1),
            Pieces = Pieces(derniere, noms),
        };
    }

    private static FinProche? Fin(DossierAdministratif? dossier, BlocDossier bloc, DateOnly jour, IReadOnlyDictionary<Guid, string> noms)
    {
        if (dossier?.EnVigueur(bloc) is not { FinValidite: { } fin } version || ReglesEcheances.Etat(fin, jour) != EtatEcheance.AMettreAJour) return null;
        var suivante = dossier.Derniere(bloc);
        var remplacement = suivante?.Etat == EtatVersion.AVerifier && (suivante.FinValidite is not { } apres || apres > fin);
        return new FinProche(bloc, fin, remplacement, Pieces(version, noms));
    }

    private static bool EstBonne(VersionBloc version, DateOnly jour) => ReglesEcheances.Etat(version.FinValidite, jour) != EtatEcheance.Echue;

    private static List<PieceNommee> Pieces(VersionBloc version, IReadOnlyDictionary<Guid, string> noms) =>
        [.. version.Pieces.Where(p => noms.ContainsKey(p.FichierId)).OrderBy(p => p.Nature).Select(p => new PieceNommee(p.Nature, noms[p.FichierId]))];
}
