using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>A visitor wants to apply to an ad: registers from it, is validated, applies, and changes their mind.</summary>
[Collection(ParcoursIntervenants.Nom)]
public sealed class CandidatureTests(Navigateur navigateur)
{
    private const string Adresse = "paule.thirion@exemple.fr";

    [SkippableFact]
    [Trait("Rule", "ANN-05")]
    [Trait("Rule", "ANN-06")]
    [Trait("Rule", "PRO-06")]
    [Trait("Rule", "INS-05")]
    public async Task A_visitor_registers_from_an_ad_is_validated_applies_and_withdraws()
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var numero = await AnnonceOuverteAsync(serveur);
        var paule = new Personne(await navigateur.OuvrirAsync(serveur.Racine), serveur);
        await SInscrireAsync(paule, numero);
        await ValiderAsync(serveur);
        Assert.Contains($"/annonces/{numero}/candidater", (await serveur.CourrielAsync(Adresse, "validée")).TextBody, StringComparison.Ordinal);
        await CandidaterAsync(paule, numero);
        await serveur.CourrielAsync(Adresse, $"annonce n° {numero}");
        await RetirerAsync(paule);
    }

    [SkippableFact]
    public async Task The_pages_of_applications_fit_a_phone_for_whoever_has_one_to_follow()
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var numero = await AnnonceOuverteAsync(serveur);
        var jean = new Personne(await navigateur.OuvrirAsync(serveur.Racine, 390, 844), serveur);
        await jean.Page.GotoAsync($"/annonces/{numero}/candidater");
        await VerifierAsync(jean, "candidater-visiteur-390");
        await jean.SeConnecterAsync("jean.dubois@demo.fr");
        await Assertions.Expect(jean.Titre("Mon inscription")).ToBeVisibleAsync();
        await VerifierAsync(jean, "tableau-de-bord-avant-390");
        await jean.Page.GotoAsync($"/annonces/{numero}/candidater");
        await jean.Champ("Commentaire associé à votre candidature").FillAsync("Disponible dès janvier.");
        await Assertions.Expect(jean.Page.GetByText("23 / 2")).ToBeVisibleAsync();
        await VerifierAsync(jean, "candidater-390");
        await jean.Bouton("Candidater").ClickAsync();
        await Assertions.Expect(jean.Page.GetByText("est déposée.")).ToBeVisibleAsync();
        await VerifierAsync(jean, "mes-reponses-390");
        await jean.Page.GotoAsync("/espace");
        await Assertions.Expect(jean.Titre("Accès rapides")).ToBeVisibleAsync();
        await VerifierAsync(jean, "tableau-de-bord-390");
    }

    private static async Task SInscrireAsync(Personne paule, string numero)
    {
        await paule.Page.GotoAsync($"/annonces/{numero}/candidater");
        await paule.Page.VerifierAccessibiliteAsync();
        await paule.Page.CapturerAsync("candidater-visiteur");
        await paule.Lien("inscrire").ClickAsync();
        await Assertions.Expect(paule.Page.GetByText($"Vous vous inscrivez pour candidater à l'annonce n° {numero}")).ToBeVisibleAsync();
        await paule.Page.CapturerAsync("inscription-annonce");
        await paule.RemplirSonCompteAsync("Paule", "Thirion", Adresse);

        await Assertions.Expect(paule.Titre("Mes informations")).ToBeVisibleAsync();
        await Assertions.Expect(paule.Champ("Structure de rattachement")).ToBeDisabledAsync();
        await Assertions.Expect(paule.Champ("Structure de rattachement")).ToHaveValueAsync("054");
        await Assertions.Expect(paule.Page.GetByText("Vous vous inscrivez à la suite d'une annonce")).ToBeVisibleAsync();
        await Assertions.Expect(paule.Lien("Mes réponses aux annonces")).ToHaveCountAsync(0);
        await paule.RemplirIdentificationAsync("commune laxou", "Commune de Laxou", structure: null);
        await paule.CompleterAdresseEmployeurAsync();
        await paule.Bouton("Enregistrer et passer à la page suivante").ClickAsync();
        await Assertions.Expect(paule.Titre("Mon parcours")).ToBeVisibleAsync();
        await paule.RemplirParcoursAsync("Fiscalité des stations thermales");
        await paule.Bouton("Enregistrer et transmettre ma demande d'inscription").ClickAsync();
        await Assertions.Expect(paule.Page.GetByText("Votre dossier a bien été transmis.")).ToBeVisibleAsync();

        await paule.Page.GotoAsync($"/annonces/{numero}/candidater");
        await Assertions.Expect(paule.Page.GetByText("une fois votre demande d'inscription validée")).ToBeVisibleAsync();
        await paule.Page.GotoAsync("/espace");
        await Assertions.Expect(paule.Titre($"Vous vouliez candidater à l'annonce n° {numero}")).ToBeVisibleAsync();
        await paule.Page.CapturerAsync("tableau-de-bord-transmise");
        await paule.Bouton("Me déconnecter").ClickAsync();
    }

    private async Task ValiderAsync(ServeurReel serveur)
    {
        var gestionnaire = await navigateur.ConnecterAsync(serveur, "gestion.grandest@demo.fr");
        await gestionnaire.Page.GotoAsync("/gestion/inscriptions?vue=a-prendre&q=thirion");
        await gestionnaire.Page.GetByRole(AriaRole.Link).Filter(new LocatorFilterOptions { HasText = "Thirion" }).First.ClickAsync();
        await gestionnaire.Bouton("Valider").ClickAsync();
        await gestionnaire.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Confirmer : valider" }).ClickAsync();
        await Assertions.Expect(gestionnaire.Page.GetByText("Validée").First).ToBeVisibleAsync();
    }

    private static async Task CandidaterAsync(Personne paule, string numero)
    {
        await paule.SeConnecterAsync(Adresse, Personne.MotDePasse);
        await Assertions.Expect(paule.Titre("Mon inscription")).ToBeVisibleAsync();
        await Assertions.Expect(paule.Page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Menu principal" }).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Tableau de bord" })).ToBeVisibleAsync();
        await paule.Page.VerifierAccessibiliteAsync();
        await paule.Page.CapturerAsync("tableau-de-bord-validee");
        await paule.Lien("Candidater").ClickAsync();
        await Assertions.Expect(paule.Titre($"Déposer une candidature sur l'annonce n° {numero}")).ToBeVisibleAsync();
        await paule.Champ("Commentaire associé à votre candidature").FillAsync("J'anime ce sujet depuis dix ans.");
        await paule.Page.VerifierAccessibiliteAsync();
        await paule.Page.CapturerAsync("candidater");
        await paule.Bouton("Candidater").ClickAsync();
    }

    private static async Task RetirerAsync(Personne paule)
    {
        await Assertions.Expect(paule.Titre("Mes réponses aux annonces")).ToBeVisibleAsync();
        var ligne = paule.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row).Nth(1);
        await Assertions.Expect(ligne).ToContainTextAsync("Déposée");
        await paule.Page.VerifierAccessibiliteAsync();
        await paule.Page.CapturerAsync("mes-reponses");
        await ligne.GetByRole(AriaRole.Button).ClickAsync();
        var dialogue = paule.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialogue).ToBeVisibleAsync();
        await paule.Page.VerifierAccessibiliteAsync();
        await paule.Page.CapturerAsync("retrait");
        await dialogue.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Confirmer le retrait" }).ClickAsync();
        await Assertions.Expect(ligne).ToContainTextAsync("Retirée");
        await Assertions.Expect(paule.Page.GetByText("est retirée.")).ToBeVisibleAsync();
    }

    private static async Task VerifierAsync(Personne personne, string capture)
    {
        await personne.Page.VerifierAsync(capture);
        await personne.Page.SetViewportSizeAsync(320, 700);
        await personne.Page.VerifierLargeurAsync();
        await personne.Page.SetViewportSizeAsync(390, 844);
    }

    /// <summary>The ad of Grand Est one may still apply to for the longest time, to which Jean Dubois has not applied.</summary>
    private static async Task<string> AnnonceOuverteAsync(ServeurReel serveur)
    {
        await using var connexion = new SqliteConnection(serveur.Chaine);
        await connexion.OpenAsync();
        await using var commande = connexion.CreateCommand();
        commande.CommandText = """
            SELECT Numero FROM Annonces a WHERE StructureCode = '054' AND Etat = 2
            AND NOT EXISTS (SELECT 1 FROM Candidatures c JOIN AspNetUsers u ON u.Id = c.ProfilId WHERE c.AnnonceId = a.Id AND u.Email = 'jean.dubois@demo.fr')
            ORDER BY Fiche_DateLimite DESC LIMIT 1
            """;
        return (string)(await commande.ExecuteScalarAsync())!;
    }
}
