using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Portail;

/// <summary>
/// What visitors read of the portal (POR-01 to POR-03). It is small and on every page: it is kept in memory, read again after
/// <see cref="Duree"/> or as soon as this process changes it. What is of today, or of this instant, is judged at each read.
/// </summary>
public sealed class PortailQueries : IDisposable
{
    /// <summary>How long a change made by another server may go unseen.</summary>
    public static readonly TimeSpan Duree = TimeSpan.FromMinutes(1);

    /// <summary>How many news items a page of « Actualités » holds.</summary>
    public const int TaillePage = 20;

    private const int Dernieres = 3;
    private readonly SemaphoreSlim _lecture = new(1, 1);
    private readonly IDbContextFactory<EspaceDbContext> _fabrique;
    private readonly TimeProvider _temps;
    private readonly SignalPortail _signal;
    private volatile ContenuPortail? _contenu;

    /// <summary>Reads nothing yet.</summary>
    /// <param name="fabrique">Opens the database.</param>
    /// <param name="temps">The clock.</param>
    /// <param name="signal">Tells when the administrator has changed something on this server.</param>
    public PortailQueries(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps, SignalPortail signal)
    {
        (_fabrique, _temps, _signal) = (fabrique, temps, signal);
        _signal.Change += Perimer;
    }

    /// <summary>The three last news of today, newest first (POR-02).</summary>
    public async Task<IReadOnlyList<ActualitePubliee>> DernieresActualitesAsync(CancellationToken ct = default) =>
        [.. Visibles(await LireAsync(ct)).Take(Dernieres).Select(Publiee)];

    /// <summary>A page of the news of today, newest first; a number out of range gives the nearest page.</summary>
    public async Task<Page<ActualitePubliee>> ActualitesAsync(int numero, CancellationToken ct = default) =>
        Page([.. Visibles(await LireAsync(ct))], numero);

    /// <summary>The page of news where this one stands; null when it is unknown or not of today.</summary>
    public async Task<Page<ActualitePubliee>?> PageDeActualiteAsync(string slug, CancellationToken ct = default)
    {
        List<Actualite> visibles = [.. Visibles(await LireAsync(ct))];
        var rang = visibles.FindIndex(a => a.Slug == slug);
        return rang < 0 ? null : Page(visibles, (rang / TaillePage) + 1);
    }

    /// <summary>One news item; null when it is unknown or not of today.</summary>
    public async Task<ActualitePubliee?> ActualiteAsync(string slug, CancellationToken ct = default) =>
        Visibles(await LireAsync(ct)).FirstOrDefault(a => a.Slug == slug) is { } actualite ? Publiee(actualite) : null;

    /// <summary>The documents of a section that are offered today, in their order.</summary>
    public async Task<IReadOnlyList<DocumentOffert>> DocumentsAsync(RubriqueDocument rubrique, CancellationToken ct = default)
    {
        var aujourdhui = _temps.Aujourdhui();
        return [.. (await LireAsync(ct)).Documents.Where(d => d.Document.Rubrique == rubrique && d.Document.EstOffert(aujourdhui))
            .Select(d => new DocumentOffert(d.Document.Id, d.Document.Titre, d.Extension, d.Taille))];
    }

    /// <summary>The text in force today, or the shipped one. A key that is not of <see cref="ClesTextes"/> is a mistake of the caller.</summary>
    public async Task<TexteEnVigueur> TexteAsync(string cle, CancellationToken ct = default)
    {
        var livre = TextesLivres.Lire(cle);
        var aujourdhui = _temps.Aujourdhui();
        var version = (await LireAsync(ct)).Textes.Where(t => t.Cle == cle && t.EnVigueurLe <= aujourdhui).MaxBy(t => (t.EnVigueurLe, t.EcritLe));
        return version is null ? livre : new TexteEnVigueur(cle, version.Titre, version.Texte, version.EnVigueurLe);
    }

    /// <summary>The messages to show now: those for everyone, and those for this public.</summary>
    public async Task<IReadOnlyList<MessageAffiche>> MessagesAsync(PublicMessage @public, CancellationToken ct = default)
    {
        var maintenant = _temps.Maintenant();
        return [.. (await LireAsync(ct)).Messages
            .Where(m => m.DebutLe <= maintenant && maintenant < m.FinLe && (m.Public == PublicMessage.Tous || m.Public == @public))
            .Select(m => new MessageAffiche(m.Id, m.Texte, m.Alerte))];
    }

    /// <summary>How to reach the structures: délégations by name, then INSET, INET and siège.</summary>
    public async Task<IReadOnlyList<ContactStructure>> ContactsAsync(CancellationToken ct = default) => (await LireAsync(ct)).Contacts;

    /// <summary>Forgets what is in memory: to be called after any change to the portal.</summary>
    public void Perimer() => _contenu = null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _signal.Change -= Perimer;
        _lecture.Dispose();
    }

    private async Task<ContenuPortail> LireAsync(CancellationToken ct)
    {
        if (Frais() is { } deja) return deja;
        await _lecture.WaitAsync(ct);
        try
        {
            if (Frais() is { } lu) return lu;
            await using var db = await _fabrique.CreateDbContextAsync(ct);
            return _contenu = await ContenuPortail.ChargerAsync(db, _temps.Maintenant(), ct);
        }
        finally
        {
            _lecture.Release();
        }
    }

    private ContenuPortail? Frais() => _contenu is { } c && (_temps.Maintenant() - c.LuLe).Duration() < Duree ? c : null;

    private IEnumerable<Actualite> Visibles(ContenuPortail contenu)
    {
        var aujourdhui = _temps.Aujourdhui();
        return contenu.Actualites.Where(a => a.EstVisible(aujourdhui));
    }

    private static Page<ActualitePubliee> Page(List<Actualite> visibles, int numero)
    {
        var choisie = Pages.Borner(numero, visibles.Count, TaillePage);
        return new Page<ActualitePubliee>([.. visibles.Skip((choisie - 1) * TaillePage).Take(TaillePage).Select(Publiee)], visibles.Count, choisie, TaillePage);
    }

    private static ActualitePubliee Publiee(Actualite a) => new(a.Slug, a.Titre, a.Texte, a.PublieeLe);
}
