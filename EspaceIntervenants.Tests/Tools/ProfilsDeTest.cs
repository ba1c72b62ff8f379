using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Domain.Regles;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Tests.Tools;

/// <summary>Trainers, managers, whole forms, and the services of Profils on a test's database.</summary>
public sealed class ProfilsDeTest : IDisposable
{
    public ProfilsDeTest()
    {
        Referentiels = new ReferentielsQueries(Base, Base.Temps);
        Profils = new ProfilService(Base, Base.Temps, Referentiels);
        Lignes = new LignesService(Base, Base.Temps, Referentiels);
        Saisies = new SaisieService(Base, Base.Temps);
        Queries = new ProfilQueries(Base, Base.Temps, Regles);
        Inscriptions = new InscriptionService(Base, Base.Temps, Referentiels, CourrielsDeTest.Boite(Base.Temps), Regles, Site);
        Decisions = NouvellesDecisions();
    }

    public BaseDeTest Base { get; } = BaseDeTest.AvecReferentiels();
    public ReferentielsQueries Referentiels { get; }
    public ProfilService Profils { get; }
    public LignesService Lignes { get; }
    public SaisieService Saisies { get; }
    public ProfilQueries Queries { get; }
    public InscriptionService Inscriptions { get; }
    public DecisionsInscription Decisions { get; }

    private static IOptions<ReglesOptions> Regles { get; } = Options.Create(new ReglesOptions());
    private static IOptions<SiteOptions> Site { get; } = Options.Create(new SiteOptions { AdressePublique = CourrielsDeTest.Site });

    /// <summary>A second instance, as another server would have.</summary>
    public DecisionsInscription NouvellesDecisions() => new(Base, Base.Temps, CourrielsDeTest.Boite(Base.Temps), Regles, Site);

    public void Dispose()
    {
        Referentiels.Dispose();
        Base.Dispose();
    }

    /// <summary>A trainer whose form is being filled.</summary>
    /// <param name="identification">Step 1 as saved; a whole one by default.</param>
    /// <param name="complet">Whether step 2 holds what transmission asks for.</param>
    /// <param name="etat">The state reached.</param>
    /// <param name="immatriculation">Number of whoever has worked for the CNFPT.</param>
    /// <param name="annonce">The ad the form was started from.</param>
    public async Task<Guid> IntervenantAsync(
        Identification? identification = null, bool complet = true, EtatInscription etat = EtatInscription.EnSaisie, string? immatriculation = null, string? annonce = null)
    {
        var maintenant = Base.Maintenant;
        await using var db = Base.CreateDbContext();
        var compte = Compte.Creer($"{Guid.NewGuid():N}@exemple.fr", maintenant);
        compte.Activer(maintenant);
        db.Users.Add(compte);
        await AjouterRoleAsync(db, compte.Id, Roles.Intervenant);

        var saisie = identification ?? Complete();
        var profil = Profil.Creer(compte.Id, new Formateur(), maintenant);
        profil.EnregistrerIdentification(saisie, maintenant);
        if (complet) RemplirParcours(profil, maintenant);
        if (immatriculation is not null) profil.Immatriculer(immatriculation);
        db.Profils.Add(profil);

        var inscription = Inscription.Creer(compte.Id, maintenant, annonce, annonce is null ? null : saisie.StructureCode);
        inscription.Activer(maintenant);
        Amener(inscription, saisie.StructureCode ?? "054", etat, maintenant);
        db.Inscriptions.Add(inscription);
        await db.SaveChangesAsync();
        return compte.Id;
    }

    /// <summary>A manager of these structures.</summary>
    public async Task<Guid> GestionnaireAsync(string prenom, string nom, params string[] structures)
    {
        await using var db = Base.CreateDbContext();
        var compte = Compte.Creer($"{Guid.NewGuid():N}@exemple.fr", Base.Maintenant);
        compte.Activer(Base.Maintenant);
        db.Users.Add(compte);
        db.Agents.Add(Agent.Creer(compte.Id, prenom, nom, structures));
        await AjouterRoleAsync(db, compte.Id, Roles.Gestionnaire);
        await db.SaveChangesAsync();
        return compte.Id;
    }

    /// <summary>What a tab that has just read the form knows.</summary>
    public async Task<RepereSaisie> RepereAsync(Guid personne, Guid? onglet = null)
    {
        var formulaire = (await Queries.FormulaireAsync(personne))!;
        return new RepereSaisie(onglet ?? Guid.NewGuid(), formulaire.Version, formulaire.SaisieIdentification?.Version ?? formulaire.SaisieParcours?.Version);
    }

    /// <summary>The version a page that has just read the request holds.</summary>
    public async Task<int> VersionAsync(Guid id) => (await InscriptionAsync(id)).Version;

    public async Task<Inscription> InscriptionAsync(Guid id)
    {
        await using var db = Base.CreateDbContext();
        return await db.Inscriptions.AsNoTracking().Include(i => i.Evenements.OrderBy(e => e.Date)).SingleAsync(i => i.Id == id);
    }

    /// <summary>Step 1 with everything it asks for; a civil servant of Grand Est.</summary>
    public static Identification Complete() => new()
    {
        Formateur = new Formateur
        {
            Civilite = Civilite.Madame,
            NomFamille = $"Nom{Guid.NewGuid():N}"[..12],
            NomUsage = "Essai",
            Prenom = "Camille",
            DateNaissance = new(1985, 5, 17),
            LieuNaissance = "Nancy",
            NationaliteCode = Pays.France,
            Adresse = Adresse(),
            TelephonePersonnel = "03 83 00 00 00",
        },
        Statut = new Statut { Professionnel = StatutProfessionnel.Fonctionnaire, TempsCode = "COMPLET", FonctionPubliqueCode = "TERRITORIALE", SituationCode = "ACTIVITE", Fonction = "Responsable de service" },
        Employeur = new EmployeurDeclare { RaisonSociale = "CCAS de Cachan", Siret = "269 400 099 00017", Adresse = Adresse(), Telephone = "0149691570" },
        Regions = ["44"],
        Departements = ["54", "57"],
        StructureCode = "054",
    };

    public static Parcours ParcoursComplet() => new() { Natures = ["CONTINUE"], Publics = ["CAT_A"], Methodes = ["ACTIVE"], DejaFormateur = false, Motivation = "Partager mes connaissances." };

    private static Adresse Adresse() => new() { PaysCode = Pays.France, Voie = "16 avenue Mozart", CodePostal = "54000", Ville = "Nancy" };

    private static void RemplirParcours(Profil profil, DateTime maintenant)
    {
        profil.EnregistrerParcours(ParcoursComplet(), maintenant);
        profil.AjouterLigne(new SpecialiteSouhaitee { SpecialiteCode = "APF", SousSpecialiteCode = "A1A" }, maintenant);
        profil.AjouterLigne(new ExperienceProfessionnelle { Employeur = "Ville de Nancy", Fonction = "Cheffe de projet", AnneeDebut = 2012, AnneeFin = 2020 }, maintenant);
    }

    private static void Amener(Inscription inscription, string structure, EtatInscription etat, DateTime maintenant)
    {
        var agent = Guid.NewGuid();
        if (etat == EtatInscription.EnSaisie) return;
        inscription.Transmettre(structure, maintenant);
        if (etat == EtatInscription.Validee) inscription.Valider(agent, "Agent Premier", null, maintenant);
        if (etat == EtatInscription.Rejetee) inscription.Rejeter(agent, "Agent Premier", "Profil éloigné des besoins.", maintenant);
        if (etat == EtatInscription.ComplementsDemandes) inscription.DemanderComplements(agent, "Agent Premier", "Précisez vos missions.", maintenant);
    }

    private static async Task AjouterRoleAsync(EspaceDbContext db, Guid compteId, string nom)
    {
        var role = await db.Roles.FirstOrDefaultAsync(r => r.Name == nom);
        if (role is null) db.Roles.Add(role = new IdentityRole<Guid>(nom) { Id = Guid.NewGuid(), NormalizedName = nom.ToUpperInvariant() });
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = compteId, RoleId = role.Id });
    }
}
