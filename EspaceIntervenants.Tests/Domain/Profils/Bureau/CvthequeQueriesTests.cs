using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Profils.Bureau;

namespace EspaceIntervenants.Tests.Domain.Profils.Bureau;

[Trait("Rule", "INS-05")]
public sealed class CvthequeQueriesTests : IDisposable
{
    private readonly BureauDeTest _bureau = new();

    public void Dispose() => _bureau.Dispose();

    [Fact]
    public async Task A_validated_profile_is_found_by_every_structure_and_no_other_is()
    {
        var marie = _bureau.AjouterValide("Marie", "Leloup");
        _bureau.Ajouter("Manon", "Saisie");
        _bureau.AjouterTransmise("Anne", "Roy");
        _bureau.AjouterTransmise("Flo", "Wil", suite: i => i.Rejeter(_bureau.Claire, "Claire Martin", "Motif", _bureau.Base.Maintenant));
        _bureau.AjouterTransmise("Guy", "Zed", suite: i => { i.Valider(_bureau.Claire, "Claire Martin", null, _bureau.Base.Maintenant); i.Archiver(_bureau.Base.Maintenant, "Essai"); });

        foreach (var agent in new[] { _bureau.Claire, _bureau.Lucie, _bureau.Administrateur })
            Assert.Equal([marie], (await _bureau.Cvtheque.ChercherAsync(agent, new())).Valeur!.Lignes.Select(l => l.Id));
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task Whoever_is_no_agent_is_refused()
    {
        var marie = _bureau.AjouterValide("Marie", "Leloup");
        Assert.Equal(MotifRefus.Interdit, (await _bureau.Cvtheque.ChercherAsync(marie, new())).Motif);
    }

    [Theory]
    [InlineData("lelo")]
    [InlineData("LELOUP marie")]
    [InlineData("budget")] // the label of a sub-speciality
    [InlineData("financ")] // the label of a speciality
    [InlineData("F1A")] // the code of a sub-speciality
    [InlineData("comptabilite")]
    [InlineData("Comptabilité analytique M57")]
    [InlineData("metropole nancy")] // the employer
    [InlineData("directrice fin")]
    [InlineData("« master » d'économie")]
    [InlineData("marie NOT ou non")] // operators are words: the profile has them
    public async Task Every_word_is_the_beginning_of_a_word_of_the_profile(string texte)
    {
        var marie = AjouterMarie();
        _bureau.AjouterValide("Marie", "Autre");
        Assert.Equal([marie], await ChercherAsync(new() { Texte = texte }));
    }

    [Theory]
    [InlineData("eloup")]
    [InlineData("marie culture")]
    [InlineData("mari* OR x")]
    [InlineData("\"marie\" NEAR(leloup)")]
    [InlineData("??? !!!")]
    [InlineData("%")]
    [InlineData("😀")]
    public async Task A_word_the_profile_lacks_finds_nothing(string texte)
    {
        AjouterMarie();
        Assert.Empty(await ChercherAsync(new() { Texte = texte }));
    }

    [Fact]
    public async Task A_text_of_100_000_characters_is_read_by_its_beginning()
    {
        var marie = AjouterMarie();
        Assert.Equal([marie], await ChercherAsync(new() { Texte = string.Concat(Enumerable.Repeat("marie ", 16_667)) }));
        Assert.Empty(await ChercherAsync(new() { Texte = new string('m', 100_000) }));
    }

    [Fact]
    public async Task Criteria_add_up_and_one_of_a_list_is_enough()
    {
        var lea = _bureau.AjouterValide("Léa", "Un", new() { Regions = ["44"], DisponibleEtranger = true }, lignes: [Specialite("FIN"), Langue("DEU")]);
        var ben = _bureau.AjouterValide("Ben", "Deux", new() { Regions = ["27"], DisponibleEtranger = false }, BureauDeTest.Bourgogne, Specialite("CUL", "C1A"), Langue("BRE"));
        var zoe = _bureau.AjouterValide("Zoé", "Trois", new() { Regions = ["44", "27"] }, lignes: [Specialite("CUL"), Specialite("FIN", "F1A")]);

        Assert.Equal([ben, zoe], await ChercherAsync(new() { Specialites = ["CUL"] }));
        Assert.Equal([ben, zoe, lea], await ChercherAsync(new() { Specialites = ["CUL", "FIN"] }));
        Assert.Equal([zoe, lea], await ChercherAsync(new() { Specialites = ["FIN"], Regions = ["44"] }));
        Assert.Equal([ben], await ChercherAsync(new() { Specialites = ["CUL"], Structures = [BureauDeTest.Bourgogne] }));
        Assert.Equal([ben, zoe], await ChercherAsync(new() { SousSpecialites = ["C1A", "F1A"] }));
        Assert.Equal([lea], await ChercherAsync(new() { Langues = ["DEU"] }));
        Assert.Equal([lea], await ChercherAsync(new() { Etranger = true }));
        Assert.Equal([ben], await ChercherAsync(new() { Texte = "ben", Regions = ["27"], Langues = ["DEU", "BRE"] }));
        Assert.Empty(await ChercherAsync(new() { Specialites = ["CUL"], Langues = ["DEU"] }));
        Assert.Empty(await ChercherAsync(new() { Regions = ["99"] }));
    }

    [Fact]
    public async Task Who_chose_a_region_without_any_of_its_departements_accepts_them_all()
    {
        var precise = _bureau.AjouterValide("Ana", "Moselle", new() { Regions = ["44"], Departements = ["57"] });
        var large = _bureau.AjouterValide("Bob", "Region", new() { Regions = ["44", "27"], Departements = ["21"] });
        _bureau.AjouterValide("Cyr", "Ailleurs", new() { Regions = ["27"] });

        Assert.Equal([precise, large], await ChercherAsync(new() { Departements = ["57"] }));
        Assert.Equal([large], await ChercherAsync(new() { Departements = ["54"] }));
    }

    [Fact]
    public async Task The_person_named_comes_before_those_who_mention_the_word()
    {
        var mention = _bureau.AjouterValide("Abel", "Aubry", lignes: new ExperienceProfessionnelle { Employeur = "Cabinet Leloup" });
        var specialiste = _bureau.AjouterValide("Zoé", "Zola", lignes: new SpecialiteSouhaitee { Expertise = "méthode Leloup" });
        var marie = _bureau.AjouterValide("Marie", "Leloup");

        Assert.Equal([marie, specialiste, mention], await ChercherAsync(new() { Texte = "leloup" }));
        Assert.Equal([mention, marie, specialiste], await ChercherAsync(new() { Texte = "leloup", Tri = TriCvtheque.Nom }));
        Assert.Equal([marie, specialiste, mention], await ChercherAsync(new() { Tri = TriCvtheque.Validation }));
    }

    [Fact]
    public async Task Accents_do_not_disturb_the_order_and_pages_follow_each_other()
    {
        var zola = _bureau.AjouterValide("Zoé", "Zola");
        var elouee = _bureau.AjouterValide("Manon", "Élouée");
        for (var n = 0; n < CvthequeQueries.Taille - 1; n++) _bureau.AjouterValide("Anne", $"Roy{n:00}");

        var premiere = (await _bureau.Cvtheque.ChercherAsync(_bureau.Claire, new())).Valeur!;
        Assert.Equal(elouee, premiere.Lignes[0].Id);
        var derniere = (await _bureau.Cvtheque.ChercherAsync(_bureau.Claire, new() { Page = 1_000_000 })).Valeur!;
        Assert.Equal([zola], derniere.Lignes.Select(l => l.Id));
        Assert.Equal((21, 2), (derniere.Total, derniere.Numero));
        Assert.Equal(1, (await _bureau.Cvtheque.ChercherAsync(_bureau.Claire, new() { Page = -5 })).Valeur!.Numero);
    }

    [Fact]
    public async Task A_result_says_who_where_and_what()
    {
        AjouterMarie();
        var ligne = Assert.Single((await _bureau.Cvtheque.ChercherAsync(_bureau.Lucie, new())).Valeur!.Lignes);
        Assert.Equal(("Leloup", "Marie", "Directrice financière", "Métropole du Grand Nancy", "054"),
            (ligne.Nom, ligne.Prenom, ligne.Fonction, ligne.Employeur, ligne.StructureCode));
        Assert.Equal(["FIN"], ligne.Specialites);
        Assert.Equal(["44"], ligne.Regions);
        Assert.Equal(_bureau.Base.Maintenant, ligne.ValideeLe);
    }

    private Guid AjouterMarie() => _bureau.AjouterValide("Marie", "Leloup",
        new()
        {
            Regions = ["44"],
            Statut = new Statut { Fonction = "Directrice financière" },
            Employeur = new EmployeurDeclare { RaisonSociale = "Métropole du Grand Nancy" },
        },
        lignes:
        [
            new SpecialiteSouhaitee { SpecialiteCode = "FIN", SousSpecialiteCode = "F1A", Expertise = "Comptabilité analytique, M57" },
            new ExperienceProfessionnelle { Missions = "NOT ou non ?" },
            new FormationInitiale { Titre = "Master d'économie" },
        ]);

    private static SpecialiteSouhaitee Specialite(string code, string? sous = null) => new() { SpecialiteCode = code, SousSpecialiteCode = sous };

    private static LangueMaitrisee Langue(string code) => new() { LangueCode = code };

    private async Task<List<Guid>> ChercherAsync(CriteresCvtheque criteres) =>
        [.. (await _bureau.Cvtheque.ChercherAsync(_bureau.Claire, criteres)).Valeur!.Lignes.Select(l => l.Id)];
}
