using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;

namespace EspaceIntervenants.Tests.Domain.Profils;

/// <summary>What step 1 accepts and refuses, at each boundary.</summary>
public sealed class ValidationIdentificationTests : IDisposable
{
    private static readonly DateOnly Aujourdhui = new(2026, 9, 1);
    private readonly ProfilsDeTest _profils = new();
    private readonly CodesReference _codes;

    public ValidationIdentificationTests() => _codes = CodesReference.De(_profils.Referentiels.LireAsync().GetAwaiter().GetResult());

    public void Dispose() => _profils.Dispose();

    [Fact]
    [Trait("Rule", "PRO-01")]
    public void A_whole_form_has_nothing_wrong() => Assert.Empty(Erreurs(_ => { }));

    [Fact]
    [Trait("Rule", "PRO-02")]
    public void An_empty_form_is_a_draft_and_names_every_required_field_when_complete()
    {
        Assert.Empty(ValidationIdentification.Valider(new Identification(), _codes, Aujourdhui, NiveauSaisie.Brouillon));
        var champs = ValidationIdentification.Valider(new Identification(), _codes, Aujourdhui, NiveauSaisie.Complet).Select(e => e.Champ);
        Assert.Equal(
        [
            "Formateur.Civilite", "Formateur.NomFamille", "Formateur.NomUsage", "Formateur.Prenom", "Formateur.DateNaissance", "Formateur.LieuNaissance",
            "Formateur.NationaliteCode", "Formateur.Adresse.PaysCode", "Formateur.Adresse.Voie", "Formateur.Adresse.CodePostal", "Formateur.Adresse.Ville",
            "Formateur.TelephonePersonnel", "Statut.Professionnel", "Regions", "StructureCode",
        ], champs);
    }

    [Theory]
    [Trait("Rule", "PRO-03")]
    [InlineData(StatutProfessionnel.Fonctionnaire, TypeEmployeur.Public)]
    [InlineData(StatutProfessionnel.AgentNonTitulaire, TypeEmployeur.Public)]
    [InlineData(StatutProfessionnel.TravailleurIndependant, TypeEmployeur.Prive)]
    [InlineData(StatutProfessionnel.SalariePrive, TypeEmployeur.Prive)]
    [InlineData(StatutProfessionnel.Sans, null)]
    public void The_status_sets_the_type_of_employer_and_whether_one_is_asked(StatutProfessionnel statut, TypeEmployeur? attendu)
    {
        var form = new Statut { Professionnel = statut };
        Assert.Equal(attendu, form.TypeEmployeur());
        var erreurs = Erreurs(f => { f.Statut.Professionnel = statut; f.Employeur = new(); });
        Assert.Equal(attendu is not null, erreurs.Any(e => e.Champ == "Employeur.RaisonSociale"));
        Assert.Equal(attendu is not null, erreurs.Any(e => e.Champ == "Employeur.Adresse.Voie"));
    }

    [Theory]
    [Trait("Rule", "PRO-04")]
    [InlineData("26940009900017", true)]
    [InlineData("269 400 099 00017", true)]
    [InlineData("35600000000048", true)]
    [InlineData("2694000990001", false)]
    [InlineData("26940009900018", false)]
    [InlineData("26940009A00017", false)]
    [InlineData(null, true)]
    public void A_siret_is_checked_by_its_key(string? siret, bool accepte)
    {
        Assert.Equal(accepte, Erreurs(f => f.Employeur.Siret = siret).Count == 0);
        Assert.Empty(ValidationIdentification.Valider(Avec(f => f.Employeur.Siret = siret), _codes, Aujourdhui, NiveauSaisie.Brouillon));
    }

    [Fact]
    [Trait("Rule", "PRO-04")]
    public void A_public_siret_is_no_error_for_a_private_employer() => Assert.Empty(Erreurs(f =>
    {
        f.Statut.Professionnel = StatutProfessionnel.SalariePrive;
        f.Employeur.Siret = "21400046500010";
    }));

    [Fact]
    [Trait("Rule", "PRO-05")]
    public void Professional_details_are_asked_only_when_the_address_differs()
    {
        Assert.Empty(Erreurs(f => f.AdresseDifferente = false));
        Assert.Equal(["Professionnelles.Adresse.Voie", "Professionnelles.Adresse.CodePostal", "Professionnelles.Adresse.Ville"],
            Erreurs(f => f.AdresseDifferente = true).Select(e => e.Champ));
        Assert.Equal(["Professionnelles.Courriel"], Erreurs(f =>
        {
            f.AdresseDifferente = true;
            f.Professionnelles.Adresse = f.Employeur.Adresse;
            f.Professionnelles.Courriel = "camille@exemple";
        }).Select(e => e.Champ));
    }

    [Theory]
    [Trait("Rule", "PRO-06")]
    [InlineData("54", true)]
    [InlineData("75", false)]
    [InlineData("zz", false)]
    public void Departements_belong_to_the_chosen_regions(string departement, bool accepte) =>
        Assert.Equal(accepte, Erreurs(f => f.Departements = [departement]).Count == 0);

    [Theory]
    [Trait("Rule", "PRO-06")]
    [InlineData("021", null, true)]
    [InlineData("999", null, false)]
    [InlineData("021", "054", false)]
    [InlineData("054", "054", true)]
    public void The_structure_exists_and_is_the_imposed_one(string choisie, string? fixe, bool acceptee) => Assert.Equal(acceptee,
        ValidationIdentification.Valider(Avec(f => f.StructureCode = choisie), _codes, Aujourdhui, NiveauSaisie.Complet, fixe).Count == 0);

    [Theory]
    [Trait("Rule", "PRO-01")]
    [InlineData("2026-09-02", "futur")]
    [InlineData("2010-09-02", "16 ans")]
    [InlineData("2010-09-01", null)]
    [InlineData("1916-09-01", null)]
    [InlineData("1916-08-31", "année")]
    public void Birth_is_past_and_at_least_sixteen_years_ago(string date, string? motif)
    {
        var erreurs = Erreurs(f => f.Formateur.DateNaissance = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture));
        if (motif is null) Assert.Empty(erreurs);
        else Assert.Contains(motif, Assert.Single(erreurs).Message, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rule", "PRO-01")]
    [InlineData("0102030405", true)]
    [InlineData("01 02 03 04 05", true)]
    [InlineData("01.02.03.04.05", true)]
    [InlineData("+33 1 02 03 04 05", true)]
    [InlineData("+33 (0)1 02 03 04 05", true)]
    [InlineData("0033102030405", true)]
    [InlineData("+32 2 123 45 67", true)]
    [InlineData("+262 692 12 34 56", true)]
    [InlineData("010203040", false)]
    [InlineData("01020304056", false)]
    [InlineData("0002030405", false)]
    [InlineData("+33", false)]
    [InlineData("+1234567", false)]
    [InlineData("+1234567890123456", false)]
    [InlineData("zéro un deux", false)]
    [InlineData("+", false)]
    [InlineData("-", false)]
    public void Telephones_are_french_or_international(string numero, bool accepte) =>
        Assert.Equal(accepte, Erreurs(f => f.Formateur.TelephonePersonnel = numero).Count == 0);

    [Theory]
    [Trait("Rule", "PRO-09")]
    [InlineData("FR", "54000", true)]
    [InlineData("FR", "5400", false)]
    [InlineData("FR", "5400A", false)]
    [InlineData("BE", "1000", true)]
    [InlineData("GB", "SW1A 1AA", true)]
    public void A_postal_code_has_five_digits_in_france_and_is_free_elsewhere(string pays, string code, bool accepte) => Assert.Equal(accepte, Erreurs(f =>
    {
        f.Formateur.Adresse.PaysCode = pays;
        f.Formateur.Adresse.CodePostal = code;
    }).Count == 0);

    [Theory]
    [Trait("Rule", "PRO-01")]
    [InlineData(BornesProfil.Nom, true)]
    [InlineData(BornesProfil.Nom + 1, false)]
    [InlineData(100_000, false)]
    public void A_text_too_long_is_refused_even_in_a_draft(int longueur, bool accepte) => Assert.Equal(accepte,
        ValidationIdentification.Valider(Avec(f => f.Formateur.Prenom = new string('a', longueur)), _codes, Aujourdhui, NiveauSaisie.Brouillon).Count == 0);

    [Theory]
    [Trait("Rule", "PRO-01")]
    [InlineData("Statut.TempsCode")]
    [InlineData("Statut.FonctionPubliqueCode")]
    [InlineData("Statut.SituationCode")]
    [InlineData("Formateur.NationaliteCode")]
    public void A_code_that_no_list_proposes_is_refused(string champ) => Assert.Equal([champ], Erreurs(f =>
    {
        if (champ.EndsWith("TempsCode", StringComparison.Ordinal)) f.Statut.TempsCode = "ZZ";
        else if (champ.EndsWith("PubliqueCode", StringComparison.Ordinal)) f.Statut.FonctionPubliqueCode = "ZZ";
        else if (champ.EndsWith("SituationCode", StringComparison.Ordinal)) f.Statut.SituationCode = "ZZ";
        else f.Formateur.NationaliteCode = "ZZ";
    }).Select(e => e.Champ));

    private IReadOnlyList<EspaceIntervenants.Domain.Common.ErreurChamp> Erreurs(Action<Identification> changer) =>
        ValidationIdentification.Valider(Avec(changer), _codes, Aujourdhui, NiveauSaisie.Complet);

    private static Identification Avec(Action<Identification> changer)
    {
        var form = ProfilsDeTest.Complete();
        changer(form);
        return form;
    }
}
