using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Persistence.Seed;

/// <summary>The invented trainers: the four the documentation names, and three hundred in all states, over all structures.</summary>
internal sealed class JeuProfils
{
    /// <summary>How many besides the four.</summary>
    public const int Nombre = 300;

    private const int VillesParRegion = 8;

    /// <summary>Two of each structure the documentation names have been in the CVthèque for more than a year: their file is to be reviewed.</summary>
    private static readonly int[] Anciens = [7, 49, 73, 103];

    private readonly EspaceDbContext _db;
    private readonly Func<string, DateTime, Compte> _ouvrirCompte;
    private readonly DateTime _maintenant;
    private readonly FabriqueProfils _fabrique;
    private readonly List<(string Code, string? Region)> _structures;
    private readonly Dictionary<string, (Guid Id, string Nom)> _decideurs;
    private readonly HashSet<string> _cles = [];

    private JeuProfils(EspaceDbContext db, Func<string, DateTime, Compte> ouvrirCompte, DateTime maintenant, FabriqueProfils fabrique, List<(string, string?)> structures, Dictionary<string, (Guid, string)> decideurs)
    {
        _db = db;
        _ouvrirCompte = ouvrirCompte;
        _maintenant = maintenant;
        _fabrique = fabrique;
        _structures = structures;
        _decideurs = decideurs;
    }

    /// <summary>Adds them to a context; nothing where the reference data is missing.</summary>
    /// <param name="db">The context, which holds the agents already.</param>
    /// <param name="ouvrirCompte">Makes a trainer's account for an address, created then and not activated.</param>
    /// <param name="maintenant">UTC; the dates of the registrations are counted back from it.</param>
    /// <param name="ct">Stops.</param>
    public static async Task AjouterAsync(EspaceDbContext db, Func<string, DateTime, Compte> ouvrirCompte, DateTime maintenant, CancellationToken ct)
    {
        var structures = await db.Structures.Where(s => s.Actif).OrderBy(s => s.Code).Select(s => new { s.Code, s.RegionCode }).ToListAsync(ct);
        if (structures.Count == 0) return;
        var sous = await db.SousSpecialites.OrderBy(s => s.Code).Select(s => new { s.Code, s.SpecialiteCode }).ToListAsync(ct);
        var agents = await db.Agents.Include(a => a.Affectations).ToListAsync(ct);
        var siege = agents.First(a => a.Affectations.Count == 0);
        var jeu = new JeuProfils(db, ouvrirCompte, maintenant,
            new FabriqueProfils(await VillesAsync(db, ct), [.. sous.Select(s => (s.Code, s.SpecialiteCode))]),
            [.. structures.Select(s => (s.Code, s.RegionCode))],
            structures.ToDictionary(s => s.Code, s => agents.Find(a => a.Affectations.Any(x => x.StructureCode == s.Code)) is { } a ? (a.Id, $"{a.Prenom} {a.Nom}") : (siege.Id, $"{siege.Prenom} {siege.Nom}")));
        jeu.AjouterConnus();
        for (var i = 0; i < Nombre; i++) jeu.AjouterInvente(i);
    }

    private static async Task<List<VilleDemo>> VillesAsync(EspaceDbContext db, CancellationToken ct)
    {
        var villes = await db.Communes.Where(c => c.Actif && c.Siren != null && c.Population > 3000)
            .Join(db.Departements, c => c.DepartementCode, d => d.Code, (c, d) => new { c, d.RegionCode })
            .OrderByDescending(x => x.c.Population)
            .Select(x => new VilleDemo(x.RegionCode, x.c.DepartementCode, x.c.Libelle, db.CodesPostaux.Where(p => p.CommuneCode == x.c.Code).Min(p => p.Code)!, x.c.Siren!))
            .ToListAsync(ct);
        return [.. villes.Where(v => v.CodePostal is not null).GroupBy(v => v.RegionCode).SelectMany(g => g.Take(VillesParRegion))];
    }

    private void AjouterConnus()
    {
        Connu("marie.leloup@demo.fr", "054", "FIN", EtatInscription.Validee, i => Nommer(i, Civilite.Madame, "Leloup", "Marie", new(1981, 3, 12)), "0054123456");
        Connu("jean.dubois@demo.fr", "054", "CUL", EtatInscription.Validee, i => Nommer(i, Civilite.Monsieur, "Dubois", "Jean", new(1974, 11, 5)), null);
        Connu("anne.roy@demo.fr", "021", "GRH", EtatInscription.ComplementsDemandes, i => Nommer(i, Civilite.Madame, "Roy", "Anne", new(1969, 6, 23)), null);
        Connu("manon.elouue@demo.fr", "054", "EEJ", EtatInscription.EnSaisie, i =>
        {
            Nommer(i, Civilite.Madame, "Elouue", "Manon", new(1995, 9, 17));
            // A form in progress: the zones and the structure are still to be chosen.
            (i.Regions, i.Departements, i.StructureCode) = ([], [], null);
        }, null);
    }

    private static void Nommer(Identification i, Civilite civilite, string nom, string prenom, DateOnly naissance)
    {
        var f = i.Formateur;
        (f.Civilite, f.NomFamille, f.NomUsage, f.Prenom, f.DateNaissance) = (civilite, nom, nom, prenom, naissance);
    }

    private void Connu(string adresse, string structure, string specialite, EtatInscription etat, Action<Identification> nommer, string? immatriculation)
    {
        var region = _structures.Find(s => s.Code == structure).Region;
        var identification = _fabrique.Identification(structure, region, specialite);
        nommer(identification);
        Ajouter(adresse, identification, structure, specialite, etat, jours: 40, recul: 0, immatriculation, avecParcours: etat != EtatInscription.EnSaisie);
    }

    private void AjouterInvente(int i)
    {
        var (structure, region) = _structures[i % _structures.Count];
        var specialite = _fabrique.Un([.. Inventions.Metiers.Keys]);
        var identification = _fabrique.Identification(structure, region, specialite);
        // Two people cannot be the same one (CPT-03).
        while (!_cles.Add(Profil.CleDe(identification.Formateur)!)) identification = _fabrique.Identification(structure, region, specialite);
        var etat = EtatDe(i);
        var recul = Anciens.Contains(i) ? 400 : 0;
        Ajouter($"intervenant{i + 1:000}@demo.fr", identification, structure, specialite, etat,
            jours: etat == EtatInscription.Transmise ? 20 : 45,
            recul,
            immatriculation: etat == EtatInscription.Validee && i % 3 == 0 ? $"{structure}{700000 + i}" : null,
            avecParcours: etat != EtatInscription.EnAttenteActivation);
    }

    /// <summary>Half of them are in the CVthèque, a fifth await a decision. A step prime to the number of structures spreads the states over all of them.</summary>
    private static EtatInscription EtatDe(int i) => (i * 7 / 5 % 20) switch
    {
        < 10 => EtatInscription.Validee,
        < 14 => EtatInscription.Transmise,
        < 16 => EtatInscription.EnSaisie,
        16 => EtatInscription.ComplementsDemandes,
        17 => EtatInscription.Rejetee,
        18 => EtatInscription.EnAttenteActivation,
        _ => EtatInscription.Archivee,
    };

    private void Ajouter(string adresse, Identification identification, string structure, string specialite, EtatInscription etat, int jours, int recul, string? immatriculation, bool avecParcours)
    {
        var transmission = _fabrique.Avant(_maintenant.AddDays(-recul), jours);
        var creation = etat == EtatInscription.EnAttenteActivation ? _fabrique.Avant(_maintenant, 5) : _fabrique.Avant(transmission, 10);
        var compte = _ouvrirCompte(adresse, creation);
        if (etat != EtatInscription.EnAttenteActivation) compte.Activer(creation.AddMinutes(5));
        var profil = Profil.Creer(compte.Id, identification.Formateur, creation);
        if (etat != EtatInscription.EnAttenteActivation) profil.EnregistrerIdentification(identification, transmission);
        if (avecParcours) _fabrique.RemplirParcours(profil, specialite, transmission);
        if (immatriculation is not null) profil.Immatriculer(immatriculation);
        _db.Profils.Add(profil);

        var inscription = Inscription.Creer(compte.Id, creation);
        _db.Inscriptions.Add(inscription);
        Conduire(inscription, structure, etat, creation, transmission);
        if (etat == EtatInscription.Archivee) compte.Archiver(_maintenant);
    }

    private void Conduire(Inscription inscription, string structure, EtatInscription etat, DateTime creation, DateTime transmission)
    {
        if (etat == EtatInscription.EnAttenteActivation) return;
        inscription.Activer(creation.AddMinutes(5));
        if (etat == EtatInscription.EnSaisie) return;
        if (etat == EtatInscription.Archivee)
        {
            inscription.Archiver(_maintenant, "Désinscription demandée par la personne.");
            return;
        }
        inscription.Transmettre(structure, transmission);
        var (id, nom) = _decideurs[structure];
        // Later the same hour, so that no decision is in the future.
        var decision = transmission.AddMinutes(45);
        if (etat == EtatInscription.Validee) inscription.Valider(id, nom, null, decision);
        if (etat == EtatInscription.Rejetee) inscription.Rejeter(id, nom, "Vos compétences ne correspondent pas aux besoins actuels de la structure.", decision);
        if (etat == EtatInscription.ComplementsDemandes) inscription.DemanderComplements(id, nom, "Merci de préciser les publics que vous avez formés et de joindre votre dernier diplôme.", decision);
    }
}
