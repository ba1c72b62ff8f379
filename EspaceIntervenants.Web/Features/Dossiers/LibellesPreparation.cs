using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;

namespace EspaceIntervenants.Web.Features.Dossiers;

/// <summary>A line of an answer.</summary>
/// <param name="Libelle">The block.</param>
/// <param name="Constat">What is said of it.</param>
/// <param name="Fichiers">The names of its files; null when it has none.</param>
public sealed record LignePreparation(string Libelle, string Constat, string? Fichiers);

/// <summary>What is read of a readiness (DOS-11): words first, a sign and a colour beside them.</summary>
internal static class LibellesPreparation
{
    public static string Classe(this PreparationFaite p) => p.EstPret ? "avis--succes" : p.AttendVerification ? string.Empty : "avis--alerte";

    public static string Signe(this PreparationFaite p) => p.EstPret ? "✓" : p.AttendVerification ? "…" : "⚠";

    public static string Reponse(this PreparationFaite p, bool leSien)
    {
        var (dossier, jour) = (leSien ? "votre dossier" : "le dossier", p.Jour.EnTexte());
        var restant = p.AFaire().Count;
        return p.EstPret ? $"Oui, si rien ne change, {dossier} sera complet le {jour}."
            : p.AttendVerification ? $"Pas encore\u00A0: {dossier} sera complet le {jour} si ce qui est transmis est validé."
            : $"Non\u00A0: {restant} {(restant > 1 ? "points sont" : "point est")} à régler pour que {dossier} soit complet le {jour}.";
    }

    public static IReadOnlyList<LignePreparation> AFaire(this PreparationFaite p) =>
        [.. p.Manques.Where(m => m.Cause != CauseManque.EnVerification).Select(m => new LignePreparation(m.Bloc.Libelle(), Constat(m), Fichiers(m.Pieces)))];

    public static IReadOnlyList<LignePreparation> EnVerification(this PreparationFaite p) =>
        [.. p.Manques.Where(m => m.Cause == CauseManque.EnVerification).Select(m => new LignePreparation(m.Bloc.Libelle(), Constat(m), Fichiers(m.Pieces)))];

    public static IReadOnlyList<LignePreparation> ARenouveler(this PreparationFaite p) =>
        [.. p.FinsProches.Select(f => new LignePreparation(
            f.Bloc.Libelle(), $"valable jusqu'au {f.DernierJour.EnTexte()}{(f.Remplacement ? "\u00A0; un remplacement est en cours de vérification" : null)}.", Fichiers(f.Pieces)))];

    private static string Constat(BlocEnDefaut m) => m.Cause switch
    {
        CauseManque.JamaisEnvoye => "jamais transmis.",
        CauseManque.EnVerification => $"transmis le {m.EnvoyeLe?.EnTexte()}{(m.HorsDateLe is { } fin ? $"\u00A0; ce qui est validé n'est plus à jour à compter du {fin.EnTexte()}" : null)}.",
        CauseManque.Refuse => $"refusé («\u00A0{m.Motif}\u00A0»){(m.HorsDateLe is { } fin ? $"\u00A0; ce qui est validé n'est plus à jour à compter du {fin.EnTexte()}" : null)}.",
        _ => $"n'est plus à jour à compter du {m.HorsDateLe?.EnTexte()}.",
    };

    private static string? Fichiers(IReadOnlyList<PieceNommee> pieces) => pieces.Count switch
    {
        0 => null,
        1 => pieces[0].Nom,
        _ => string.Join(", ", pieces.Select(p => $"{p.Nature.Libelle()}\u00A0: {p.Nom}")),
    };
}
