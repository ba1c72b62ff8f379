using System.Net;
using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web;
using EspaceIntervenants.Web.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeOpenXml;

namespace EspaceIntervenants.Tests.Web.Annonces.Candidatures.Bureau;

[Trait("Rule", "ANN-07")]
public sealed class ExportCandidaturesTests(Application application) : IClassFixture<Application>
{
    private const string Formule = "=HYPERLINK(A1)";
    private static int _ordre;

    [Fact]
    public async Task The_manager_downloads_a_workbook_whose_cells_are_typed_and_whose_text_is_never_a_formula()
    {
        var (annonce, depot) = await PreparerAsync();
        var manager = await Base.AjouterAgentAsync("054");

        using var reponse = await DemanderAsync(manager, annonce);

        Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
        Assert.Equal(ClasseurExcel.TypeMime, reponse.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"candidatures-{annonce}.xlsx", reponse.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.True(reponse.Headers.CacheControl?.NoStore);
        using var classeur = new ExcelPackage(new MemoryStream(await reponse.Content.ReadAsByteArrayAsync()));
        var feuille = Assert.Single(classeur.Workbook.Worksheets);
        Assert.Equal(2, feuille.Dimension.Rows);
        ExcelRange Cellule(string titre) => feuille.Cells[2, Enumerable.Range(1, feuille.Dimension.Columns).Single(c => feuille.Cells[1, c].Text == titre)];
        Assert.StartsWith(Formule, Cellule("Nom").GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal((string.Empty, true), (Cellule("Nom").Formula, Cellule("Nom").Style.QuotePrefix));
        Assert.Equal("@SUM(A1)", Cellule("Commentaire").Value);
        Assert.True(Cellule("Commentaire").Style.QuotePrefix);
        Assert.Equal(("Manon", false), (Cellule("Prénom").Value, Cellule("Prénom").Style.QuotePrefix));
        Assert.Equal(depot.AParis(), Cellule("Déposée le").GetValue<DateTime>(), TimeSpan.FromSeconds(1));
        Assert.Equal("dd/mm/yyyy hh:mm", Cellule("Déposée le").Style.Numberformat.Format);
        Assert.Equal(("À étudier", 4.0, "Oui"), (Cellule("État").Value, Cellule("Évaluation").Value, Cellule("Présélection").Value));
        Assert.Contains("Anne Roy\u00A0: -1 pour la forme", Cellule("Notes privées").GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "ROL-01")]
    public async Task Nobody_else_gets_it()
    {
        var (annonce, _) = await PreparerAsync();
        using var visiteur = await DemanderAsync(null, annonce);
        Assert.False(visiteur.IsSuccessStatusCode);
        var autre = await Base.AjouterAgentAsync("021");
        var intervenant = await Base.AjouterIntervenantAsync();
        foreach (var compte in new[] { autre, intervenant, Guid.NewGuid() })
        {
            using var reponse = await DemanderAsync(compte, annonce);
            Assert.Equal(HttpStatusCode.NotFound, reponse.StatusCode);
        }
        using var inconnue = await DemanderAsync(await Base.AjouterAgentAsync("054"), "0000000000");
        Assert.Equal(HttpStatusCode.NotFound, inconnue.StatusCode);
    }

    [Fact]
    [Trait("Rule", "ROL-01")]
    public async Task A_visitor_is_led_to_the_sign_in_page()
    {
        using var visiteur = application.CreateClient(new() { AllowAutoRedirect = false });
        using var reponse = await visiteur.GetAsync(new Uri(Adresses.GestionCandidaturesClasseur("0542609001"), UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        Assert.Contains(Adresses.Authentification, reponse.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private IDbContextFactory<EspaceDbContext> Base => application.Services.GetRequiredService<IDbContextFactory<EspaceDbContext>>();

    private async Task<HttpResponseMessage> DemanderAsync(Guid? compte, string annonce)
    {
        using var client = application.ClientDe(compte);
        return await client.GetAsync(new Uri(Adresses.GestionCandidaturesClasseur(annonce), UriKind.Relative));
    }

    private async Task<(string Annonce, DateTime Depot)> PreparerAsync()
    {
        var maintenant = BaseDeTest.Debut.UtcDateTime;
        var ordre = Interlocked.Increment(ref _ordre);
        // No two people are called the same (CPT-03).
        var auteur = await Base.AjouterIntervenantAsync(nom: $"{Formule}{ordre}");
        await using var db = Base.CreateDbContext();
        var annonce = Annonce.Creer($"0542609{ordre:000}", "054", Guid.NewGuid(), "Anne Roy", AnnoncesDeTest.Fiche(maintenant), maintenant);
        annonce.Publier(maintenant);
        db.Annonces.Add(annonce);
        await db.SaveChangesAsync();
        var candidature = Candidature.Deposer(annonce.Id, auteur, "@SUM(A1)", maintenant);
        var suivi = SuiviCandidature.Creer(candidature.Id);
        suivi.Evaluer(4);
        suivi.Preselectionner(true);
        db.AddRange(candidature, suivi, NoteCandidature.Ecrire(candidature.Id, Guid.NewGuid(), "Anne Roy", "-1 pour la forme", maintenant));
        await db.SaveChangesAsync();
        return (annonce.Numero, maintenant);
    }
}
