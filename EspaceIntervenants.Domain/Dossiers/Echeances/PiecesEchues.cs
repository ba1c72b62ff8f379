using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Domain.Dossiers.Echeances;

/// <summary>
/// DOS-13: once the last day of a document in force is over, the file is « Incomplet » and the person told, once for each document. What is due
/// is what nobody was told of, not the state: a transmission or a decision of that day finds the file out of date as well, and writes of it to no one.
/// </summary>
public sealed class PiecesEchues(IDbContextFactory<EspaceDbContext> bases, BoiteDepart boite, SignalDossiers signal, IOptions<SiteOptions> site)
    : RegleDossiers(bases, boite, signal, site)
{
    /// <inheritdoc/>
    public override string Code => "DOS-13";

    /// <inheritdoc/>
    public override string Libelle => "Passage à « Incomplet » des dossiers dont une pièce est échue";

    private protected override IQueryable<DossierAdministratif> Dus(IQueryable<DossierAdministratif> suivis, DateOnly jour) =>
        suivis.Where(d => d.ProchainRappelLe <= jour && d.ValideJusquAu < jour).OrderBy(d => d.ProchainRappelLe);

    private protected override async Task<IModeleCourriel?> AppliquerAsync(EspaceDbContext db, DossierAdministratif dossier, Destinataire personne, DateTime maintenant, CancellationToken ct) =>
        dossier.Rappeler(echues: true, personne.Statut, maintenant) is { Count: > 0 } echues
            ? new CourrielDossierIncomplet(personne.Nom, await PiecesAsync(db, dossier, echues, ct), personne.Lien)
            : null;
}
