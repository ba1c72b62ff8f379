using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Portail;
using EspaceIntervenants.Domain.Portail.Administration;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Persistence.Seed;

/// <summary>An invented portal: news in all states, documents to download, contacts of every structure, an announcement that is over.</summary>
internal static class JeuPortail
{
    private const string Administrateur = "ADMIN@DEMO.FR";

    /// <summary>Adds it to a context that holds the agents already.</summary>
    public static async Task AjouterAsync(EspaceDbContext db, StockageFichiers stockage, DateTime maintenant, CancellationToken ct)
    {
        var aujourdhui = maintenant.JourAParis();
        foreach (var (titre, prete, debut, fin, texte) in TextesJeuPortail.Actualites)
            db.Actualites.Add(Actualite.Creer(SlugActualite.De(titre), titre, texte, prete, aujourdhui.AddDays(debut), fin is { } f ? aujourdhui.AddDays(f) : null, maintenant));
        var veille = aujourdhui.AddDays(-20).ToDateTime(new TimeOnly(18, 0));
        db.MessagesEcran.Add(MessageEcran.Creer(TextesJeuPortail.Message, alerte: true, PublicMessage.Tous, Horloge.DeParis(veille), Horloge.DeParis(veille.AddHours(14)), maintenant));
        await AjouterCoordonneesAsync(db, ct);
        var proprietaire = await db.Users.Where(u => u.NormalizedEmail == Administrateur).Select(u => u.Id).SingleAsync(ct);
        foreach (var rubrique in TextesJeuPortail.Documents.GroupBy(d => d.Rubrique))
        {
            var ordre = 0;
            foreach (var (_, titre, nom, contenu) in rubrique)
            {
                var fichier = await FichiersDemonstration.DeposerAsync(stockage, proprietaire, nom, contenu, maintenant, ct);
                db.Fichiers.Add(fichier);
                db.DocumentsPortail.Add(DocumentPortail.Creer(rubrique.Key, titre, fichier.Id, ++ordre, aujourdhui.AddDays(-120), null, maintenant));
            }
        }
    }

    private static async Task AjouterCoordonneesAsync(EspaceDbContext db, CancellationToken ct)
    {
        var structures = await db.Structures.Where(s => s.Actif).OrderBy(s => s.Code).Select(s => new
        {
            s.Code,
            s.Ville,
            // The city of that name in the region the structure serves, or the largest one of that name.
            CodePostal = db.Communes.Where(c => c.Libelle == s.Ville)
                .Join(db.Departements, c => c.DepartementCode, d => d.Code, (c, d) => new { c.Code, c.Population, d.RegionCode })
                .Where(c => s.RegionCode == null || c.RegionCode == s.RegionCode)
                .OrderByDescending(c => c.Population)
                .Select(c => db.CodesPostaux.Where(p => p.CommuneCode == c.Code).Min(p => p.Code)).FirstOrDefault(),
        }).ToListAsync(ct);
        for (var i = 0; i < structures.Count; i++)
        {
            var (code, ville) = (structures[i].Code, structures[i].Ville);
            var coordonnees = CoordonneesStructure.Creer(code);
            // A number of the ranges kept for fiction.
            coordonnees.Modifier($"{3 + 4 * i} {Inventions.Voies[i % Inventions.Voies.Length]}", $"{structures[i].CodePostal} {ville}".Trim(),
                $"01 99 00 {code[..2]} {code[1..]}", $"contact.{code}@demo.fr", TextesJeuPortail.Acces(ville, i));
            db.CoordonneesStructures.Add(coordonnees);
        }
    }
}
