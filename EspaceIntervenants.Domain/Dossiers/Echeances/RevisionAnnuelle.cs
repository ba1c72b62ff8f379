using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Domain.Dossiers.Echeances;

/// <summary>DOS-14: a year after the last transmission, asks once to confirm or correct the file; a transmission or a confirmation answers.</summary>
public sealed class RevisionAnnuelle(IDbContextFactory<EspaceDbContext> bases, BoiteDepart boite, SignalDossiers signal, IOptions<SiteOptions> site)
    : RegleDossiers(bases, boite, signal, site)
{
    /// <inheritdoc/>
    public override string Code => "DOS-14";

    /// <inheritdoc/>
    public override string Libelle => "Révision annuelle des dossiers";

    private protected override IQueryable<DossierAdministratif> Dus(IQueryable<DossierAdministratif> suivis, DateOnly jour) =>
        suivis.Where(d => d.ProchaineRevisionLe <= jour).OrderBy(d => d.ProchaineRevisionLe);

    private protected override Task<IModeleCourriel?> AppliquerAsync(EspaceDbContext db, DossierAdministratif dossier, Destinataire personne, DateTime maintenant, CancellationToken ct)
    {
        if (dossier.ProchaineRevisionLe is not { } le || le > maintenant.JourAParis() || dossier.TransmisLe is not { } transmisLe) return Task.FromResult<IModeleCourriel?>(null);
        dossier.DemanderRevision(maintenant);
        return Task.FromResult<IModeleCourriel?>(new CourrielRevisionDossier(personne.Nom, transmisLe.JourAParis(), personne.Lien));
    }
}
