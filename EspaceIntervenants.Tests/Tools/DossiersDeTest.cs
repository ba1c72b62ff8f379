using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Dossiers.Avertissements;
using EspaceIntervenants.Domain.Dossiers.Bureau;
using EspaceIntervenants.Domain.Dossiers.Echeances;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Domain.Regles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Tests.Tools;

/// <summary>Administrative files, at each moment of their life, and the services of Dossiers on a test's database.</summary>
public sealed class DossiersDeTest : IDisposable
{
    private Task<Guid>? _ana;

    public DossiersDeTest()
    {
        Dossiers = new DossierService(Base, Base.Temps);
        Transmissions = new TransmissionDossier(Base, Base.Temps, Profils.Referentiels, Signal);
        Queries = new DossierQueries(Base, Base.Temps);
        Verifications = NouvelleVerification();
        Demandes = NouvellesDemandes();
        Verrous = NouveauxVerrous();
        Bureau = new DossiersBureauQueries(Base, Base.Temps);
        Lectures = new VerificationQueries(Base, Base.Temps, Journal);
    }

    public ProfilsDeTest Profils { get; } = new();
    public BaseDeTest Base => Profils.Base;
    public SignalDossiers Signal { get; } = new();
    public DossierService Dossiers { get; }
    public TransmissionDossier Transmissions { get; }
    public DossierQueries Queries { get; }
    public VerificationService Verifications { get; }

    /// <summary>Today in Paris.</summary>
    public DateOnly Aujourdhui => Base.Temps.Aujourdhui();

    private static IOptions<SiteOptions> Site { get; } = Options.Create(new SiteOptions { AdressePublique = CourrielsDeTest.Site });

    public void Dispose() => Profils.Dispose();

    /// <summary>A second instance, as another server would have.</summary>
    public VerificationService NouvelleVerification() => new(Base, Base.Temps, Profils.Referentiels, CourrielsDeTest.Boite(Base.Temps), Signal, Site);

    /// <summary>A trainer of the CVthèque, of this status.</summary>
    public Task<Guid> IntervenantAsync(StatutProfessionnel statut = StatutProfessionnel.Fonctionnaire, string? immatriculation = null) =>
        Profils.IntervenantAsync(Identification(statut), etat: EtatInscription.Validee, immatriculation: immatriculation);

    /// <summary>Step 1 of the CV form as a person of this status fills it.</summary>
    public static Identification Identification(StatutProfessionnel statut)
    {
        var identification = ProfilsDeTest.Complete();
        identification.Statut = Statut(statut);
        if (statut == StatutProfessionnel.Sans) identification.Employeur = new();
        return identification;
    }

    /// <summary>The block « Statut » of a person of this status.</summary>
    public static Statut Statut(StatutProfessionnel statut) => statut switch
    {
        StatutProfessionnel.Fonctionnaire or StatutProfessionnel.AgentNonTitulaire =>
            new() { Professionnel = statut, TempsCode = "COMPLET", FonctionPubliqueCode = "TERRITORIALE", SituationCode = "ACTIVITE", Fonction = "Responsable de service" },
        StatutProfessionnel.SalariePrive => new() { Professionnel = statut, TempsCode = "COMPLET", SituationCode = "ACTIVITE", Fonction = "Consultante" },
        StatutProfessionnel.TravailleurIndependant => new() { Professionnel = statut, SituationCode = "ACTIVITE", Fonction = "Consultante" },
        _ => new() { Professionnel = statut, SituationCode = CodesListes.Retraite },
    };

    /// <summary>The row of a file that belongs to that person, deposited now; its bytes are nowhere.</summary>
    public async Task<Guid> FichierAsync(Guid proprietaire, string nom = "piece.pdf", string? empreinte = null)
    {
        await using var db = Base.CreateDbContext();
        var id = Guid.CreateVersion7();
        db.Fichiers.Add(FichierDepose.Creer(id, proprietaire, nom, "pdf", 1000, empreinte ?? $"{id:N}{id:N}", StockageFichiers.CheminDe(id), Base.Maintenant));
        await db.SaveChangesAsync();
        return id;
    }

    /// <summary>The person's form with everything its status asks for, each document being a file of its own.</summary>
    public async Task<FormulaireDossier> FormulaireCompletAsync(Guid personne)
    {
        var formulaire = (await LireAsync(personne)).Envoye;
        var identite = formulaire.Identite;
        (identite.TypeDocument, identite.ValideDu, identite.ValideAu, identite.PaysNaissanceCode) = (TypeDocumentIdentite.CarteIdentite, new(2022, 3, 1), new(2032, 2, 28), Pays.France);
        formulaire.SecuriteSociale.Nir = "2850554395001";
        (formulaire.Bancaire.Iban, formulaire.Bancaire.Bic) = ("FR7630003030100005207491270", "SOGEFRPP");
        (formulaire.Contrat.TypeCode, formulaire.Contrat.Debut, formulaire.Contrat.Fin) = ("CDD", Aujourdhui.AddMonths(-3), Aujourdhui.AddMonths(9));
        formulaire.Attestation.Date = Aujourdhui;
        formulaire.Retraite.Debut = new(2024, 7, 1);
        foreach (var nature in BlocsDossier.Requis(formulaire.Statut).SelectMany(formulaire.Natures))
            formulaire.Pieces[nature] = await FichierAsync(personne, $"{nature}.pdf");
        return formulaire;
    }

    /// <summary>What the person's page shows.</summary>
    public async Task<MonDossier> LireAsync(Guid personne) => (await Queries.MonDossierAsync(personne)).Valeur!;

    /// <summary>What a tab that has just read the page knows.</summary>
    public async Task<RepereSaisie> RepereAsync(Guid personne, Guid? onglet = null)
    {
        var lu = await LireAsync(personne);
        return new RepereSaisie(onglet ?? Guid.NewGuid(), lu.VersionLue, lu.Saisie?.Version);
    }

    /// <summary>Sends a form as it is; a whole one by default.</summary>
    public async Task<Resultat<TransmissionFaite>> TransmettreAsync(Guid personne, FormulaireDossier? formulaire = null) =>
        await Transmissions.TransmettreAsync(personne, formulaire ?? await FormulaireCompletAsync(personne), await RepereAsync(personne));

    /// <summary>Sends a whole form, and validates all of it.</summary>
    public async Task CompleterAsync(Guid personne, Guid gestionnaire, FormulaireDossier? formulaire = null)
    {
        Assert.True((await TransmettreAsync(personne, formulaire)).Reussi);
        await ValiderToutAsync(personne, gestionnaire);
    }

    /// <summary>Validates all that awaits it.</summary>
    public async Task ValiderToutAsync(Guid personne, Guid gestionnaire) =>
        Assert.True((await Verifications.ValiderAsync(gestionnaire, personne, await AVerifierAsync(personne))).Reussi);

    /// <summary>The versions that await their verification.</summary>
    public async Task<IReadOnlyList<Guid>> AVerifierAsync(Guid personne, BlocDossier? bloc = null) =>
        [.. (await DossierAsync(personne)).Versions.Where(v => v.Etat == EtatVersion.AVerifier && (bloc is null || v.Bloc == bloc)).OrderBy(v => v.Bloc).Select(v => v.Id)];

    public async Task<DossierAdministratif> DossierAsync(Guid personne)
    {
        await using var db = Base.CreateDbContext();
        return await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == personne);
    }

    /// <summary>The timed rules of the files, as a server of its own would have them.</summary>
    /// <param name="rendu">Renders the e-mails; the application's templates by default.</param>
    public IReadOnlyList<IRegleProgrammee> Regles(IRenduCourriel? rendu = null)
    {
        var boite = new BoiteDepart(rendu ?? CourrielsDeTest.Rendu, Base.Temps, new SignalCourriels());
        return [new RappelsPieces(Base, boite, Signal, Site), new PiecesEchues(Base, boite, Signal, Site), new RevisionAnnuelle(Base, boite, Signal, Site)];
    }

    /// <summary>Runs one of them, as its schedule does.</summary>
    public async Task<Bilan> ExecuterAsync(string code, CancellationToken ct = default)
    {
        var baux = new BauxService(Base, Base.Temps, Options.Create(new ReglesOptions()));
        return (await new ExecuteurRegles(Regles(), baux, Base, Base.Temps, NullLogger<ExecuteurRegles>.Instance).ExecuterAsync(code, ct))!;
    }

    /// <summary>What one of them finds due now.</summary>
    public Task<IReadOnlyList<Guid>> DusAsync(string code) => Regles().Single(r => r.Code == code).DusAsync(Base.Maintenant, default);

    /// <summary>Goes to the beginning of that day, in Paris.</summary>
    public void AllerAu(DateOnly jour, double heures = 0) => Base.Temps.SetUtcNow(jour.ToDateTime(TimeOnly.MinValue).DeParis().AddHours(heures));

    /// <summary>The e-mails of one model, oldest first.</summary>
    public async Task<IReadOnlyList<Courriel>> CourrielsAsync<T>() where T : IModeleCourriel
    {
        await using var db = Base.CreateDbContext();
        return await db.Courriels.AsNoTracking().Where(c => c.Cause == typeof(T).Name).OrderBy(c => c.CreeLe).ToListAsync();
    }

    /// <summary>The manager who verifies, of the structure people are attached to.</summary>
    public Task<Guid> AnaAsync() => _ana ??= Profils.GestionnaireAsync("Ana", "Prévost", "054");

    /// <summary>A person of the private sector whose file is complete, and whose contract ends that day; their attestation is good for a year.</summary>
    public async Task<Guid> AvecContratAsync(DateOnly fin)
    {
        var personne = await IntervenantAsync(StatutProfessionnel.SalariePrive);
        var formulaire = await FormulaireCompletAsync(personne);
        formulaire.Contrat.Fin = fin;
        formulaire.Pieces[NaturePiece.Contrat] = await FichierAsync(personne, "contrat.pdf");
        await CompleterAsync(personne, await AnaAsync(), formulaire);
        return personne;
    }

    /// <summary>The person sends a contract that ends later.</summary>
    public async Task RemplacerContratAsync(Guid personne, DateOnly fin)
    {
        var formulaire = (await LireAsync(personne)).Envoye;
        formulaire.Contrat.Fin = fin;
        formulaire.Pieces[NaturePiece.Contrat] = await FichierAsync(personne, "nouveau contrat.pdf");
        Assert.Equal([BlocDossier.Contrat], (await TransmettreAsync(personne, formulaire)).Valeur!.Envoyes);
    }

    /// <summary>The person says, in their profile, that their status is another one.</summary>
    public async Task ChangerStatutAsync(Guid personne, StatutProfessionnel statut)
    {
        var identification = (await Profils.Queries.FormulaireAsync(personne))!.Identification;
        identification.Statut = Statut(statut);
        Assert.True((await Profils.Profils.EnregistrerIdentificationAsync(personne, identification, await Profils.RepereAsync(personne), NiveauSaisie.Complet)).Reussi);
    }
    public DemandesDossier Demandes { get; }
    public VerrousDossier Verrous { get; }
    public DossiersBureauQueries Bureau { get; }
    public VerificationQueries Lectures { get; }
    public JournalDeTest<VerificationQueries> Journal { get; } = new();

    /// <summary>A second instance, as another server would have.</summary>
    public DemandesDossier NouvellesDemandes() => new(Base, Base.Temps, CourrielsDeTest.Boite(Base.Temps), Signal, Site);

    /// <summary>A second instance, as another server would have.</summary>
    public VerrousDossier NouveauxVerrous() => new(Base, Base.Temps, Signal);
    public PreparationQueries Preparations => new(Base, Base.Temps, NullLogger<PreparationQueries>.Instance);
    public HistoriqueQueries Historiques => new(Base, NullLogger<HistoriqueQueries>.Instance);
    public AvertissementsQueries Avertissements => new(Base, Base.Temps, Textes, NullLogger<AvertissementsQueries>.Instance);

    public StockageFichiers Stockage => FichiersDeTest.Stockage(Path.Combine(Base.Dossier, "fichiers"));

    public TextesDossier Textes => new(Base, new FichiersQueries(Base, Stockage, Base.Temps, NullLogger<FichiersQueries>.Instance));

    /// <summary>Deposits real bytes, as a document of that person.</summary>
    public async Task<Guid> DeposerAsync(Guid personne, string nom, byte[] contenu)
    {
        var depot = await new DepotFichiers(Base, Stockage, Base.Temps, NullLogger<DepotFichiers>.Instance)
            .DeposerAsync(personne, nom, new MemoryStream(contenu), RegleFichier.PieceDossier, default);
        return depot.Valeur!.Id;
    }

    /// <summary>Refuses the version of a block that awaits its verification.</summary>
    public async Task RefuserAsync(Guid personne, Guid gestionnaire, BlocDossier bloc, string motif = "Document illisible.") =>
        Assert.True((await Verifications.RefuserAsync(gestionnaire, personne, Assert.Single(await AVerifierAsync(personne, bloc)), motif)).Reussi);

    /// <summary>A request of a manager of that structure, written as it is kept.</summary>
    public async Task PoserDemandeAsync(Guid personne, string? structure, string? message, params BlocDossier[] blocs)
    {
        await using var db = Base.CreateDbContext();
        var dossier = await db.Dossiers.FirstOrDefaultAsync(d => d.Id == personne);
        if (dossier is null) db.Dossiers.Add(dossier = DossierAdministratif.Creer(personne, Base.Maintenant));
        dossier.Demander(blocs, message, Guid.NewGuid(), "Ana Prévost", structure, Base.Maintenant);
        await db.SaveChangesAsync();
    }
}
