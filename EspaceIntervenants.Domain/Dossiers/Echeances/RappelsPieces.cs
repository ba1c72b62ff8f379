using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Domain.Dossiers.Echeances;

/// <summary>DOS-12: two months then one month before the end of documents in force, one e-mail a person lists those that call for it that day.</summary>
public sealed class RappelsPieces(IDbContextFactory<EspaceDbContext> bases, BoiteDepart boite, SignalDossiers signal, IOptions<SiteOptions> site)
    : RegleDossiers(bases, boite, signal, site)
{
    /// <inheritdoc/>
    public override string Code => "DOS-12";

    /// <inheritdoc/>
    public override string Libelle => "Rappel des pièces qui arrivent à échéance";

    private protected override IQueryable<DossierAdministratif> Dus(IQueryable<DossierAdministratif> suivis, DateOnly jour) =>
        suivis.Where(d => d.ProchainRappelLe <= jour).OrderBy(d => d.ProchainRappelLe);

    private protected override async Task<IModeleCourriel?> AppliquerAsync(EspaceDbContext db, DossierAdministratif dossier, Destinataire personne, DateTime maintenant, CancellationToken ct) =>
        dossier.Rappeler(echues: false, personne.Statut, maintenant) is { Count: > 0 } dues
            ? new CourrielRappelPieces(personne.Nom, await PiecesAsync(db, dossier, dues, ct), personne.Lien)
            : null;
}
