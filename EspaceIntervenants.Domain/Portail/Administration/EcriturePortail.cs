using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;

namespace EspaceIntervenants.Domain.Portail.Administration;

/// <summary>What all who write the portal share: their refusals, and the signal after a success.</summary>
internal static class EcriturePortail
{
    public const string Code = "POR-04";

    public static Resultat Interdit { get; } = Resultat.Refus(MotifRefus.Interdit, "ROL-01", "Le portail est modifié par l'administrateur national.");

    public static Resultat Introuvable(string quoi) => Resultat.Refus(MotifRefus.Introuvable, Code, $"{quoi} n'existe plus\u00A0: la suppression a eu lieu entre-temps.");

    public static Resultat Conflit(string quoi) => Resultat.Refus(MotifRefus.Conflit, Code, $"{quoi} a changé depuis l'ouverture de cette page\u00A0: une autre personne a enregistré avant vous. Rien n'a été écrasé, et votre saisie est toujours à l'écran.");

    public static async Task<Resultat> EcrireEtSignalerAsync(this EspaceDbContext db, SignalPortail signal, Resultat conflit, CancellationToken ct)
    {
        var resultat = await db.EcrireAsync(conflit, ct);
        if (resultat.Reussi) signal.Signaler();
        return resultat;
    }
}
