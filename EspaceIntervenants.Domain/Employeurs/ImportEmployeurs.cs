using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Employeurs;

/// <summary>
/// Imports public employers (PRO-04): streamed, whatever the size of the files; what cannot be read is reported, the rest
/// imported; all or nothing reaches the table, in one transaction at the end; the same files again change nothing.
/// </summary>
/// <param name="fabrique">Opens the database.</param>
/// <param name="temps">The clock.</param>
/// <param name="queries">Told that the table was replaced.</param>
public sealed class ImportEmployeurs(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps, EmployeursQueries queries)
{
    /// <summary>Imports a file in the application's own layout, for an administrator.</summary>
    /// <param name="acteurId">Who asks: the national administrator, or it is refused.</param>
    /// <param name="csv">The file.</param>
    /// <param name="progression">Told where it is.</param>
    /// <param name="ct">Stops it, the table left as it was.</param>
    public Task<Resultat<RapportImport>> ImporterCsvAsync(Guid acteurId, Stream csv, IProgress<ProgressionImport>? progression = null, CancellationToken ct = default) =>
        PourAsync(acteurId, () => ImporterCsvAsync(csv, progression, ct), ct);

    /// <summary>Imports INSEE's two stocks, for an administrator.</summary>
    /// <param name="acteurId">Who asks: the national administrator, or it is refused.</param>
    /// <param name="unites"><c>StockUniteLegale_utf8.csv</c>.</param>
    /// <param name="etablissements"><c>StockEtablissement_utf8.csv</c>.</param>
    /// <param name="progression">Told where it is.</param>
    /// <param name="ct">Stops it, the table left as it was.</param>
    public Task<Resultat<RapportImport>> ImporterSireneAsync(
        Guid acteurId, Stream unites, Stream etablissements, IProgress<ProgressionImport>? progression = null, CancellationToken ct = default) =>
        PourAsync(acteurId, () => ImporterSireneAsync(unites, etablissements, progression, ct), ct);

    /// <summary>As <see cref="ImporterCsvAsync(Guid, Stream, IProgress{ProgressionImport}, CancellationToken)"/>, for the command line of the server: no right is asked.</summary>
    /// <exception cref="InvalidDataException">It is not such a file, or it holds no employer; nothing was changed.</exception>
    public Task<RapportImport> ImporterCsvAsync(Stream csv, IProgress<ProgressionImport>? progression = null, CancellationToken ct = default) =>
        Task.Run(() => ImporterAsync(SourceEmployeur.Csv, progression, rapport => DuCsv(csv, rapport, progression, ct), ct), ct);

    /// <summary>As <see cref="ImporterSireneAsync(Guid, Stream, Stream, IProgress{ProgressionImport}, CancellationToken)"/>, for the command line of the server: no right is asked.</summary>
    /// <exception cref="InvalidDataException">They are not such files, or they hold no employer; nothing was changed.</exception>
    public Task<RapportImport> ImporterSireneAsync(Stream unites, Stream etablissements, IProgress<ProgressionImport>? progression = null, CancellationToken ct = default) =>
        Task.Run(() => ImporterAsync(SourceEmployeur.Sirene, progression, rapport => DeSirene(unites, etablissements, rapport, progression, ct), ct), ct);

    private static IEnumerable<LigneLue> DuCsv(Stream csv, RapportImport rapport, IProgress<ProgressionImport>? progression, CancellationToken ct)
    {
        using var lecture = new LectureImport(csv, ';', "employeurs", "Lecture des employeurs", rapport, progression);
        foreach (var ligne in LectureEmployeurs.Lignes(lecture, ct)) yield return new LigneLue(ligne, lecture);
    }

    private static IEnumerable<LigneLue> DeSirene(
        Stream unites, Stream etablissements, RapportImport rapport, IProgress<ProgressionImport>? progression, CancellationToken ct)
    {
        Dictionary<int, LectureSirene.UniteLegale> publiques;
        using (var lecture = new LectureImport(unites, ',', "unités légales", "Lecture des unités légales", rapport, progression))
            publiques = LectureSirene.Unites(lecture, ct);
        using var suite = new LectureImport(etablissements, ',', "établissements", "Lecture des établissements", rapport, progression);
        foreach (var ligne in LectureSirene.Etablissements(suite, publiques, ct)) yield return new LigneLue(ligne, suite);
    }

    private async Task<RapportImport> ImporterAsync(
        SourceEmployeur source, IProgress<ProgressionImport>? progression, Func<RapportImport, IEnumerable<LigneLue>> lire, CancellationToken ct)
    {
        var rapport = new RapportImport();
        await using var db = await fabrique.CreateDbContextAsync(ct);
        await using var table = await TableEmployeurs.RecevoirAsync(db, ct);
        foreach (var (ligne, lecture) in lire(rapport))
        {
            if (table.Ajouter(ligne)) rapport.Importes++;
            else lecture.Rejeter($"{ligne.Siret} : ce n° de SIRET a déjà été lu");
        }
        // An empty stock would take every employer away.
        if (rapport.Importes == 0) throw new InvalidDataException("Aucun employeur public n'a été trouvé : rien n'a été changé.");
        progression?.Report(new ProgressionImport("Enregistrement", rapport.Importes, null));
        (rapport.Remplaces, rapport.Desactives) = await table.RemplacerAsync(source, source == SourceEmployeur.Sirene, temps.Maintenant(), ct);
        queries.Perimer();
        return rapport;
    }

    private async Task<Resultat<RapportImport>> PourAsync(Guid acteurId, Func<Task<RapportImport>> importer, CancellationToken ct)
    {
        await using (var db = await fabrique.CreateDbContextAsync(ct))
            if (!(await db.ActeurAsync(acteurId, ct)).EstAdministrateur)
                return Resultat.Refus(MotifRefus.Interdit, "ROL-01", "Seul un administrateur peut importer des employeurs.").Vers<RapportImport>();
        try
        {
            return Resultat.Ok(await importer());
        }
        catch (InvalidDataException illisible)
        {
            return Resultat.Refus(MotifRefus.Invalide, "FICHIER", illisible.Message).Vers<RapportImport>();
        }
    }

    private readonly record struct LigneLue(LigneEmployeur Ligne, LectureImport Lecture);
}
