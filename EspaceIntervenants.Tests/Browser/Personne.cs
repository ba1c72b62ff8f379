using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>A person before the application: what several journeys do, in the manual's words.</summary>
internal sealed partial class Personne(IPage page, ServeurReel serveur)
{
    public const string MotDePasse = "Essai-2026!";
    private const string MotDePasseDemonstration = "Demo-2024!";

    public IPage Page => page;

    /// <summary>A field by its accessible name, in a block of the form when its name stands in several.</summary>
    public ILocator Champ(string libelle, string? bloc = null)
    {
        var cadre = bloc is null ? page.Locator("main") : page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = bloc, Exact = true });
        var options = new LocatorGetByRoleOptions { Name = libelle, Exact = true };
        // A password field has no role.
        return cadre.GetByRole(AriaRole.Textbox, options).Or(cadre.GetByRole(AriaRole.Combobox, options))
            .Or(cadre.GetByRole(AriaRole.Searchbox, options)).Or(cadre.Locator("input[type=password]").And(cadre.GetByLabel(libelle)));
    }

    public ILocator Bouton(string nom) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = nom, Exact = true });

    public ILocator Lien(string nom) => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = nom, Exact = true });

    public ILocator Titre(string nom) => page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = nom });

    /// <summary>A box or a radio button by its accessible name.</summary>
    public ILocator Case(string nom, string? groupe = null)
    {
        var cadre = groupe is null ? page.Locator("main") : page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = groupe, Exact = true });
        var options = new LocatorGetByRoleOptions { Name = nom, Exact = true };
        return cadre.GetByRole(AriaRole.Checkbox, options).Or(cadre.GetByRole(AriaRole.Radio, options));
    }

    /// <summary>The field that takes this document. Some documents have the name of their block.</summary>
    public ILocator Piece(string libelle) => page.Locator("input[type=file]").And(page.GetByLabel(libelle, new PageGetByLabelOptions { Exact = true }));

    /// <summary>Chooses a file, once the field takes one.</summary>
    public async Task ChoisirAsync(string piece, string nom, byte[] contenu)
    {
        await Assertions.Expect(Piece(piece)).ToBeEnabledAsync();
        var type = nom.EndsWith(".pdf", StringComparison.Ordinal) ? "application/pdf" : "image/jpeg";
        await Piece(piece).SetInputFilesAsync(new FilePayload { Name = nom, MimeType = type, Buffer = contenu });
    }

    /// <summary>Chooses a file that is taken, under another name when it was reduced; returns the link to it.</summary>
    public async Task<ILocator> ChargerAsync(string piece, string nom, byte[] contenu, string? enPlace = null)
    {
        await ChoisirAsync(piece, nom, contenu);
        var lien = Lien(enPlace ?? nom);
        await Assertions.Expect(lien).ToBeVisibleAsync();
        return lien;
    }

    /// <summary>Types in a field and leaves it: what it formats or checks is then on screen.</summary>
    public static async Task SaisirAsync(ILocator champ, string texte)
    {
        await champ.FillAsync(texte);
        await champ.BlurAsync();
    }

    /// <summary>Moves by the Tab key alone until this has the focus.</summary>
    public async Task AllerAuClavierAsync(ILocator cible)
    {
        for (var pas = 0; pas < 200; pas++)
        {
            if (await cible.EvaluateAsync<bool>("element => element === document.activeElement")) return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{cible} cannot be reached by the Tab key on {page.Url}.");
    }

    /// <summary>Types the password of the demonstration, unless another is said, and is in.</summary>
    public async Task SeConnecterAsync(string adresse, string motDePasse = MotDePasseDemonstration)
    {
        await page.GotoAsync("/authentification");
        await Champ("Identifiant").FillAsync(adresse);
        await Champ("Mot de passe").FillAsync(motDePasse);
        await Bouton("Me connecter").ClickAsync();
        await Assertions.Expect(Bouton("Me déconnecter")).ToBeVisibleAsync();
    }

    /// <summary>From the home page to the form, through the link of the mail.</summary>
    public async Task CreerSonCompteAsync(string prenom, string nom, string adresse)
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Remplir un CV en ligne" }).ClickAsync();
        await RemplirSonCompteAsync(prenom, nom, adresse);
    }

    /// <summary>From the page that creates an account, already open, to the form.</summary>
    public async Task RemplirSonCompteAsync(string prenom, string nom, string adresse)
    {
        await Assertions.Expect(Titre("Création d'un compte de connexion")).ToBeVisibleAsync();
        foreach (var document in new[] { "charte des intervenants", "conditions générales d'emploi des intervenants", "mentions légales" })
            await LireAsync(document);
        await Case("Madame").CheckAsync();
        await Champ("Nom de famille (naissance)").FillAsync(nom);
        await Case("Identique au nom de famille").CheckAsync();
        await Champ("Prénom").FillAsync(prenom);
        await Champ("Date de Naissance").FillAsync("17/09/1985");
        await Champ("Adresse e-mail de contact (identifiant de connexion)").FillAsync(adresse);
        await Champ("Confirmer l'adresse e-mail de contact (identifiant de connexion)").FillAsync(adresse);
        await Champ("Saisir un mot de passe").FillAsync(MotDePasse);
        await Champ("Confirmer le mot de passe").FillAsync(MotDePasse);
        await Champ("Saisissez ici le code affiché dans l'encadré").FillAsync(ServeurReel.CodeImage);
        await page.VerifierAccessibiliteAsync();
        await Bouton("Valider").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(adresse);

        var courriel = await serveur.CourrielAsync(adresse, "Inscription");
        var lien = LienDuCourriel().Match(courriel.TextBody!).Value;
        Assert.StartsWith(serveur.Racine.ToString(), lien, StringComparison.Ordinal);
        await page.GotoAsync(lien);
        if (await Bouton("Activer mon compte").IsVisibleAsync()) await Bouton("Activer mon compte").ClickAsync();
    }

    private async Task LireAsync(string document)
    {
        var lien = page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = new Regex("J.ai pris connaissance d.* " + Regex.Escape(document)) });
        var onglet = page.Context.WaitForPageAsync();
        await lien.ClickAsync();
        await (await onglet).CloseAsync();
    }

    [GeneratedRegex(@"http://\S+/inscription/activation\S+")]
    private static partial Regex LienDuCourriel();
}
