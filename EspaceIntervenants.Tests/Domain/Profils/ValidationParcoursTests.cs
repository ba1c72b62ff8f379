using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;

namespace EspaceIntervenants.Tests.Domain.Profils;

public sealed class ValidationParcoursTests : IDisposable
{
    private static readonly DateOnly Aujourdhui = new(2026, 9, 1);
    private static readonly LigneParcours[] Lignes =
    [
        new SpecialiteSouhaitee { SpecialiteCode = "APF", SousSpecialiteCode = "A1A" },
        new ExperienceProfessionnelle { Employeur = "Ville", Fonction = "Agente", AnneeDebut = 2012 },
    ];

    private readonly ProfilsDeTest _profils = new();
    private readonly CodesReference _codes;

    public ValidationParcoursTests() => _codes = CodesReference.De(_profils.Referentiels.LireAsync().GetAwaiter().GetResult());

    public void Dispose() => _profils.Dispose();

    [Fact]
    [Trait("Rule", "PRO-07")]
    public void An_empty_form_is_a_draft_and_names_what_is_required_when_complete()
    {
        Assert.Empty(ValidationParcours.Valider(new Parcours(), [], _codes, Aujourdhui, NiveauSaisie.Brouillon));
        Assert.Equal([TablesParcours.Specialites, "DejaFormateur", TablesParcours.ExperiencesProfessionnelles],
            ValidationParcours.Valider(new Parcours(), [], _codes, Aujourdhui, NiveauSaisie.Complet).Select(e => e.Champ));
    }

    [Theory]
    [Trait("Rule", "PRO-07")]
    [InlineData(false, null, false, "Motivation")]
    [InlineData(false, "Transmettre.", false, null)]
    [InlineData(true, null, false, TablesParcours.ExperiencesFormateur)]
    [InlineData(true, null, true, null)]
    public void No_asks_for_the_motivation_and_yes_for_an_experience(bool dejaFormateur, string? motivation, bool experience, string? attendu)
    {
        LigneParcours[] lignes = experience ? [.. Lignes, new ExperienceFormateur { Libelle = "Finances", AnneeDebut = 2020 }] : Lignes;
        var erreurs = ValidationParcours.Valider(new Parcours { DejaFormateur = dejaFormateur, Motivation = motivation }, lignes, _codes, Aujourdhui, NiveauSaisie.Complet);
        Assert.Equal(attendu is null ? [] : [attendu], erreurs.Select(e => e.Champ));
    }

    public static TheoryData<LigneParcours, string[]> Cas() => new()
    {
        { new SpecialiteSouhaitee(), ["SpecialiteCode"] },
        { new SpecialiteSouhaitee { SpecialiteCode = "APF" }, [] },
        { new SpecialiteSouhaitee { SpecialiteCode = "EUR", SousSpecialiteCode = "A1A" }, ["SousSpecialiteCode"] },
        { new ExperienceFormateur(), ["Libelle", "AnneeDebut"] },
        { new ExperienceFormateur { Libelle = "Finances", AnneeDebut = 2026 }, [] },
        { new ExperienceFormateur { Libelle = "Finances", AnneeDebut = 2027 }, ["AnneeDebut"] },
        { new ActionProfessionnalisation { Libelle = "Bases", Annee = 1939 }, ["Annee"] },
        { new ActionProfessionnalisation { Libelle = "Bases", Annee = 1940 }, [] },
        { new ExperienceProfessionnelle { Employeur = "Ville", Fonction = "Agente", AnneeDebut = 2013, AnneeFin = 2012 }, ["AnneeFin"] },
        { new ExperienceProfessionnelle { Employeur = "Ville", Fonction = "Agente", AnneeDebut = 2012, AnneeFin = 2012 }, [] },
        { new ExperienceProfessionnelle { Employeur = "Ville", Fonction = "Agente", AnneeDebut = 2012, Missions = new string('a', BornesProfil.Paragraphe + 1) }, ["Missions"] },
        { new FormationSuivie { NatureCode = "CONTINUE", Libelle = "Droit", Annee = 2020 }, [] },
        { new FormationSuivie { NatureCode = "ZZ", Libelle = "Droit", Annee = 2020 }, ["NatureCode"] },
        { new FormationInitiale { NiveauCode = "BAC5", Titre = "Master" }, [] },
        { new FormationInitiale(), ["NiveauCode", "Titre"] },
        { new LangueMaitrisee { LangueCode = "ENG", ConversationCode = "COURANT" }, [] },
        { new LangueMaitrisee { LangueCode = "ENG", ConversationCode = "ZZ" }, ["ConversationCode"] },
    };

    [Theory]
    [Trait("Rule", "PRO-07")]
    [MemberData(nameof(Cas))]
    public void A_line_holds_what_its_table_asks_for(LigneParcours ligne, string[] champs) =>
        Assert.Equal(champs, ValidationLigne.Valider(ligne, _codes, Aujourdhui).Select(e => e.Champ));

    [Fact]
    [Trait("Rule", "PRO-07")]
    public void A_line_whose_code_left_its_list_is_found_at_transmission()
    {
        var erreurs = ValidationParcours.Valider(ProfilsDeTest.ParcoursComplet(), [.. Lignes, new LangueMaitrisee { LangueCode = "ZZ" }], _codes, Aujourdhui, NiveauSaisie.Complet);
        Assert.Equal([TablesParcours.Langues], erreurs.Select(e => e.Champ));
    }
}
