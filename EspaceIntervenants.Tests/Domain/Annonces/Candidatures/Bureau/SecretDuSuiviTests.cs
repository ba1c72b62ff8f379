using System.Text.Json;
using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Regles;
using EspaceIntervenants.Tests.Domain.Profils.Bureau;
using EspaceIntervenants.Tests.Tools;
using Microsoft.Extensions.Options;
using NetArchTest.Rules;

namespace EspaceIntervenants.Tests.Domain.Annonces.Candidatures.Bureau;

/// <summary>Ratings, short list and notes stay with the managers: nothing that is written for a trainer holds them, nothing that is read for one can.</summary>
[Trait("Rule", "ANN-07")]
public sealed class SecretDuSuiviTests
{
    private const string Espace = "EspaceIntervenants.Domain.Annonces.Candidatures.Bureau";
    private const string Canari = "canari-7f3a";

    /// <summary>What may know of them besides the managers' services; whoever adds a line here says why in the review.</summary>
    private static readonly string[] Permis = ["SuiviCandidature", "NoteCandidature", "SuiviCandidatureConfiguration", "EspaceDbContext", "EspaceDbContextModelSnapshot", "Initial", "JeuCandidatures"];

    [Fact]
    public async Task No_e_mail_and_no_form_of_the_trainer_holds_a_word_of_it()
    {
        using var bureau = new BureauDeTest();
        var c = new CandidaturesBureauDeTest(bureau);
        var annonce = await c.Base.AjouterAnnonceAsync();
        var etudiee = await c.CandidaterAsync(annonce, "Manon", "Eloue", "Bonjour");
        var nonRetenue = await c.CandidaterAsync(annonce, "Anne", "Roy");
        foreach (var id in new[] { etudiee, nonRetenue })
        {
            await c.Suivis.NoterAsync(bureau.Claire, id, $"{Canari} : trop bavarde.");
            await c.Suivis.EvaluerAsync(bureau.Claire, id, 1, null);
            await c.Suivis.PreselectionnerAsync(bureau.Claire, id, true);
        }
        await c.Decisions.DeciderAsync(bureau.Claire, annonce.Numero, EtatCandidature.Etudiee, [await c.LueAsync(etudiee)]);
        await c.Decisions.DeciderAsync(bureau.Claire, annonce.Numero, EtatCandidature.NonRetenue, [await c.LueAsync(nonRetenue)]);

        var courriels = await c.CourrielsAsync();
        Assert.Equal(2, courriels.Count);
        Assert.All(courriels, courriel => Assert.All([courriel.Objet, courriel.Html, courriel.TexteBrut], Taire));
        var formulaires = new ProfilQueries(c.Base, c.Base.Temps, Options.Create(new ReglesOptions()));
        foreach (var id in new[] { etudiee, nonRetenue })
        {
            var auteur = (await c.CandidatureAsync(id)).ProfilId;
            Taire(JsonSerializer.Serialize(await formulaires.FormulaireAsync(auteur)));
        }
    }

    [Fact]
    public void Nothing_of_Domain_but_the_managers_services_knows_of_it()
    {
        var fautifs = Types.InAssembly(typeof(EspaceDbContext).Assembly).That().DoNotResideInNamespaceStartingWith(Espace)
            .And().HaveDependencyOnAny(typeof(SuiviCandidature).FullName, typeof(NoteCandidature).FullName).GetTypes()
            .Where(t => !Permis.Contains(Racine(t).Name));
        Assert.Empty(fautifs);
    }

    [Fact]
    public void No_page_but_the_managers_reads_what_they_read()
    {
        var lecteurs = Types.InAssembly(typeof(Program).Assembly).That().HaveDependencyOnAny(Espace, typeof(SuiviCandidature).FullName, typeof(NoteCandidature).FullName).GetTypes()
            .Select(Racine).Where(t => t.Namespace != "EspaceIntervenants.Web.Features.Annonces.Candidatures.Bureau").Select(t => t.Name).Distinct().Order();
        // The templates of the two e-mails, which are given a name, a structure, an ad and an address.
        Assert.Equal(["CandidatureEtudiee", "CandidatureNonRetenue"], lecteurs);
    }

    private static void Taire(string texte)
    {
        foreach (var secret in new[] { Canari, "bavarde", "sélection", "valuation", "Suivi", "Claire" })
            Assert.DoesNotContain(secret, texte, StringComparison.Ordinal);
    }

    private static Type Racine(Type type)
    {
        while (type.DeclaringType is { } parent) type = parent;
        return type;
    }
}
