using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EspaceIntervenants.Domain.Dossiers.Bureau;

/// <summary>
/// Reads one administrative file for the agents of every structure (§4.1). It is there as soon as the registration is validated, be it
/// still empty: something may be asked of the person. For anyone else it does not exist, and the attempt is logged (ROL-02).
/// </summary>
/// <param name="fabrique">Opens the database.</param>
/// <param name="temps">Tells the day.</param>
/// <param name="journal">Keeps who was refused what, by identifiers only.</param>
public sealed class VerificationQueries(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps, ILogger<VerificationQueries> journal)
{
    /// <summary>The file whole, NIR and IBAN included.</summary>
    public async Task<Resultat<DossierBureau>> LireAsync(Guid acteurId, Guid id, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        if (await db.RefusAgentAsync(await db.ActeurAsync(acteurId, ct), id, journal, ct) is { } refus) return refus.Vers<DossierBureau>();
        var personne = await PersonneAsync(db, id, ct);
        var dossier = await db.Dossiers.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(d => d.Id == id, ct);
        var statut = personne.Identification.Statut;
        return Resultat.Ok(new DossierBureau
        {
            Id = id,
            Formateur = personne.Identification.Formateur,
            Statut = statut,
            Immatriculation = personne.Immatriculation,
            Courriel = personne.Courriel,
            StructureCode = personne.StructureCode,
            Etat = EtatLe(dossier, temps.Aujourdhui()),
            ValideJusquAu = dossier?.ValideJusquAu,
            TransmisLe = dossier?.TransmisLe,
            Blocs = await BlocsAsync(db, dossier, statut, ct),
            Demandes = dossier is null ? [] : [.. dossier.Demandes.OrderByDescending(d => d.DemandeLe).ThenByDescending(d => d.Id)
                .Select(d => new DemandeBureau(d.DemandeLe, d.AgentNom, d.StructureCode, d.Blocs, d.Attendus, d.Message, d.SatisfaiteLe))],
        });
    }

    /// <summary>Where the file stands, for the sheet of the person and for whoever asks for something.</summary>
    public async Task<Resultat<ResumeDossier>> ResumeAsync(Guid acteurId, Guid id, CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        if (await db.RefusAgentAsync(await db.ActeurAsync(acteurId, ct), id, journal, ct) is { } refus) return refus.Vers<ResumeDossier>();
        var statut = await db.Profils.AsNoTracking().Where(p => p.Id == id).Select(p => p.Identification.Statut).SingleAsync(ct);
        var dossier = await db.Dossiers.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(d => d.Id == id, ct);
        var aujourdhui = temps.Aujourdhui();
        return Resultat.Ok(new ResumeDossier(
            dossier is not null,
            EtatLe(dossier, aujourdhui),
            dossier?.ValideJusquAu,
            dossier?.TransmisLe,
            dossier?.Versions.Count(v => v.Etat == EtatVersion.AVerifier) ?? 0,
            [.. BlocsDossier.Requis(statut).Select(bloc => EtatBloc.De(dossier, bloc, aujourdhui))]));
    }

    private static EtatDossier EtatLe(DossierAdministratif? dossier, DateOnly jour) =>
        dossier is null ? EtatDossier.Incomplet : ReglesEcheances.EtatLe(dossier.Etat, dossier.ValideJusquAu, jour);

    private static Task<PersonneLue> PersonneAsync(EspaceDbContext db, Guid id, CancellationToken ct) =>
        db.Profils.AsNoTracking().IgnoreAutoIncludes().Where(p => p.Id == id)
            .Join(db.Inscriptions, p => p.Id, i => i.Id, (p, i) => new PersonneLue(
                p.Identification, p.Immatriculation, i.StructureCode, db.Users.Where(u => u.Id == id).Select(u => u.Email).FirstOrDefault()))
            .SingleAsync(ct);

    private async Task<IReadOnlyList<BlocBureau>> BlocsAsync(EspaceDbContext db, DossierAdministratif? dossier, Statut statut, CancellationToken ct)
    {
        var requis = BlocsDossier.Requis(statut);
        var aujourdhui = temps.Aujourdhui();
        if (dossier is null) return [.. requis.Select(bloc => new BlocBureau(bloc, true, EtatBloc.De(null, bloc, aujourdhui), null, null, null))];
        var lues = dossier.Versions.Where(v => v.Etat == EtatVersion.AVerifier || v.EnVigueur).ToList();
        var fichiers = await db.FichiersDeAsync(dossier.Id, [.. lues.SelectMany(v => v.Pieces).Select(p => p.FichierId).Distinct()], ct);
        // What was sent before the status changed still awaits its decision.
        return [.. requis.Union(lues.Select(v => v.Bloc)).Order().Select(bloc => new BlocBureau(
            bloc,
            requis.Contains(bloc),
            EtatBloc.De(dossier, bloc, aujourdhui),
            Lire(lues.Find(v => v.Bloc == bloc && v.Etat == EtatVersion.AVerifier), fichiers),
            Lire(lues.Find(v => v.Bloc == bloc && v.EnVigueur), fichiers),
            Decision(dossier, bloc)))];
    }

    private static VersionLue? Lire(VersionBloc? version, IReadOnlyDictionary<Guid, FichierDuDossier> fichiers)
    {
        if (version is null) return null;
        var donnees = new FormulaireDossier();
        AssemblageDossier.Poser(donnees, version);
        var documents = version.Pieces.OrderBy(p => p.Nature).Where(p => fichiers.ContainsKey(p.FichierId))
            .Select(p => new DocumentLu(p.Nature, new FichierPresent(p.FichierId, fichiers[p.FichierId].Nom, fichiers[p.FichierId].DeposeLe)));
        return new VersionLue(version.Id, donnees, [.. documents], version.EnvoyeLe, version.SansChangement, version.FinValidite);
    }

    private static DecisionLue? Decision(DossierAdministratif dossier, BlocDossier bloc) =>
        dossier.Versions.Where(v => v.Bloc == bloc && v.DecideLe is not null).MaxBy(v => (v.DecideLe, v.Id)) is { } v
            ? new DecisionLue(v.Etat == EtatVersion.Validee, v.DecideLe!.Value, v.DecideParNom, v.Motif)
            : null;

    private sealed record PersonneLue(Identification Identification, string? Immatriculation, string? StructureCode, string? Courriel);
}
