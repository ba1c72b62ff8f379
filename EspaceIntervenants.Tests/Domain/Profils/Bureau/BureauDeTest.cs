using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Profils.Bureau;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Tests.Tools;
using Microsoft.AspNetCore.Identity;

namespace EspaceIntervenants.Tests.Domain.Profils.Bureau;

/// <summary>A small country: two structures, their managers, and the people a test puts in it.</summary>
public sealed class BureauDeTest : IDisposable
{
    public const string GrandEst = "054";
    public const string Bourgogne = "021";

    private readonly ReferentielsQueries _referentiels;

    public BureauDeTest()
    {
        _referentiels = new ReferentielsQueries(Base, Base.Temps);
        Inscriptions = new InscriptionsQueries(Base);
        Fiches = new FicheQueries(Base, _referentiels, Journal);
        Cvtheque = new CvthequeQueries(Base, _referentiels);
        using var db = Base.CreateDbContext();
        AjouterReferences(db);
        db.SaveChanges();
        Claire = AjouterAgent("claire@exemple.fr", "Claire", "Martin", Roles.Gestionnaire, GrandEst);
        Karim = AjouterAgent("karim@exemple.fr", "Karim", "Benali", Roles.Gestionnaire, GrandEst);
        Lucie = AjouterAgent("lucie@exemple.fr", "Lucie", "Perrin", Roles.Gestionnaire, Bourgogne);
        Administrateur = AjouterAgent("admin@exemple.fr", "Ada", "Durand", Roles.Administrateur);
    }

    public BaseDeTest Base { get; } = new();

    public JournalDeTest<FicheQueries> Journal { get; } = new();

    public InscriptionsQueries Inscriptions { get; }

    public FicheQueries Fiches { get; }

    public CvthequeQueries Cvtheque { get; }

    public ReferentielsQueries Referentiels => _referentiels;

    /// <summary>A manager of Grand Est.</summary>
    public Guid Claire { get; }

    /// <summary>Her colleague.</summary>
    public Guid Karim { get; }

    /// <summary>A manager of Bourgogne-Franche-Comté.</summary>
    public Guid Lucie { get; }

    public Guid Administrateur { get; }

    public void Dispose()
    {
        _referentiels.Dispose();
        Base.Dispose();
    }

    /// <summary>An intervenant whose form is in progress; then moved on by <paramref name="suite"/>. One minute passes.</summary>
    public Guid Ajouter(string prenom, string nom, Action<Inscription>? suite = null, Action<Profil>? remplir = null, Identification? identification = null)
    {
        Base.Temps.Advance(TimeSpan.FromMinutes(1));
        using var db = Base.CreateDbContext();
        var compte = Compte.Creer($"{prenom}.{nom}@exemple.fr".ToLowerInvariant(), Base.Maintenant);
        compte.NormalizedEmail = compte.Email!.ToUpperInvariant();
        compte.Activer(Base.Maintenant);
        Ajouter(db, compte, Roles.Intervenant);
        var formateur = new Formateur { Civilite = Civilite.Madame, NomFamille = nom, NomUsage = nom, Prenom = prenom, DateNaissance = new DateOnly(1980, 1, 1).AddDays(db.Users.Count()) };
        var profil = Profil.Creer(compte.Id, formateur, Base.Maintenant);
        if (identification is not null)
        {
            identification.Formateur = formateur;
            profil.EnregistrerIdentification(identification, Base.Maintenant);
        }
        remplir?.Invoke(profil);
        db.Profils.Add(profil);
        var inscription = Inscription.Creer(compte.Id, Base.Maintenant);
        inscription.Activer(Base.Maintenant);
        suite?.Invoke(inscription);
        db.Inscriptions.Add(inscription);
        db.SaveChanges();
        return compte.Id;
    }

    /// <summary>A request transmitted to a structure.</summary>
    public Guid AjouterTransmise(string prenom, string nom, string structure = GrandEst, Action<Inscription>? suite = null) =>
        Ajouter(prenom, nom, i => { i.Transmettre(structure, Base.Maintenant); suite?.Invoke(i); });

    /// <summary>A profile of the CVthèque.</summary>
    public Guid AjouterValide(string prenom, string nom, Identification? identification = null, string structure = GrandEst, params LigneParcours[] lignes) =>
        Ajouter(prenom, nom,
            i =>
            {
                Base.Temps.Advance(TimeSpan.FromMinutes(1));
                i.Transmettre(structure, Base.Maintenant);
                Base.Temps.Advance(TimeSpan.FromMinutes(1));
                i.Valider(Claire, "Claire Martin", null, Base.Maintenant);
            },
            p => { foreach (var ligne in lignes) p.AjouterLigne(ligne, Base.Maintenant); },
            identification);

    private static void AjouterReferences(EspaceDbContext db)
    {
        db.Regions.AddRange(Region.Creer("44", "Grand Est"), Region.Creer("27", "Bourgogne-Franche-Comté"));
        db.Departements.AddRange(Departement.Creer("54", "Meurthe-et-Moselle", "44"), Departement.Creer("57", "Moselle", "44"), Departement.Creer("21", "Côte-d'Or", "27"));
        db.Structures.AddRange(
            Structure.Creer(GrandEst, "Délégation Grand Est", TypeStructure.Delegation, "44", "Nancy"),
            Structure.Creer(Bourgogne, "Délégation Bourgogne-Franche-Comté", TypeStructure.Delegation, "27", "Dijon"));
        db.Specialites.AddRange(Specialite.Creer("FIN", "Finances"), Specialite.Creer("CUL", "Culture"), Specialite.Creer("SPO", "Sport"));
        db.SousSpecialites.AddRange(SousSpecialite.Creer("F1A", "Élaboration budgétaire", "FIN"), SousSpecialite.Creer("C1A", "Lecture publique et documentation", "CUL"));
        db.ElementsListe.AddRange(ElementListe.Creer(ListesReference.Langue, "DEU", "Allemand", 1), ElementListe.Creer(ListesReference.Langue, "BRE", "Breton", 2));
    }

    private static void Ajouter(EspaceDbContext db, Compte compte, string role)
    {
        db.Users.Add(compte);
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = compte.Id, RoleId = db.Roles.Single(r => r.Name == role).Id });
    }

    private Guid AjouterAgent(string courriel, string prenom, string nom, string role, params string[] structures)
    {
        using var db = Base.CreateDbContext();
        var compte = Compte.Creer(courriel, Base.Maintenant);
        compte.NormalizedEmail = courriel.ToUpperInvariant();
        compte.Activer(Base.Maintenant);
        Ajouter(db, compte, role);
        db.Agents.Add(Agent.Creer(compte.Id, prenom, nom, structures));
        db.SaveChanges();
        return compte.Id;
    }
}
