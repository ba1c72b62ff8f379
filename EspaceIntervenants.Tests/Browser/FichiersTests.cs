using EspaceIntervenants.Domain;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>Joining a CV: what is refused says why, and the file in place stays.</summary>
[Collection(ParcoursIntervenants.Nom)]
public sealed class FichiersTests(Navigateur navigateur)
{
    private const string Cv = "Joindre votre CV";

    private const string ChoisirAussitot = """
        const guet = new MutationObserver(() => {
            const saisie = document.querySelector('input[type=file]');
            if (!saisie || saisie.disabled) return;
            guet.disconnect();
            const choix = new DataTransfer();
            choix.items.add(new File(['Curriculum vitae'], 'aussitôt.txt', { type: 'text/plain' }));
            saisie.files = choix.files;
            saisie.dispatchEvent(new Event('change', { bubbles: true }));
        });
        guet.observe(document, { subtree: true, childList: true, attributes: true });
        """;

    [SkippableFact]
    [Trait("Rule", "PRO-08")]
    public async Task A_refused_file_says_why_and_the_former_one_stays()
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var manon = await navigateur.ConnecterAsync(serveur, "manon.elouue@demo.fr");
        // The fastest of hands: the field takes a file from the moment it is on screen and says that it does.
        await manon.Page.AddInitScriptAsync(ChoisirAussitot);
        await manon.Page.GotoAsync("/espace/parcours");
        await Assertions.Expect(manon.Lien("aussitôt.txt")).ToBeVisibleAsync();
        var enPlace = await manon.ChargerAsync(Cv, "mon cv.pdf", FichiersDeTest.Pdf);

        var erreur = manon.Page.Locator(".champ__erreur").Last;
        await manon.ChoisirAsync(Cv, "lourd.pdf", [.. FichiersDeTest.Pdf, .. new byte[3 * 1024 * 1024]]);
        await Assertions.Expect(erreur).ToContainTextAsync("2 Mo");
        await manon.ChoisirAsync(Cv, "programme.pdf", FichiersDeTest.Exe);
        await Assertions.Expect(erreur).ToContainTextAsync("PDF");
        await manon.ChoisirAsync(Cv, "vide.pdf", []);
        await Assertions.Expect(erreur).ToContainTextAsync("vide");
        await Assertions.Expect(enPlace).ToBeVisibleAsync();
        await manon.Page.VerifierAccessibiliteAsync();

        var telechargement = manon.Page.WaitForDownloadAsync();
        await enPlace.ClickAsync();
        Assert.Equal(FichiersDeTest.Pdf, await File.ReadAllBytesAsync(await (await telechargement).PathAsync()));

        await manon.Bouton("Supprimer le fichier mon cv.pdf").ClickAsync();
        await Assertions.Expect(enPlace).ToHaveCountAsync(0);
    }

    [SkippableFact]
    [Trait("Rule", "DOS-02")]
    public async Task A_picture_and_a_PDF_are_seen_in_a_frame_of_our_pages()
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var page = (await navigateur.ConnecterAsync(serveur, "manon.elouue@demo.fr")).Page;
        var (image, pdf) = await DeposerAsync(serveur, "manon.elouue@demo.fr");
        var plaintes = new List<string>();
        page.Console += (_, message) =>
        {
            // A busy browser also says that it was slow to use the font of the page around the frame.
            if (message.Type is "error" or "warning" && !message.Text.Contains("was preloaded", StringComparison.Ordinal)) plaintes.Add(message.Text);
        };

        await EncadrerAsync(page, Adresses.FichierApercu(image));
        var photo = page.FrameLocator("iframe").Locator("img");
        await Assertions.Expect(photo).ToBeVisibleAsync();
        Assert.Equal(60, await photo.EvaluateAsync<int>("img => img.naturalWidth"));

        // The browser's own viewer is an extension of it.
        var lecteur = page.WaitForRequestAsync(demande => demande.Url.StartsWith("chrome-extension://", StringComparison.Ordinal));
        await EncadrerAsync(page, Adresses.FichierApercu(pdf));
        await lecteur;
        await page.CapturerAsync("apercu-pdf");
        Assert.Empty(plaintes);
    }

    private static async Task EncadrerAsync(IPage page, string adresse) => await page.EvaluateAsync(
        "adresse => { document.querySelector('iframe')?.remove(); const cadre = document.createElement('iframe'); cadre.src = adresse; cadre.width = 800; cadre.height = 600; document.body.append(cadre); }", adresse);

    /// <summary>Files of this person, as their pages deposit them.</summary>
    private static async Task<(Guid Image, Guid Pdf)> DeposerAsync(ServeurReel serveur, string adresse)
    {
        var racine = Path.Combine(Path.GetDirectoryName(new SqliteConnectionStringBuilder(serveur.Chaine).DataSource)!, "fichiers");
        var reglages = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Espace", serveur.Chaine), new("Fichiers:Racine", racine)]).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(reglages).AddDomain(reglages).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<EspaceDbContext>>().CreateDbContextAsync();
        var compte = await db.Users.Where(c => c.Email == adresse).Select(c => c.Id).SingleAsync();
        var depot = services.GetRequiredService<DepotFichiers>();
        using var image = new MemoryStream(FichiersDeTest.Png);
        using var pdf = new MemoryStream(FichiersDeTest.Pdf);
        return ((await depot.DeposerAsync(compte, "carte.png", image, RegleFichier.PieceDossier, default)).Valeur!.Id,
            (await depot.DeposerAsync(compte, "arrete.pdf", pdf, RegleFichier.PieceDossier, default)).Valeur!.Id);
    }
}
