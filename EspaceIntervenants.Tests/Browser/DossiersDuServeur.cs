using EspaceIntervenants.Domain;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Persistence.Seed;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>People of a running server send their administrative file, as another server on the same database would have them do.</summary>
internal sealed class DossiersDuServeur : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public DossiersDuServeur(ServeurReel serveur)
    {
        var dossier = Path.GetDirectoryName(new SqliteConnectionStringBuilder(serveur.Chaine).DataSource)!;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Espace"] = serveur.Chaine,
            ["Fichiers:Racine"] = Path.Combine(dossier, "fichiers"),
        }).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddDomain(configuration);
        _services = services.BuildServiceProvider();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>Someone validated of the demonstration, of this status, who has no file yet.</summary>
    public static async Task<(Guid Id, string Adresse)> SansDossierAsync(ServeurReel serveur, StatutProfessionnel statut)
    {
        await using var db = serveur.OuvrirBase();
        var libres = await db.Profils.AsNoTracking()
            .Where(p => p.Immatriculation == null && !db.Dossiers.Any(d => d.Id == p.Id) && db.Inscriptions.Any(i => i.Id == p.Id && i.Etat == EtatInscription.Validee))
            .OrderBy(p => p.Id).Select(p => new { p.Id, p.Identification.Statut, Adresse = db.Users.Where(c => c.Id == p.Id).Select(c => c.Email!).First() }).ToListAsync();
        var choisi = libres.First(p => p.Statut.Professionnel == statut);
        return (choisi.Id, choisi.Adresse);
    }

    /// <summary>No file is begun: those of the demonstration would stand among those of the test.</summary>
    public async Task ViderAsync()
    {
        await using var db = await _services.GetRequiredService<IDbContextFactory<EspaceDbContext>>().CreateDbContextAsync();
        await db.Dossiers.ExecuteDeleteAsync();
    }

    public async Task<Guid> PersonneAsync(string courriel)
    {
        await using var db = await _services.GetRequiredService<IDbContextFactory<EspaceDbContext>>().CreateDbContextAsync();
        return await db.Users.Where(u => u.Email == courriel).Select(u => u.Id).SingleAsync();
    }

    /// <summary>Sends everything the person's status asks for, with real documents.</summary>
    public async Task TransmettreAsync(Guid personne)
    {
        var lu = (await _services.GetRequiredService<DossierQueries>().MonDossierAsync(personne)).Valeur!;
        var formulaire = lu.Envoye;
        var aujourdhui = TimeProvider.System.Aujourdhui();
        var identite = formulaire.Identite;
        (identite.TypeDocument, identite.ValideDu, identite.ValideAu, identite.PaysNaissanceCode) = (TypeDocumentIdentite.CarteIdentite, aujourdhui.AddYears(-2), aujourdhui.AddYears(8), Pays.France);
        identite.LieuNaissance ??= "Nancy";
        formulaire.SecuriteSociale.Nir = "2850554395001";
        (formulaire.Bancaire.Iban, formulaire.Bancaire.Bic) = ("FR7630003030100005207491270", "SOGEFRPP");
        (formulaire.Contrat.TypeCode, formulaire.Contrat.Debut, formulaire.Contrat.Fin) = ("CDD", aujourdhui.AddMonths(-3), aujourdhui.AddMonths(9));
        formulaire.Attestation.Date = aujourdhui;
        formulaire.Retraite.Debut = aujourdhui.AddYears(-1);
        foreach (var nature in BlocsDossier.Requis(formulaire.Statut).SelectMany(formulaire.Natures)) formulaire.Pieces[nature] = await DeposerAsync(personne, nature);
        var faite = await _services.GetRequiredService<TransmissionDossier>().TransmettreAsync(personne, formulaire, new RepereSaisie(Guid.NewGuid(), lu.VersionLue, lu.Saisie?.Version));
        Assert.True(faite.Reussi, $"{faite.Message} {string.Join(' ', faite.Champs.Select(c => c.Message))}");
    }

    private async Task<Guid> DeposerAsync(Guid personne, NaturePiece nature)
    {
        using var contenu = new MemoryStream(DocumentPdf.Ecrire(nature.Libelle(), "Document d'essai."));
        var depot = await _services.GetRequiredService<DepotFichiers>().DeposerAsync(personne, $"{nature}.pdf", contenu, RegleFichier.CvEtDiplome, default);
        return depot.Valeur!.Id;
    }
}
