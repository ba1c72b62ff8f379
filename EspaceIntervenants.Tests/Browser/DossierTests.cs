using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>A trainer fills and transmits their administrative file.</summary>
[Collection(ParcoursIntervenants.Nom)]
public sealed class DossierTests(Navigateur navigateur)
{
    private static readonly DateOnly Aujourdhui = TimeProvider.System.Aujourdhui();

    [SkippableFact]
    [Trait("Rule", "DOS-01")]
    [Trait("Rule", "DOS-08")]
    [Trait("Rule", "DOS-09")]
    public async Task On_a_phone_what_was_asked_for_is_seen_filled_transmitted_and_found_again()
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var adresse = await DemanderAsync(serveur, BlocDossier.Identite, BlocDossier.SecuriteSociale, BlocDossier.Bancaire);
        var personne = await navigateur.ConnecterAsync(serveur, adresse, 390, 844);
        var page = personne.Page;
        await page.GotoAsync("/charte");
        await page.GetByText("Menu", new() { Exact = true }).ClickAsync();
        var compte = page.Locator("summary").Filter(new LocatorFilterOptions { HasText = "Mon compte" });
        await Assertions.Expect(compte.Locator(".pastille")).ToBeVisibleAsync();
        await Assertions.Expect(compte).ToContainTextAsync("3 éléments attendus");
        await compte.ClickAsync();
        await personne.Lien("Mes données et documents 3 éléments attendus").ClickAsync();
        await Assertions.Expect(page.GetByText("Merci de compléter votre dossier avant le stage.").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Les informations ci-dessous sont demandées par votre gestionnaire CNFPT")).ToHaveCountAsync(3);
        await page.VerifierAsync("dossier-demande-390");
        await page.SetViewportSizeAsync(1280, 900);
        await page.VerifierAsync("dossier-demande-1280");
        await page.SetViewportSizeAsync(390, 844);

        await RemplirIdentiteAsync(personne);
        var nir = personne.Champ("NIR", "Sécurité sociale");
        await nir.FillAsync("2850554395001");
        await nir.BlurAsync();
        await Assertions.Expect(nir).ToHaveValueAsync("2 85 05 54 395 001 63".Replace(' ', '\u00A0'));
        await personne.ChargerAsync("Attestation/carte vitale", "vitale.png", PiecesDeTest.Png);

        var iban = personne.Champ("IBAN", "Informations bancaires");
        await iban.FillAsync("FR7730003030100005207491270");
        await Assertions.Expect(Bloc(personne, "Informations bancaires").Locator(".champ__erreur")).ToContainTextAsync("devrait être 76");
        await Assertions.Expect(personne.Case("Zone SEPA")).ToBeCheckedAsync();
        await iban.FillAsync("FR7630003030100005207491270");
        await iban.BlurAsync();
        await Assertions.Expect(iban).ToHaveValueAsync("FR76 3000 3030 1000 0520 7491 270".Replace(' ', '\u00A0'));
        await Assertions.Expect(Bloc(personne, "Informations bancaires").GetByText("IBAN valide").First).ToBeVisibleAsync();
        await personne.Champ("BIC", "Informations bancaires").FillAsync("SOGEFRPP");
        await personne.ChargerAsync("RIB ou attestation bancaire", "rib.pdf", PiecesDeTest.Pdf);
        await page.VerifierAsync("dossier-rempli-390");

        await personne.Bouton("Transmettre").DblClickAsync();
        var bilan = page.GetByRole(AriaRole.Status).Filter(new LocatorFilterOptions { HasText = "Votre dossier est transmis" });
        await Assertions.Expect(bilan).ToBeVisibleAsync();
        await Assertions.Expect(bilan).ToContainTextAsync("Identité, Sécurité sociale, Statut et position");
        await Assertions.Expect(bilan).ToContainTextAsync("Il reste à transmettre");
        await Assertions.Expect(page.Locator(".pastille")).ToHaveCountAsync(0);
        Assert.Equal(1, await EnvoisAsync(serveur, adresse));
        await page.VerifierAsync("dossier-transmis-390");

        await page.ReloadAsync();
        await Assertions.Expect(Bloc(personne, "Sécurité sociale").GetByText("À vérifier")).ToBeVisibleAsync();
        await Assertions.Expect(Bloc(personne, "Sécurité sociale").GetByText("vitale.png", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("demandées par votre gestionnaire")).ToHaveCountAsync(0);
        await page.SetViewportSizeAsync(1280, 900);
        await page.VerifierAsync("dossier-transmis-1280");
    }

    [SkippableFact]
    [Trait("Rule", "DOS-02")]
    [Trait("Rule", "DOS-03")]
    [Trait("Rule", "DOS-06")]
    public async Task Two_tabs_a_reload_and_what_cannot_be_sent_lose_nothing_and_are_each_explained()
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var personne = await navigateur.ConnecterAsync(serveur, await DemanderAsync(serveur, BlocDossier.Identite), 1280, 900);
        var page = personne.Page;
        await page.GotoAsync("/espace/dossier");
        await ChoisirContractuelAsync(personne);

        await personne.Champ("Type de document d'identité").SelectOptionAsync("Titre de séjour");
        await personne.ChargerAsync("Document d'identité en recto", "recto.jpg", PiecesDeTest.Jpeg);
        var identite = Bloc(personne, "Identité");
        await personne.ChoisirAsync("Document d'identité en recto", "scan.pdf", [.. PiecesDeTest.Pdf, .. new byte[6 * 1024 * 1024]]);
        await Assertions.Expect(identite.Locator(".champ__erreur")).ToContainTextAsync("5\u00A0Mo");
        await personne.ChoisirAsync("Document d'identité en recto", "carte.pdf", FichiersDeTest.Exe);
        await Assertions.Expect(identite.Locator(".champ__erreur")).ToContainTextAsync("n'est pas celui d'un fichier PDF");
        await Assertions.Expect(identite.GetByRole(AriaRole.Link, new() { Name = "recto.jpg" })).ToBeVisibleAsync();

        await Personne.SaisirAsync(personne.Champ("Période de validité\u00A0: du"), Aujourdhui.AddYears(-3).EnTexte());
        await Personne.SaisirAsync(personne.Champ("Période de validité\u00A0: au"), Aujourdhui.AddDays(-1).EnTexte());
        await personne.Champ("Pays de naissance").SelectOptionAsync("France");
        await personne.Champ("Type de contrat").SelectOptionAsync("Contrat à durée déterminée (CDD)");
        await Personne.SaisirAsync(personne.Champ("Période du contrat\u00A0: du"), Aujourdhui.EnTexte());
        await Personne.SaisirAsync(personne.Champ("Période du contrat\u00A0: au"), Aujourdhui.AddDays(-10).EnTexte());
        await Assertions.Expect(page.GetByText("Saisie conservée à")).ToBeVisibleAsync();

        await personne.Bouton("Transmettre").ClickAsync();
        var resume = page.Locator("#resume-erreurs");
        await Assertions.Expect(resume).ToContainTextAsync("« Document d'identité en verso » : chargez ce document.");
        await Assertions.Expect(resume).ToContainTextAsync("ce titre de séjour n'est plus valable depuis");
        await Assertions.Expect(resume).ToContainTextAsync("est avant le début");
        await page.VerifierAsync("dossier-erreurs-1280");
        await resume.GetByRole(AriaRole.Link, new() { Name = "en verso" }).ClickAsync();
        await Assertions.Expect(personne.Piece("Document d'identité en verso")).ToBeFocusedAsync();

        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("Votre saisie a été retrouvée")).ToBeVisibleAsync();
        await Assertions.Expect(personne.Champ("Type de contrat")).ToHaveValueAsync("CDD");
        await Assertions.Expect(identite.GetByRole(AriaRole.Link, new() { Name = "recto.jpg" })).ToBeVisibleAsync();
        await personne.ChargerAsync("Document d'identité en recto", "photo.png", PiecesDeTest.GrandePhoto(), enPlace: "photo.jpg");
        await Assertions.Expect(identite.GetByText("Votre photo a été réduite pour tenir dans 5\u00A0Mo.")).ToBeVisibleAsync();

        var second = new Personne(await page.Context.NewPageAsync(), serveur);
        await second.Page.GotoAsync("/espace/dossier");
        await second.Champ("Lieu de naissance (ville)").FillAsync("Albi");
        await Assertions.Expect(second.Page.GetByText("Saisie conservée à")).ToBeVisibleAsync();
        await personne.Champ("Lieu de naissance (ville)").FillAsync("Toulouse");
        await Assertions.Expect(page.GetByText("Deux saisies différentes")).ToBeVisibleAsync();
        await page.VerifierAsync("dossier-deux-onglets-1280");
        await personne.Bouton("Garder celle-ci").ClickAsync();
        await Assertions.Expect(page.GetByText("Deux saisies différentes")).ToHaveCountAsync(0);
        await second.Page.ReloadAsync();
        await Assertions.Expect(second.Champ("Lieu de naissance (ville)")).ToHaveValueAsync("Toulouse");
    }

    private static async Task RemplirIdentiteAsync(Personne personne)
    {
        await personne.Champ("Type de document d'identité").SelectOptionAsync("Carte d'identité");
        await personne.ChargerAsync("Document d'identité en recto", "recto.jpg", PiecesDeTest.Jpeg);
        await personne.ChargerAsync("Document d'identité en verso", "verso.pdf", PiecesDeTest.Pdf);
        await Personne.SaisirAsync(personne.Champ("Période de validité\u00A0: du"), Aujourdhui.AddYears(-3).EnTexte());
        await Personne.SaisirAsync(personne.Champ("Période de validité\u00A0: au"), Aujourdhui.AddYears(7).EnTexte());
        await personne.Champ("Nationalité").SelectOptionAsync("Française");
        await personne.Champ("Lieu de naissance (ville)").FillAsync("Perpignan");
        await personne.Champ("Pays de naissance").SelectOptionAsync("France");
    }

    private static async Task ChoisirContractuelAsync(Personne personne)
    {
        await personne.Champ("Statut professionnel").SelectOptionAsync("Agent non titulaire");
        await personne.Champ("Temps complet/temps non complet").SelectOptionAsync("Temps complet");
        await personne.Champ("Fonction publique").SelectOptionAsync("Fonction publique Territoriale");
        await personne.Champ("Situation/Position").SelectOptionAsync("En activité");
        await personne.Champ("Fonction", "Statut et position").FillAsync("Chargée de mission");
    }

    private static ILocator Bloc(Personne personne, string nom) => personne.Page.GetByRole(AriaRole.Group, new() { Name = nom, Exact = true });

    private static async Task<int> EnvoisAsync(ServeurReel serveur, string adresse)
    {
        await using var db = serveur.OuvrirBase();
        return await db.Dossiers.IgnoreAutoIncludes().Where(d => db.Users.Any(c => c.Id == d.Id && c.Email == adresse)).Select(d => d.Envois).SingleAsync();
    }

    /// <summary>A manager's request, for someone of the demonstration who has no file yet; returns their address.</summary>
    private static async Task<string> DemanderAsync(ServeurReel serveur, params BlocDossier[] blocs)
    {
        var (id, adresse) = await DossiersDuServeur.SansDossierAsync(serveur, StatutProfessionnel.Fonctionnaire);
        await using var db = serveur.OuvrirBase();
        var maintenant = TimeProvider.System.Maintenant();
        var dossier = DossierAdministratif.Creer(id, maintenant);
        dossier.Demander(blocs, "Merci de compléter votre dossier avant le stage.", Guid.NewGuid(), "Ana Prévost", "054", maintenant);
        db.Dossiers.Add(dossier);
        await db.SaveChangesAsync();
        return adresse;
    }
}
