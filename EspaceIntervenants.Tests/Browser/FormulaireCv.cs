using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>The two steps of the CV form, as a trainer fills them.</summary>
internal static class FormulaireCv
{
    /// <summary>Step 1, with a public employer found by its name.</summary>
    /// <param name="structure">The one to choose; null when an ad imposes it.</param>
    public static async Task RemplirIdentificationAsync(this Personne personne, string employeur, string choix, string? structure = "Grand Est")
    {
        await personne.Champ("Lieu de naissance (ville)").FillAsync("Nancy");
        await personne.Champ("Nationalité").SelectOptionAsync("Française");
        await personne.Champ("Pays de résidence").SelectOptionAsync("France");
        await personne.Champ("Numéro + libellé de la voie").FillAsync("16 avenue Mozart");
        await personne.ProposerAsync(personne.Champ("Code postal", "Le formateur"), "54520", "54520 Laxou");
        await Assertions.Expect(personne.Champ("Localité - ville", "Le formateur")).ToHaveValueAsync("Laxou");
        await personne.Champ("Téléphone personnel").FillAsync("01 99 00 12 34");

        await personne.Champ("Statut professionnel").SelectOptionAsync("Fonctionnaire");
        await personne.Champ("Temps complet/temps non complet").SelectOptionAsync("Temps complet");
        await personne.Champ("Fonction publique").SelectOptionAsync("Fonction publique Territoriale");
        await personne.Champ("Situation/Position").SelectOptionAsync("En activité");
        await personne.Champ("Fonction").FillAsync("Directrice des finances");

        await Assertions.Expect(personne.Champ("Type d'employeur")).ToHaveValueAsync("Public");
        await personne.ProposerAsync(personne.Champ("Raison sociale de l'employeur"), employeur, choix);

        await personne.Case("Grand Est").CheckAsync();
        await personne.Case("54 Meurthe-et-Moselle").CheckAsync();
        if (structure is not null) await personne.Champ("Structure de rattachement").SelectOptionAsync(structure);
    }

    /// <summary>What a seat's address does not say in the starter table.</summary>
    public static async Task CompleterAdresseEmployeurAsync(this Personne personne) =>
        await personne.Champ("Numéro et libellé de la voie", "L'employeur").FillAsync("1 place de la Mairie");

    /// <summary>The least step 2 asks for.</summary>
    public static async Task RemplirParcoursAsync(this Personne personne, string expertise)
    {
        await personne.AjouterLigneAsync("Ajouter une spécialité de formation", async () =>
        {
            await personne.Champ("Spécialité").SelectOptionAsync("Finances");
            await personne.Champ("Sous-spécialité").SelectOptionAsync("F1B - Fiscalité et dotations");
            await personne.Champ("Expertise en").FillAsync(expertise);
        });
        await personne.AjouterLigneAsync("Ajouter une expérience professionnelle", async () =>
        {
            await personne.Champ("Employeur").FillAsync("Commune de Laxou");
            await personne.Champ("Fonction").FillAsync("Directrice des finances");
            await personne.Champ("Année de début").FillAsync("2012");
        });
        await personne.Case("Formation continue").CheckAsync();
        await personne.Case("Non", "Avez-vous déjà réalisé des formations ?").CheckAsync();
        await personne.Champ("Votre motivation pour devenir intervenant").FillAsync("Partager ce que j'ai appris.");
    }

    /// <summary>Types, waits for that proposal, takes it.</summary>
    public static async Task ProposerAsync(this Personne personne, ILocator champ, string saisie, string choix)
    {
        await champ.FillAsync(string.Empty);
        await champ.PressSequentiallyAsync(saisie);
        // Nothing typed is lost, and the answer is announced: what goes wrong here is told apart.
        await Assertions.Expect(champ).ToHaveValueAsync(saisie);
        await Assertions.Expect(champ.Locator("xpath=..").GetByRole(AriaRole.Status)).ToHaveTextAsync(new Regex(@"^\d+ proposition"));
        await personne.Proposition(choix).ClickAsync();
    }

    /// <summary>The first proposal that says this.</summary>
    public static ILocator Proposition(this Personne personne, string texte) =>
        personne.Page.GetByRole(AriaRole.Listbox, new PageGetByRoleOptions { NameRegex = new("^Propositions") })
            .GetByRole(AriaRole.Option).Filter(new LocatorFilterOptions { HasText = texte }).First;

    private static async Task AjouterLigneAsync(this Personne personne, string lien, Func<Task> remplir)
    {
        await personne.Lien(lien).ClickAsync();
        await Assertions.Expect(personne.Titre(lien)).ToBeVisibleAsync();
        await remplir();
        await personne.Bouton("Ajouter").ClickAsync();
        await Assertions.Expect(personne.Titre("Mon parcours")).ToBeVisibleAsync();
    }
}
