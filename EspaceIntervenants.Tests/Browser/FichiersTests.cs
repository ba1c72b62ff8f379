using EspaceIntervenants.Tests.Tools;
using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>Joining a CV: what is refused says why, and the file in place stays.</summary>
[Collection(AvecNavigateur.Nom)]
public sealed class FichiersTests(Navigateur navigateur)
{
    [SkippableFact]
    [Trait("Rule", "PRO-08")]
    public async Task A_refused_file_says_why_and_the_former_one_stays()
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var manon = new Personne(await navigateur.OuvrirAsync(serveur.Racine), serveur);
        await manon.SeConnecterAsync("manon.elouue@demo.fr", "Demo-2024!");
        await Assertions.Expect(manon.Titre("Mes informations")).ToBeVisibleAsync();
        await manon.Page.GotoAsync("/espace/parcours");
        var cv = manon.Page.GetByLabel("Joindre votre CV", new PageGetByLabelOptions { Exact = true });
        await cv.SetInputFilesAsync(Fichier("mon cv.pdf", FichiersDeTest.Pdf));
        var enPlace = manon.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "mon cv.pdf" });
        await Assertions.Expect(enPlace).ToBeVisibleAsync();

        var erreur = manon.Page.Locator(".champ__erreur").Last;
        await cv.SetInputFilesAsync(Fichier("lourd.pdf", [.. FichiersDeTest.Pdf, .. new byte[3 * 1024 * 1024]]));
        await Assertions.Expect(erreur).ToContainTextAsync("2 Mo");
        await cv.SetInputFilesAsync(Fichier("programme.pdf", FichiersDeTest.Exe));
        await Assertions.Expect(erreur).ToContainTextAsync("PDF");
        await cv.SetInputFilesAsync(Fichier("vide.pdf", []));
        await Assertions.Expect(erreur).ToContainTextAsync("vide");
        await Assertions.Expect(enPlace).ToBeVisibleAsync();
        await manon.Page.VerifierAccessibiliteAsync();

        var telechargement = manon.Page.WaitForDownloadAsync();
        await enPlace.ClickAsync();
        Assert.Equal(FichiersDeTest.Pdf, await File.ReadAllBytesAsync(await (await telechargement).PathAsync()));

        await manon.Bouton("Supprimer le fichier mon cv.pdf").ClickAsync();
        await Assertions.Expect(enPlace).ToHaveCountAsync(0);
    }

    private static FilePayload Fichier(string nom, byte[] contenu) => new() { Name = nom, MimeType = "application/pdf", Buffer = contenu };
}
