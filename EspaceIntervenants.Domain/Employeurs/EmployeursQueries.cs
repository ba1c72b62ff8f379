using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Employeurs;

/// <summary>An employer proposed, with all that choosing it fills in the form (PRO-04).</summary>
/// <param name="Siret">SIRET, 14 digits.</param>
/// <param name="Denomination">Raison sociale.</param>
/// <param name="Voie">Numéro et libellé de la voie; null when unknown.</param>
/// <param name="Complement">Complement of the address.</param>
/// <param name="CodePostal">Code postal.</param>
/// <param name="Ville">Localité - ville.</param>
/// <param name="Telephone">Numéro de téléphone.</param>
/// <param name="AVerifier">Whether the SIRET was computed and is to be checked by the person.</param>
public sealed record PropositionEmployeur(
    string Siret, string Denomination, string? Voie, string? Complement, string? CodePostal, string? Ville, string? Telephone, bool AVerifier);

/// <summary>
/// Searches the public employers as one types (PRO-04). Their words are kept in memory (<see cref="IndexEmployeurs"/>), read at
/// the first search and again when this process, or within <see cref="Verification"/> another one, has replaced the table.
/// </summary>
/// <param name="fabrique">Opens the database.</param>
/// <param name="temps">The clock.</param>
public sealed class EmployeursQueries(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps) : IDisposable
{
    /// <summary>How long an import made by another process may go unseen.</summary>
    public static readonly TimeSpan Verification = TimeSpan.FromSeconds(10);

    /// <summary>No name is that long: what is longer finds nothing.</summary>
    public const int SaisieMax = 200;

    private const int PropositionsMax = 50;

    private readonly LecturesEmployeurs _lectures = new(fabrique);
    private readonly SemaphoreSlim _lecture = new(1, 1);
    private volatile Instantane? _instantane;

    /// <summary>
    /// The employers to propose. Digits alone are the beginning of a SIRET or SIREN; otherwise every word typed must begin a
    /// word of the name or of the city, whatever the case, the accents, the hyphens and the articles. Exact names come first,
    /// then the names that begin so, then the most inhabitants. Nothing before the 2nd character.
    /// </summary>
    /// <param name="saisie">What was typed.</param>
    /// <param name="max">How many, 50 at most.</param>
    /// <param name="ct">Stops the search, as when another character is typed.</param>
    public async Task<IReadOnlyList<PropositionEmployeur>> ProposerAsync(string? saisie, int max = 10, CancellationToken ct = default)
    {
        if (string.IsNullOrWhiteSpace(saisie) || saisie.Length > SaisieMax || max < 1) return [];
        max = Math.Min(max, PropositionsMax);
        if (saisie.All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c)))
            return Siret.Chiffres(saisie) is { Length: >= 2 and <= 14 } chiffres ? await _lectures.CommencantParAsync(chiffres, max, ct) : [];

        // What counts as a character is a letter or a digit: « l' » is one, « Le M » three.
        if (Texte.Cle(saisie).Length < 2) return [];
        var mots = MotsEmployeur.DeLaSaisie(saisie);
        var index = await IndexAsync(ct);
        var sirets = index.Chercher(mots, max);
        return sirets.Length == 0 ? [] : await _lectures.DeCesSiretsAsync(sirets, ct);
    }

    /// <summary>Reads the words into memory before anyone types.</summary>
    public Task ChaufferAsync(CancellationToken ct = default) => IndexAsync(ct);

    /// <summary>Forgets what is in memory: to be called when the table was replaced.</summary>
    public void Perimer() => _instantane = null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _lectures.Dispose();
        _lecture.Dispose();
    }

    private async Task<IndexEmployeurs> IndexAsync(CancellationToken ct)
    {
        var maintenant = temps.Maintenant();
        if (_instantane is { } present && maintenant - present.VerifieLe < Verification) return present.Index;
        await _lecture.WaitAsync(ct);
        try
        {
            if (_instantane is { } deja && maintenant - deja.VerifieLe < Verification) return deja.Index;
            await using var db = await fabrique.CreateDbContextAsync(ct);
            var tampon = await db.AmorcagesAppliques.Where(a => a.Nom == AmorcageApplique.Employeurs).Select(a => a.Empreinte).FirstOrDefaultAsync(ct);
            var index = _instantane is { } connu && connu.Tampon == tampon ? connu.Index : await ChargerAsync(db, ct);
            _instantane = new Instantane(index, tampon, maintenant);
            return index;
        }
        finally
        {
            _lecture.Release();
        }
    }

    private static async Task<IndexEmployeurs> ChargerAsync(EspaceDbContext db, CancellationToken ct)
    {
        var constructeur = new IndexEmployeurs.Constructeur();
        var employeurs = db.EmployeursPublics.Where(e => e.Actif)
            .OrderByDescending(e => e.Population).ThenByDescending(e => e.Siege).ThenBy(e => e.Cle).ThenBy(e => e.Siret)
            .Select(e => new { e.Siret, e.Cle, e.AutresMots });
        await foreach (var e in employeurs.AsAsyncEnumerable().WithCancellation(ct)) constructeur.Ajouter(e.Siret, e.Cle, e.AutresMots);
        return constructeur.Construire();
    }

    private sealed record Instantane(IndexEmployeurs Index, string? Tampon, DateTime VerifieLe);
}
