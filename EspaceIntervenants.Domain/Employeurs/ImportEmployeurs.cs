using System.Globalization;
using System.Threading.Channels;
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
        Task.Run(() => ImporterAsync(SourceEmployeur.Csv, progression, (rapport, arret) => DuCsv(csv, rapport, progression, arret), ct), ct);

    /// <summary>As <see cref="ImporterSireneAsync(Guid, Stream, Stream, IProgress{ProgressionImport}, CancellationToken)"/>, for the command line of the server: no right is asked.</summary>
    /// <exception cref="InvalidDataException">They are not such files, or they hold no employer; nothing was changed.</exception>
    public Task<RapportImport> ImporterSireneAsync(Stream unites, Stream etablissements, IProgress<ProgressionImport>? progression = null, CancellationToken ct = default) =>
        Task.Run(() => ImporterAsync(SourceEmployeur.Sirene, progression, (rapport, arret) => DeSirene(unites, etablissements, rapport, progression, arret), ct), ct);

    private static IEnumerable<LigneEmployeur> DuCsv(Stream csv, RapportImport rapport, IProgress<ProgressionImport>? progression, CancellationToken ct)
    {
        using var lecture = new LectureImport(csv, ';', "employeurs", "Lecture des employeurs", rapport, progression);
        foreach (var ligne in UneFois(LectureEmployeurs.Lignes(lecture, ct), lecture)) yield return ligne;
    }

    private static IEnumerable<LigneEmployeur> DeSirene(
        Stream unites, Stream etablissements, RapportImport rapport, IProgress<ProgressionImport>? progression, CancellationToken ct)
    {
        Dictionary<int, LectureSirene.UniteLegale> publiques;
        using (var lecture = new LectureImport(unites, ',', "unités légales", "Lecture des unités légales", rapport, progression))
            publiques = LectureSirene.Unites(lecture, ct);
        using var suite = new LectureImport(etablissements, ',', "établissements", "Lecture des établissements", rapport, progression);
        foreach (var ligne in UneFois(LectureSirene.Etablissements(suite, publiques, ct), suite)) yield return ligne;
    }

    private static IEnumerable<LigneEmployeur> UneFois(IEnumerable<LigneEmployeur> lignes, LectureImport lecture)
    {
        var sirets = new HashSet<long>();
        foreach (var ligne in lignes)
        {
            if (sirets.Add(long.Parse(ligne.Siret, CultureInfo.InvariantCulture))) yield return ligne;
            else lecture.Rejeter($"{ligne.Siret} : ce n° de SIRET a déjà été lu");
        }
    }

    private async Task<RapportImport> ImporterAsync(
        SourceEmployeur source, IProgress<ProgressionImport>? progression, Func<RapportImport, CancellationToken, IEnumerable<LigneEmployeur>> lire, CancellationToken ct)
    {
        var rapport = new RapportImport();
        await using var db = await fabrique.CreateDbContextAsync(ct);
        await using var table = await TableEmployeurs.RecevoirAsync(db, ct);
        await RecevoirAsync(table, rapport, lire, ct);
        // An empty stock would take every employer away.
        if (rapport.Importes == 0) throw new InvalidDataException("Aucun employeur public n'a été trouvé : rien n'a été changé.");
        progression?.Report(new ProgressionImport("Enregistrement", rapport.Importes, null));
        (rapport.Remplaces, rapport.Desactives) = await table.RemplacerAsync(source, source == SourceEmployeur.Sirene, temps.Maintenant(), ct);
        queries.Perimer();
        return rapport;
    }

    /// <summary>Reading and receiving each take a processor: each costs about as much as the other.</summary>
    private static async Task RecevoirAsync(
        TableEmployeurs table, RapportImport rapport, Func<RapportImport, CancellationToken, IEnumerable<LigneEmployeur>> lire, CancellationToken ct)
    {
        using var arret = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var lues = Channel.CreateBounded<LigneEmployeur>(new BoundedChannelOptions(1_024) { SingleReader = true, SingleWriter = true });
        var lecture = Task.Run(() => LireAsync(lire(rapport, arret.Token), lues.Writer, arret.Token), CancellationToken.None);
        try
        {
            await foreach (var ligne in lues.Reader.ReadAllAsync(ct))
            {
                table.Ajouter(ligne);
                rapport.Importes++;
            }
        }
        finally
        {
            // What cannot be received is read no further.
            await arret.CancelAsync();
            await lecture;
        }
    }

    /// <summary>Never fails: whoever receives is told why nothing more comes.</summary>
    private static async Task LireAsync(IEnumerable<LigneEmployeur> lignes, ChannelWriter<LigneEmployeur> lues, CancellationToken ct)
    {
        try
        {
            foreach (var ligne in lignes) await lues.WriteAsync(ligne, ct);
            lues.Complete();
        }
        catch (Exception echec)
        {
            lues.Complete(echec);
        }
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
}
