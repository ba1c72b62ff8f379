using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>A file from the manager's request to « Complet », on both screens; then the months that pass.</summary>
[Collection(ParcoursIntervenants.Nom)]
public sealed class DeLaDemandeAuDossierCompletTests(Navigateur navigateur)
{
    private const string Marie = "marie.leloup@demo.fr";
    private const string Rappel = "Demande de mise à jour de pièces";

    private static DateOnly Aujourdhui => TimeProvider.System.Aujourdhui();

    [SkippableFact]
    [Trait("Rule", "DOS-08")]
    [Trait("Rule", "DOS-10")]
    [Trait("Rule", "DOS-11")]
    [Trait("Rule", "DOS-16")]
    public async Task A_request_is_received_filled_transmitted_refused_in_part_corrected_and_the_file_is_complete()
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var (id, adresse) = await DossiersDuServeur.SansDossierAsync(serveur, StatutProfessionnel.TravailleurIndependant);
        var gestionnaire = await navigateur.ConnecterAsync(serveur, "gestion.bfc@demo.fr");
        await gestionnaire.Page.GotoAsync($"/gestion/intervenants/{id}");
        await gestionnaire.Bouton("Demander des données et pièces").ClickAsync();
        await gestionnaire.Bouton("Envoyer la demande").ClickAsync();
        await serveur.CourrielAsync(adresse, "Demande de données et pièces complémentaires");

        var personne = await navigateur.ConnecterAsync(serveur, adresse);
        await personne.Page.GotoAsync("/espace/dossier");
        await RemplirAsync(personne);
        await personne.Bouton("Transmettre").ClickAsync();
        await Assertions.Expect(personne.Titre("Dossier à vérifier")).ToBeVisibleAsync();

        await gestionnaire.Page.GotoAsync($"/gestion/dossiers/{id}");
        var identite = gestionnaire.Page.GetByRole(AriaRole.Region, new() { Name = "Identité", Exact = true });
        await identite.GetByRole(AriaRole.Button, new() { Name = "Refuser" }).ClickAsync();
        await identite.GetByLabel("Motif prêt à l'emploi").SelectOptionAsync(new SelectOptionValue { Label = "Le document est illisible : chargez une copie nette et entière." });
        await identite.GetByRole(AriaRole.Button, new() { Name = "Confirmer le refus" }).ClickAsync();
        await Assertions.Expect(gestionnaire.Page.GetByText("Identité : refusé.")).ToBeVisibleAsync();
        await gestionnaire.Page.GetByRole(AriaRole.Button, new() { Name = "Valider les blocs restants" }).ClickAsync();
        await Assertions.Expect(gestionnaire.Page.GetByText("Tout ce que la personne a transmis est vérifié")).ToBeVisibleAsync();
        Assert.Contains("illisible", (await serveur.CourrielAsync(adresse, "sont à corriger")).TextBody, StringComparison.Ordinal);

        // Her page, still open, follows the decisions by itself.
        await Assertions.Expect(personne.Page.GetByText("Le document est illisible").First).ToBeVisibleAsync();
        await Assertions.Expect(personne.Titre("Dossier incomplet")).ToBeVisibleAsync();
        await personne.Bouton("Transmettre").ClickAsync();
        await Assertions.Expect(personne.Page.GetByText("n'a pas changé depuis")).ToBeVisibleAsync();
        await personne.ChargerAsync("Document d'identité en recto", "recto-net.png", PiecesDeTest.Png);
        await personne.Bouton("Transmettre").ClickAsync();
        await Assertions.Expect(personne.Titre("Dossier à vérifier")).ToBeVisibleAsync();

        await ValiderAsync(gestionnaire, id, "Identité");
        await Assertions.Expect(personne.Titre("Dossier complet")).ToBeVisibleAsync();
        await Assertions.Expect(personne.Page.GetByText("lettre de demande").First).ToBeVisibleAsync();
        await serveur.CourrielAsync(adresse, "est complet");
        await personne.Page.VerifierAccessibiliteAsync();
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Rule", "DOS-12")]
    [Trait("Rule", "DOS-13")]
    [Trait("Rule", "DOS-15")]
    public async Task At_two_months_one_month_and_zero_days_she_is_told_and_only_a_validated_replacement_keeps_the_file_complete(bool remplace)
    {
        await using var serveur = await ServeurReel.DemarrerAsync(demonstration: true);
        var marie = await navigateur.ConnecterAsync(serveur, Marie);
        var id = await IdAsync(serveur, Marie);

        await ExecuterAsync(marie, "DOS-12");
        Assert.Contains("Contrat de travail", (await serveur.CourrielAsync(Marie, Rappel)).TextBody, StringComparison.Ordinal);
        await VoirAsync(marie, "Dossier complet", "Cette pièce doit être mise à jour");

        await AvancerAsync(marie, "+1 mois");
        await ExecuterAsync(marie, "DOS-12");
        await CompterAsync(serveur, 2);
        await marie.SeConnecterAsync(Marie);
        await VoirAsync(marie, "Dossier complet", "Cette pièce doit être mise à jour");
        if (remplace) await RemplacerContratAsync(serveur, marie, id);

        // The last good day, then the day after.
        await AvancerAsync(marie, "+1 mois");
        await ExecuterAsync(marie, "DOS-12", "DOS-13");
        await marie.SeConnecterAsync(Marie);
        await VoirAsync(marie, "Dossier complet", remplace ? null : "Cette pièce doit être mise à jour");
        await AvancerAsync(marie, "+1 j");
        await ExecuterAsync(marie, "DOS-12", "DOS-13");
        await marie.SeConnecterAsync(Marie);
        if (remplace) await VoirAsync(marie, "Dossier complet", null);
        else await VoirAsync(marie, "Dossier incomplet", "Cette pièce n'est plus à jour. Veuillez charger la nouvelle pièce");
        if (!remplace) await serveur.CourrielAsync(Marie, "est incomplet");
        await CompterAsync(serveur, 2);
    }

    private static async Task RemplirAsync(Personne personne)
    {
        await personne.Champ("Type de document d'identité").SelectOptionAsync("Carte d'identité");
        await personne.ChargerAsync("Document d'identité en recto", "recto.jpg", PiecesDeTest.Jpeg);
        await personne.ChargerAsync("Document d'identité en verso", "verso.pdf", PiecesDeTest.Pdf);
        await Personne.SaisirAsync(personne.Champ("Période de validité\u00A0: du"), Aujourdhui.AddYears(-3).EnTexte());
        await Personne.SaisirAsync(personne.Champ("Période de validité\u00A0: au"), Aujourdhui.AddYears(7).EnTexte());
        await personne.Champ("Pays de naissance").SelectOptionAsync("France");
        await Personne.SaisirAsync(personne.Champ("NIR", "Sécurité sociale"), "2850554395001");
        await personne.ChargerAsync("Attestation/carte vitale", "vitale.png", PiecesDeTest.Png);
        await personne.ChargerAsync("Attestation sur l'honneur", "attestation sur l'honneur.pdf", PiecesDeTest.Pdf);
        await Personne.SaisirAsync(personne.Champ("Date de l'attestation"), Aujourdhui.EnTexte());
        await Personne.SaisirAsync(personne.Champ("IBAN", "Informations bancaires"), "FR7630003030100005207491270");
        await Personne.SaisirAsync(personne.Champ("BIC", "Informations bancaires"), "SOGEFRPP");
        await personne.ChargerAsync("RIB ou attestation bancaire", "rib.pdf", PiecesDeTest.Pdf);
    }

    /// <summary>The red cross, the new contract, its end, « Transmettre »; then a manager validates it.</summary>
    private async Task RemplacerContratAsync(ServeurReel serveur, Personne marie, Guid id)
    {
        var bloc = marie.Page.GetByRole(AriaRole.Group, new() { Name = "Contrat de travail ou attestation de l'employeur", Exact = true });
        await bloc.GetByRole(AriaRole.Button, new() { Name = "Supprimer le fichier" }).ClickAsync();
        await marie.ChargerAsync("Contrat de travail ou attestation de l'employeur", "nouveau contrat.pdf", PiecesDeTest.Pdf);
        await Personne.SaisirAsync(bloc.GetByLabel("Période du contrat\u00A0: au"), Aujourdhui.AddYears(2).EnTexte());
        await marie.Bouton("Transmettre").ClickAsync();
        await Assertions.Expect(marie.Page.GetByText("Votre dossier est transmis")).ToBeVisibleAsync();
        // Until it is validated, the former one stays in force and its message on screen.
        await VoirAsync(marie, "Dossier complet", "Cette pièce doit être mise à jour");
        await ValiderAsync(await navigateur.ConnecterAsync(serveur, "gestion.grandest@demo.fr"), id, "Contrat de travail ou attestation de l'employeur");
        await VoirAsync(marie, "Dossier complet", null);
    }

    private static async Task ValiderAsync(Personne gestionnaire, Guid id, string bloc)
    {
        await gestionnaire.Page.GotoAsync($"/gestion/dossiers/{id}");
        await gestionnaire.Page.GetByRole(AriaRole.Region, new() { Name = bloc, Exact = true }).GetByRole(AriaRole.Button, new() { Name = "Valider" }).ClickAsync();
        await Assertions.Expect(gestionnaire.Page.GetByText("Tout ce que la personne a transmis est vérifié")).ToBeVisibleAsync();
    }

    private static async Task VoirAsync(Personne personne, string etat, string? message)
    {
        await personne.Page.GotoAsync("/espace/dossier");
        await Assertions.Expect(personne.Titre(etat)).ToBeVisibleAsync();
        if (message is not null) await Assertions.Expect(personne.Page.GetByText(message).First).ToBeVisibleAsync();
        else await Assertions.Expect(personne.Page.GetByText("Cette pièce")).ToHaveCountAsync(0);
    }

    private static async Task AvancerAsync(Personne personne, string pas)
    {
        await personne.Page.GotoAsync("/dev/horloge");
        await personne.Bouton(pas).ClickAsync();
    }

    private static async Task ExecuterAsync(Personne personne, params string[] regles)
    {
        await personne.Page.GotoAsync("/dev/horloge");
        foreach (var regle in regles) await personne.Bouton($"Exécuter maintenant {regle}").ClickAsync();
    }

    private static async Task CompterAsync(ServeurReel serveur, int attendus)
    {
        await using var db = serveur.OuvrirBase();
        Assert.Equal(attendus, await db.Courriels.CountAsync(c => c.Destinataire == Marie && c.Cause == nameof(CourrielRappelPieces)));
    }

    private static async Task<Guid> IdAsync(ServeurReel serveur, string adresse)
    {
        await using var db = serveur.OuvrirBase();
        return await db.Users.Where(c => c.Email == adresse).Select(c => c.Id).SingleAsync();
    }
}
