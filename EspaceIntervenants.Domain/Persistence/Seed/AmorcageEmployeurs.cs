using System.Globalization;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Employeurs;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Persistence.Seed;

/// <summary>
/// The starter of the public employers: 36,000 communes and EPCI, from their SIREN. Their SIRET is not in the source; it is
/// SIREN + 0001 + key for 97 % of them, so that number is proposed, « à vérifier », until an import tells the real one.
/// </summary>
/// <param name="fabrique">Opens the database.</param>
/// <param name="temps">The clock.</param>
/// <param name="donnees">The files.</param>
public sealed class AmorcageEmployeurs(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps, DonneesEmbarquees donnees)
{
    private const string Nom = "amorce-employeurs";

    /// <summary>Applies the starter when its files have changed; says whether it did.</summary>
    public async Task<bool> AppliquerAsync(CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var empreinte = donnees.Empreinte("communes.csv")[..32] + donnees.Empreinte("epci.csv")[..32];
        var deja = await db.AmorcagesAppliques.FindAsync([Nom], ct);
        if (deja?.Empreinte == empreinte) return false;

        await using var table = await TableEmployeurs.RecevoirAsync(db, ct);
        foreach (var ligne in Communes().Concat(Epci()))
        {
            ct.ThrowIfCancellationRequested();
            table.Ajouter(ligne);
        }
        if (deja is null) db.Add(AmorcageApplique.Creer(Nom, empreinte, temps.Maintenant()));
        else deja.Renouveler(empreinte, temps.Maintenant());
        // Saved with the rows, in their transaction.
        await table.RemplacerAsync(SourceEmployeur.Amorce, complet: true, temps.Maintenant(), ct);
        return true;
    }

    private IEnumerable<LigneEmployeur> Communes() => donnees
        .Lignes("communes.csv", "code", "libelle", "departement", "codes_postaux", "siren", "population")
        .Where(l => l[4].Length == 9)
        .Select(l => new LigneEmployeur(Siret.Composer(l[4], 1), NomsCollectivites.Commune(l[1], l[2]), SourceEmployeur.Amorce)
        {
            Categorie = CategoriesPubliques.Commune,
            CodePostal = Texte.OuNull(l[3].Split('|')[0]),
            Ville = l[1],
            CommuneCode = l[0],
            Population = int.Parse(l[5], CultureInfo.InvariantCulture),
            Alias = ["mairie ville"],
        });

    private IEnumerable<LigneEmployeur> Epci() => donnees
        .Lignes("epci.csv", "siren", "nom", "type", "population")
        .Select(l => new LigneEmployeur(Siret.Composer(l[0], 1), NomsCollectivites.Epci(l[1]), SourceEmployeur.Amorce)
        {
            Categorie = CategoriesPubliques.DEpci(l[2]),
            Population = int.Parse(l[3], CultureInfo.InvariantCulture),
            Alias = [l[1]],
        });
}
