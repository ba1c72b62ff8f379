using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Persistence.Seed;

/// <summary>Invented ads of all the structures, most of them open; always the same ones.</summary>
internal sealed class JeuAnnonces
{
    /// <summary>How many.</summary>
    public const int Nombre = 144;

    private const int Graine = 20241001;
    private readonly Random _hasard = new(Graine);
    private readonly EspaceDbContext _db;
    private readonly DateTime _maintenant;
    private readonly ILookup<string, (string Code, string Libelle)> _sous;
    private readonly ILookup<string, string> _departements;

    private JeuAnnonces(EspaceDbContext db, DateTime maintenant, ILookup<string, (string, string)> sous, ILookup<string, string> departements) =>
        (_db, _maintenant, _sous, _departements) = (db, maintenant, sous, departements);

    /// <summary>Adds them to a context that holds the agents already; nothing where the reference data is missing.</summary>
    public static async Task AjouterAsync(EspaceDbContext db, DateTime maintenant, CancellationToken ct)
    {
        var structures = await db.Structures.Where(s => s.Actif).OrderBy(s => s.Code).Select(s => new { s.Code, s.RegionCode, s.Ville }).ToListAsync(ct);
        if (structures.Count == 0) return;
        var sous = await db.SousSpecialites.OrderBy(s => s.Code).ToListAsync(ct);
        var departements = await db.Departements.OrderBy(d => d.Code).ToListAsync(ct);
        var agents = await db.Agents.Include(a => a.Affectations).ToListAsync(ct);
        var siege = agents.First(a => a.Affectations.Count == 0);
        var jeu = new JeuAnnonces(db, maintenant, sous.ToLookup(s => s.SpecialiteCode, s => (s.Code, s.Libelle)), departements.ToLookup(d => d.RegionCode, d => d.Code));
        for (var i = 0; i < Nombre; i++)
        {
            // A third of them is of the two structures whose managers the documentation names.
            var structure = i % 3 == 0 ? structures.Find(s => s.Code == (i % 2 == 0 ? "054" : "021")) ?? structures[0] : structures[i % structures.Count];
            var agent = agents.Find(a => a.Affectations.Any(x => x.StructureCode == structure.Code)) ?? siege;
            await jeu.AjouterAsync(i, structure.Code, structure.RegionCode, structure.Ville, (agent.Id, $"{agent.Prenom} {agent.Nom}"), ct);
        }
    }

    private async Task AjouterAsync(int i, string structure, string? region, string ville, (Guid Id, string Nom) agent, CancellationToken ct)
    {
        // A step prime to the third that the named structures take: they too have drafts and closed ads.
        var (brouillon, close) = (i % 11 == 5, i % 11 != 5 && i % 7 == 4);
        // Spread over four months, the newest yesterday; a draft was begun this week.
        var creation = _maintenant.AddDays(brouillon ? -1 - (i % 5) : -1 - (120 - (120 * i / Nombre))).AddMinutes(-7 * (i % 60));
        var jour = creation.JourAParis();
        var fiche = Fiche(structure, region, ville, jour, close);
        var ordre = await _db.SuivantAsync($"annonces-{jour.Year}", ct);
        var annonce = Annonce.Creer(Annonce.NumeroDe(structure, jour, ordre), structure, agent.Id, agent.Nom, fiche, creation);
        if (!brouillon) annonce.Publier(creation.AddMinutes(30));
        if (close) annonce.Cloturer(Horloge.DeParis(fiche.DateLimite!.Value.AddDays(1).ToDateTime(TimeOnly.MinValue)));
        _db.Annonces.Add(annonce);
    }

    private FicheAnnonce Fiche(string structure, string? region, string ville, DateOnly jour, bool close)
    {
        var specialite = Un([.. Inventions.Metiers.Keys]);
        var metier = Inventions.Metiers[specialite];
        var (sous, intitule) = Un([.. _sous[specialite]]);
        var aujourdhui = _maintenant.JourAParis();
        var limite = close ? jour.AddDays(_hasard.Next(1, Math.Max(2, aujourdhui.DayNumber - jour.DayNumber))) : aujourdhui.AddDays(_hasard.Next(3, 75));
        var debut = limite.AddDays(_hasard.Next(15, 60));
        var regions = region is null ? [Un([.. _departements.Select(d => d.Key)])] : new List<string> { region };
        return new FicheAnnonce
        {
            Intitule = string.Format(System.Globalization.CultureInfo.InvariantCulture, Un(Intitules), intitule),
            Description = $"Nous cherchons une personne qui sache transmettre une pratique de terrain\u00A0: {metier.Expertise}. La session alterne apports, études de cas tirées des collectivités des stagiaires et mises en situation.",
            ProfilRecherche = $"{metier.Fonction}, ou expérience équivalente d'au moins cinq ans en collectivité. Une première expérience de l'animation est appréciée.",
            Contexte = Un(["Présentiel", "Présentiel et à distance", "Classe virtuelle de deux demi-journées", "Intra, à la demande d'une collectivité"]),
            PublicVise = Un(["Cadres de catégorie A", "Agents de catégorie B et C", "Encadrement intermédiaire", "Agents nouvellement nommés"]),
            Specialites = [specialite],
            SousSpecialites = [sous],
            DureeJours = Un([0.5m, 1m, 2m, 2.5m, 3m, 5m]),
            DebutIntervention = debut,
            FinIntervention = debut.AddDays(_hasard.Next(2, 200)),
            DateLimite = limite,
            Regions = regions,
            Departements = _hasard.Next(2) == 0 ? [] : [Un([.. _departements[regions[0]]])],
            PrecisionsLieu = _hasard.Next(3) == 0 ? $"Locaux de la structure, {ville}" : null,
            ContactNom = $"{Un(Inventions.PrenomsFeminins)} {Un(Inventions.Noms)}",
            // A number of the ranges kept for fiction.
            ContactTelephone = $"01 99 00 {structure[..2]} {structure[1..]}",
            ContactCourriel = $"annonces.{structure}@demo.fr",
            Urgent = _hasard.Next(8) == 0,
        };
    }

    private static readonly string[] Intitules =
    [
        "Recherche intervenant ou intervenante\u00A0: {0}", "Animer une session «\u00A0{0}\u00A0»", "{0}\u00A0: formation de deux groupes", "Itinéraire «\u00A0{0}\u00A0», module 2",
        "Conception et animation\u00A0: {0}", "{0}\u00A0: les fondamentaux", "{0}\u00A0: perfectionnement",
    ];

    private T Un<T>(T[] choix) => choix[_hasard.Next(choix.Length)];
}
