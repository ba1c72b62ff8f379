using EspaceIntervenants.Web;
using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>Every page a visitor can open, on a desk and on the narrowest phone.</summary>
[Collection(ParcoursPortail.Nom)]
public sealed class PagesPubliquesTests(Navigateur navigateur)
{
    private static readonly string[] Pages =
    [
        Adresses.Accueil, Adresses.Inscription, Adresses.InscriptionEnvoyee, Adresses.Activation, Adresses.ActivationRenvoi, Adresses.Authentification,
        Adresses.MotDePasseOublie, Adresses.Charte, Adresses.ConditionsEmploi, Adresses.MentionsLegales, Adresses.AideEtContact, Adresses.Annonces,
        Adresses.Actualites, Adresses.InformationsComplementaires, Adresses.Accessibilite, Adresses.PlanAcces, Adresses.Cookies, "/nulle-part",
    ];

    [SkippableFact]
    public async Task Public_pages_are_accessible_and_fit_every_window()
    {
        var serveur = await navigateur.DemonstrationAsync();
        var page = await navigateur.OuvrirAsync(serveur.Racine);
        foreach (var adresse in Pages)
        {
            await page.SetViewportSizeAsync(1280, 900);
            await page.GotoAsync(adresse);
            await page.VerifierAccessibiliteAsync();
            await page.SetViewportSizeAsync(320, 700);
            await page.VerifierLargeurAsync();
        }
    }

    [SkippableFact]
    [Trait("Rule", "CPT-01")]
    public async Task An_empty_form_says_at_each_field_what_is_missing()
    {
        var serveur = await navigateur.DemonstrationAsync();
        var visiteur = new Personne(await navigateur.OuvrirAsync(serveur.Racine, 390, 844), serveur);
        await visiteur.Page.GotoAsync(Adresses.Inscription);
        await visiteur.Champ("Prénom").FillAsync("<script>alert(1)</script>");
        await visiteur.Bouton("Valider").ClickAsync();

        await Assertions.Expect(visiteur.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("champs sont à corriger");
        await Assertions.Expect(visiteur.Champ("Prénom")).ToHaveValueAsync("<script>alert(1)</script>");
        await Assertions.Expect(visiteur.Champ("Nom de famille (naissance)")).ToHaveAttributeAsync("aria-invalid", "true");
        await visiteur.Page.VerifierAccessibiliteAsync();
        await visiteur.Page.VerifierLargeurAsync();
    }
}
