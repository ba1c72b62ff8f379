using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Tools;

/// <summary>Ads for tests, on a database with the reference data.</summary>
public static class AnnoncesDeTest
{
    /// <summary>A whole sheet: Finances, in Grand Est, open for a month.</summary>
    public static FicheAnnonce Fiche(DateTime maintenant) => new()
    {
        Intitule = "Budget et finances des petites communes",
        Description = "Session de deux jours sur la préparation du budget.",
        ProfilRecherche = "Directeur des finances",
        Specialites = ["FIN"],
        SousSpecialites = ["F1A"],
        DureeJours = 2.5m,
        DebutIntervention = maintenant.JourAParis().AddMonths(2),
        FinIntervention = maintenant.JourAParis().AddMonths(3),
        DateLimite = maintenant.JourAParis().AddMonths(1),
        Regions = ["44"],
        Departements = ["54"],
        ContactNom = "Rachel Mougin",
        ContactTelephone = "01 99 00 54 54",
        ContactCourriel = "annonces.054@exemple.fr",
    };

    /// <summary>An ad in a state, saved.</summary>
    /// <param name="bases">The database.</param>
    /// <param name="etat">The state.</param>
    /// <param name="structure">3 digits.</param>
    /// <param name="fiche">Changes the sheet of <see cref="Fiche"/>.</param>
    public static Task<Annonce> AjouterAnnonceAsync(this BaseDeTest bases, EtatAnnonce etat = EtatAnnonce.Publiee, string structure = "054", Action<FicheAnnonce>? fiche = null) =>
        bases.AjouterAnnonceAsync(bases.Maintenant, etat, structure, fiche);

    /// <summary>The same at an instant, on the database of a whole application.</summary>
    public static async Task<Annonce> AjouterAnnonceAsync(
        this IDbContextFactory<EspaceDbContext> bases, DateTime maintenant, EtatAnnonce etat = EtatAnnonce.Publiee, string structure = "054", Action<FicheAnnonce>? fiche = null)
    {
        await using var db = bases.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var jour = maintenant.JourAParis();
        var contenu = Fiche(maintenant);
        fiche?.Invoke(contenu);
        var annonce = Annonce.Creer(Annonce.NumeroDe(structure, jour, await db.SuivantAsync($"annonces-{jour.Year}")), structure, Guid.NewGuid(), "Anne Roy", contenu, maintenant);
        if (etat != EtatAnnonce.Brouillon) annonce.Publier(maintenant);
        if (etat == EtatAnnonce.Close) annonce.Cloturer(maintenant);
        db.Annonces.Add(annonce);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return annonce;
    }
}
