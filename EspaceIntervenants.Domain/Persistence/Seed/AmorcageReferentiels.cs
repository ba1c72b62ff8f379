using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Persistence.Seed;

/// <summary>
/// Brings the reference tables to what the shipped files say: adds, updates, puts back, and deactivates what is no longer
/// there (files refer to it: nothing is deleted). One file is one step, skipped while its content is the one already
/// applied; all the steps are one transaction.
/// </summary>
/// <param name="fabrique">Opens the database.</param>
/// <param name="temps">The clock.</param>
/// <param name="donnees">The files.</param>
public sealed class AmorcageReferentiels(IDbContextFactory<EspaceDbContext> fabrique, TimeProvider temps, DonneesEmbarquees donnees)
{
    private static readonly (string Fichier, Func<EspaceDbContext, DonneesEmbarquees, CancellationToken, Task> Appliquer)[] Etapes =
    [
        // In the order of their foreign keys.
        ("regions.csv", RegionsAsync),
        ("departements.csv", DepartementsAsync),
        ("communes.csv", AmorcageCommunes.AppliquerAsync),
        ("pays.csv", PaysAsync),
        ("structures.csv", StructuresAsync),
        ("specialites.csv", SpecialitesAsync),
        ("sous-specialites.csv", SousSpecialitesAsync),
        ("listes.csv", ListesAsync),
    ];

    /// <summary>Applies the files that have changed; returns how many did.</summary>
    public async Task<int> AppliquerAsync(CancellationToken ct = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var appliques = await db.AmorcagesAppliques.ToDictionaryAsync(a => a.Nom, ct);
        var changes = 0;
        foreach (var (fichier, appliquer) in Etapes)
        {
            var empreinte = donnees.Empreinte(fichier);
            if (appliques.TryGetValue(fichier, out var deja) && deja.Empreinte == empreinte) continue;
            await appliquer(db, donnees, ct);
            if (deja is null) db.Add(AmorcageApplique.Creer(fichier, empreinte, temps.Maintenant()));
            else deja.Renouveler(empreinte, temps.Maintenant());
            await db.SaveChangesAsync(ct);
            changes++;
        }
        await transaction.CommitAsync(ct);
        return changes;
    }

    private static Task RegionsAsync(EspaceDbContext db, DonneesEmbarquees donnees, CancellationToken ct) => FusionnerAsync(
        db.Regions, donnees.Lignes("regions.csv", "code", "libelle"),
        l => l[0], l => l[1], l => Region.Creer(l[0], l[1]), (_, _) => { }, ct);

    private static Task DepartementsAsync(EspaceDbContext db, DonneesEmbarquees donnees, CancellationToken ct) => FusionnerAsync(
        db.Departements, donnees.Lignes("departements.csv", "code", "libelle", "region"),
        l => l[0], l => l[1], l => Departement.Creer(l[0], l[1], l[2]), (d, l) => d.Rattacher(l[2]), ct);

    private static Task PaysAsync(EspaceDbContext db, DonneesEmbarquees donnees, CancellationToken ct) => FusionnerAsync(
        db.Pays, donnees.Lignes("pays.csv", "code", "libelle", "nationalite"),
        l => l[0], l => l[1], l => Pays.Creer(l[0], l[1], Texte.OuNull(l[2])), (p, l) => p.Nommer(Texte.OuNull(l[2])), ct);

    private static Task StructuresAsync(EspaceDbContext db, DonneesEmbarquees donnees, CancellationToken ct) => FusionnerAsync(
        db.Structures, donnees.Lignes("structures.csv", "code", "libelle", "type", "region", "ville"),
        l => l[0], l => l[1],
        l => Structure.Creer(l[0], l[1], Enum.Parse<TypeStructure>(l[2]), Texte.OuNull(l[3]), l[4]),
        (s, l) => s.Situer(Enum.Parse<TypeStructure>(l[2]), Texte.OuNull(l[3]), l[4]), ct);

    private static Task SpecialitesAsync(EspaceDbContext db, DonneesEmbarquees donnees, CancellationToken ct) => FusionnerAsync(
        db.Specialites, donnees.Lignes("specialites.csv", "code", "libelle"),
        l => l[0], l => l[1], l => Specialite.Creer(l[0], l[1]), (_, _) => { }, ct);

    private static Task SousSpecialitesAsync(EspaceDbContext db, DonneesEmbarquees donnees, CancellationToken ct) => FusionnerAsync(
        db.SousSpecialites, donnees.Lignes("sous-specialites.csv", "code", "libelle", "specialite"),
        l => l[0], l => l[1], l => SousSpecialite.Creer(l[0], l[1], l[2]), (s, l) => s.Rattacher(l[2]), ct);

    private static Task ListesAsync(EspaceDbContext db, DonneesEmbarquees donnees, CancellationToken ct)
    {
        // The place of a value in its list is its place in the file.
        var lignes = donnees.Lignes("listes.csv", "liste", "code", "libelle").GroupBy(l => l[0])
            .SelectMany(liste => liste.Select((l, i) => (Liste: l[0], Code: l[1], Libelle: l[2], Ordre: i + 1)));
        return FusionnerAsync(
            db.ElementsListe, lignes,
            l => (l.Liste, l.Code), l => l.Libelle,
            l => ElementListe.Creer(l.Liste, l.Code, l.Libelle, l.Ordre), (e, l) => e.Placer(l.Ordre), e => (e.Liste, e.Code), ct);
    }

    private static Task FusionnerAsync<T, TLigne>(
        DbSet<T> table, IEnumerable<TLigne> lignes, Func<TLigne, string> code, Func<TLigne, string> libelle,
        Func<TLigne, T> creer, Action<T, TLigne> actualiser, CancellationToken ct)
        where T : ElementReference => FusionnerAsync(table, lignes, code, libelle, creer, actualiser, e => e.Code, ct);

    private static async Task FusionnerAsync<T, TLigne, TCle>(
        DbSet<T> table, IEnumerable<TLigne> lignes, Func<TLigne, TCle> cle, Func<TLigne, string> libelle,
        Func<TLigne, T> creer, Action<T, TLigne> actualiser, Func<T, TCle> cleDe, CancellationToken ct)
        where T : ElementReference
        where TCle : notnull
    {
        var disparus = await table.ToDictionaryAsync(cleDe, ct);
        foreach (var ligne in lignes)
        {
            if (disparus.Remove(cle(ligne), out var present))
            {
                present.Reactiver(libelle(ligne));
                actualiser(present, ligne);
            }
            else
            {
                table.Add(creer(ligne));
            }
        }
        foreach (var disparu in disparus.Values) disparu.Desactiver();
    }
}
