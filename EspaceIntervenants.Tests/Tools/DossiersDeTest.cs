using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Dossiers.Avertissements;
using EspaceIntervenants.Domain.Dossiers.Bureau;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Tests.Tools;

/// <summary>Administrative files, at each moment of their life, and the services of Dossiers on a test's database.</summary>
public sealed class DossiersDeTest : IDisposable
{
    public DossiersDeTest()
    {
        Dossiers = new DossierService(Base, Base.Temps);
        Transmissions = new TransmissionDossier(Base, Base.Temps, Profils.Referentiels, Signal);
        Queries = new DossierQueries(Base, Base.Temps);
        Verifications = NouvelleVerification();
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

    public PreparationQueries Preparations => new(Base, Base.Temps, NullLogger<PreparationQueries>.Instance);
    public HistoriqueQueries Historiques => new(Base, NullLogger<HistoriqueQueries>.Instance);
    public AvertissementsQueries Avertissements => new(Base, Base.Temps, NullLogger<AvertissementsQueries>.Instance);

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
