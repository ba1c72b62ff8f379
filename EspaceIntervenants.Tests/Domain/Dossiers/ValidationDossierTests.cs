using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;

namespace EspaceIntervenants.Tests.Domain.Dossiers;

/// <summary>What each block accepts and refuses, at each boundary, and in which words.</summary>
public sealed class ValidationDossierTests : IDisposable
{
    private static readonly DateOnly Aujourdhui = new(2026, 9, 1);
    private readonly ProfilsDeTest _profils = new();
    private readonly CodesReference _codes;

    public ValidationDossierTests() => _codes = CodesReference.De(_profils.Referentiels.LireAsync().GetAwaiter().GetResult());

    public void Dispose() => _profils.Dispose();

    [Fact]
    [Trait("Rule", "DOS-01")]
    public void A_whole_form_has_nothing_wrong() => Assert.Empty(Erreurs([.. BlocsDossier.Tous], _ => { }));

    [Theory]
    [Trait("Rule", "DOS-01")]
    [InlineData(BlocDossier.Adresse, "Adresse.PaysCode Adresse.Voie Adresse.CodePostal Adresse.Ville")]
    [InlineData(BlocDossier.Telephones, "Telephones.Personnel")]
    [InlineData(BlocDossier.Identite, "Identite.TypeDocument Identite.NationaliteCode Identite.ValideDu Identite.ValideAu Identite.LieuNaissance Identite.PaysNaissanceCode Pieces.IdentiteRecto")]
    [InlineData(BlocDossier.SecuriteSociale, "SecuriteSociale.Nir Pieces.CarteVitale")]
    [InlineData(BlocDossier.Statut, "Statut.Professionnel")]
    [InlineData(BlocDossier.Contrat, "Contrat.TypeCode Contrat.Debut Contrat.Fin Pieces.Contrat")]
    [InlineData(BlocDossier.Retraite, "Retraite.Debut Pieces.Pension")]
    [InlineData(BlocDossier.Attestation, "Attestation.Date Pieces.Attestation")]
    [InlineData(BlocDossier.Arrete, "Pieces.Arrete")]
    [InlineData(BlocDossier.Employeur, "Employeur.RaisonSociale Employeur.Adresse.PaysCode Employeur.Adresse.Voie Employeur.Adresse.CodePostal Employeur.Adresse.Ville")]
    [InlineData(BlocDossier.Bancaire, "Bancaire.Iban Bancaire.Bic Pieces.Rib")]
    public void An_empty_block_names_all_it_must_hold_and_no_other_block(BlocDossier bloc, string champs) =>
        Assert.Equal(champs.Split(' '), ValidationDossier.Valider(new FormulaireDossier(), [bloc], _codes, Aujourdhui).Select(e => e.Champ));

    [Theory]
    [Trait("Rule", "DOS-01")]
    [InlineData(null, null, null, null, false)]
    [InlineData(" ", "", null, null, false)]
    [InlineData("03 83 00 00 00", null, null, null, true)]
    [InlineData(null, "0622213783", null, null, true)]
    [InlineData(null, null, "+32 2 123 45 67", null, true)]
    [InlineData(null, null, null, "06.12.34.56.78", true)]
    public void One_telephone_of_the_four_is_enough_and_none_is_not(string? un, string? deux, string? trois, string? quatre, bool accepte)
    {
        var erreurs = Erreurs([BlocDossier.Telephones], f => f.Telephones = new Telephones { Personnel = un, Portable = deux, Professionnel = trois, PortableProfessionnel = quatre });
        if (accepte) Assert.Empty(erreurs);
        else Assert.Equal(["Telephones.Personnel : « Numéros de téléphone » : saisissez au moins un numéro dans l'un des quatre champs."], erreurs);
    }

    [Fact]
    [Trait("Rule", "DOS-01")]
    public void A_wrong_telephone_is_refused_beside_a_good_one()
    {
        var erreurs = Erreurs([BlocDossier.Telephones], f => f.Telephones.PortableProfessionnel = "06 12");
        Assert.StartsWith("Telephones.PortableProfessionnel : « Numéro de téléphone portable professionnel » : saisissez 10 chiffres", Assert.Single(erreurs), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rule", "DOS-03")]
    [InlineData(TypeDocumentIdentite.CarteIdentite, true)]
    [InlineData(TypeDocumentIdentite.TitreSejour, true)]
    [InlineData(TypeDocumentIdentite.Passeport, false)]
    public void A_card_and_a_residence_permit_need_their_verso_and_a_passport_does_not(TypeDocumentIdentite type, bool verso)
    {
        var erreurs = Erreurs([BlocDossier.Identite], f =>
        {
            f.Identite.TypeDocument = type;
            f.Pieces.Remove(NaturePiece.IdentiteVerso);
        });
        Assert.Equal(verso ? ["Pieces.IdentiteVerso : « Document d'identité en verso » : chargez ce document."] : [], erreurs);
        Assert.Equal(["Pieces.IdentiteRecto : « Document d'identité en recto » : chargez ce document."], Erreurs([BlocDossier.Identite], f =>
        {
            f.Identite.TypeDocument = type;
            f.Pieces.Remove(NaturePiece.IdentiteRecto);
        }));
    }

    [Fact]
    [Trait("Rule", "DOS-03")]
    public void A_period_ends_on_the_day_it_begins_or_later()
    {
        Assert.Empty(Erreurs([BlocDossier.Identite], f => f.Identite.ValideDu = f.Identite.ValideAu));
        Assert.Equal(["Identite.ValideAu : « Période de validité » : la fin (28/02/2032) est avant le début (29/02/2032)."], Erreurs([BlocDossier.Identite], f => f.Identite.ValideDu = new(2032, 2, 29)));
        Assert.Equal(["Contrat.Fin : « Période du contrat » : la fin (01/06/2027) est avant le début (02/06/2027)."], Erreurs([BlocDossier.Contrat], f => f.Contrat.Debut = new(2027, 6, 2)));
    }

    [Theory]
    [Trait("Rule", "DOS-12")]
    [InlineData(TypeDocumentIdentite.TitreSejour, 0, false)]
    [InlineData(TypeDocumentIdentite.TitreSejour, -1, true)]
    [InlineData(TypeDocumentIdentite.Passeport, -1, false)]
    [InlineData(TypeDocumentIdentite.CarteIdentite, -1, false)]
    public void Only_a_residence_permit_that_is_over_is_refused(TypeDocumentIdentite type, int jours, bool refuse)
    {
        var erreurs = Erreurs([BlocDossier.Identite], f => (f.Identite.TypeDocument, f.Identite.ValideAu) = (type, Aujourdhui.AddDays(jours)));
        if (!refuse) Assert.Empty(erreurs);
        else Assert.StartsWith("Identite.ValideAu : « Période de validité » : ce titre de séjour n'est plus valable depuis le 01/09/2026.", Assert.Single(erreurs), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rule", "DOS-04")]
    [InlineData("2581175119015", null)]
    [InlineData("2 58 11 75 119 015 63", null)]
    [InlineData("258117511901562", "La clé du numéro de sécurité sociale devrait être 63 : vous avez saisi 62.")]
    [InlineData("253072A07300444", "La clé du numéro de sécurité sociale devrait être 43 : vous avez saisi 44.")]
    [InlineData("253072A073004", null)]
    [InlineData("253072B07300470", null)]
    [InlineData("253072B07300443", "La clé du numéro de sécurité sociale devrait être 70 : vous avez saisi 43.")]
    [InlineData("25811751190156", "Le numéro de sécurité sociale comporte 13 caractères, ou 15 avec sa clé : vous en avez saisi 14.")]
    [InlineData("258117511901O", "Le numéro de sécurité sociale ne contient que des chiffres, et la lettre de 2A ou 2B pour une naissance en Corse : « O » n'a pas sa place en 13e position.")]
    public void The_key_of_a_nir_is_checked_when_it_is_typed(string nir, string? raison) =>
        Assert.Equal(raison is null ? [] : [$"SecuriteSociale.Nir : {raison}"], Erreurs([BlocDossier.SecuriteSociale], f => f.SecuriteSociale.Nir = nir));

    [Theory]
    [Trait("Rule", "DOS-07")]
    [InlineData("FR76 3000 3030 1000 0520 7491 270", null)]
    [InlineData("BE68539007547034", null)]
    [InlineData("FR763000303010000520749127", "Un IBAN de ce pays (France) comporte 27 caractères : vous en avez saisi 26.")]
    [InlineData("BE685390075470341", "Un IBAN de ce pays (Belgique) comporte 16 caractères : vous en avez saisi 17.")]
    [InlineData("FR7730003030100005207491270", "La clé de cet IBAN (ses 3e et 4e caractères) devrait être 76 : vous avez saisi 77. Vérifiez aussi les autres caractères.")]
    [InlineData("ZZ7630003030100005207491270", "Aucun pays n'émet d'IBAN commençant par ZZ : vérifiez les deux premières lettres.")]
    public void An_iban_has_the_length_of_its_country_and_the_right_key(string iban, string? raison) =>
        Assert.Equal(raison is null ? [] : [$"Bancaire.Iban : {raison}"], Erreurs([BlocDossier.Bancaire], f => f.Bancaire.Iban = iban));

    [Theory]
    [Trait("Rule", "DOS-07")]
    [InlineData("SOGEFRPP", null)]
    [InlineData("sogefrpp xxx", null)]
    [InlineData("SOGEFRPPX", "Un BIC comporte 8 ou 11 caractères : vous en avez saisi 9.")]
    [InlineData("SOGE1RPP", "Un BIC commence par six lettres : quatre pour la banque, deux pour son pays.")]
    public void A_bic_has_8_or_11_characters(string bic, string? raison) =>
        Assert.Equal(raison is null ? [] : [$"Bancaire.Bic : {raison}"], Erreurs([BlocDossier.Bancaire], f => f.Bancaire.Bic = bic));

    [Fact]
    [Trait("Rule", "DOS-06")]
    public void A_permanent_contract_has_no_end_and_any_other_has_one()
    {
        Assert.Empty(Erreurs([BlocDossier.Contrat], f => (f.Contrat.TypeCode, f.Contrat.Fin) = ("CDI", null)));
        // What an end typed before says no longer matters.
        Assert.Empty(Erreurs([BlocDossier.Contrat], f => (f.Contrat.TypeCode, f.Contrat.Fin) = ("CDI", new(2020, 1, 1))));
        Assert.Equal(["Contrat.Fin : « Période du contrat » : indiquez le dernier jour."], Erreurs([BlocDossier.Contrat], f => f.Contrat.Fin = null));
        Assert.Empty(Erreurs([BlocDossier.Contrat], f => f.Contrat.Fin = Aujourdhui));
        Assert.Equal(
            ["Contrat.Fin : « Période du contrat » : ce contrat a pris fin le 31/08/2026. Chargez le contrat en cours, ou actualisez votre statut."],
            Erreurs([BlocDossier.Contrat], f => f.Contrat.Fin = Aujourdhui.AddDays(-1)));
        Assert.Equal(["Contrat.TypeCode : « Type de contrat » : ce choix n'est plus proposé, faites-en un autre."], Erreurs([BlocDossier.Contrat], f => f.Contrat.TypeCode = "STAGE"));
    }

    [Fact]
    [Trait("Rule", "DOS-06")]
    public void An_attestation_is_of_the_last_year_and_not_of_the_future()
    {
        Assert.Empty(Erreurs([BlocDossier.Attestation], f => f.Attestation.Date = Aujourdhui));
        Assert.Empty(Erreurs([BlocDossier.Attestation], f => f.Attestation.Date = Aujourdhui.AddYears(-1)));
        Assert.Equal(["Attestation.Date : « Date de l'attestation » : cette date est dans le futur."], Erreurs([BlocDossier.Attestation], f => f.Attestation.Date = Aujourdhui.AddDays(1)));
        Assert.Equal(
            ["Attestation.Date : « Date de l'attestation » : une attestation est valable un an, celle-ci ne l'est plus depuis le 01/09/2026."],
            Erreurs([BlocDossier.Attestation], f => f.Attestation.Date = Aujourdhui.AddYears(-1).AddDays(-1)));
    }

    [Fact]
    [Trait("Rule", "DOS-01")]
    public void A_french_postal_code_has_five_figures_and_the_siret_its_key()
    {
        Assert.Equal(["Adresse.CodePostal : « Code postal (adresse personnelle) » : un code postal français a 5 chiffres."], Erreurs([BlocDossier.Adresse], f => f.Adresse.CodePostal = "5400"));
        Assert.Empty(Erreurs([BlocDossier.Adresse], f => (f.Adresse.PaysCode, f.Adresse.CodePostal) = ("BE", "1000")));
        Assert.Equal("Employeur.Siret", Assert.Single(Erreurs([BlocDossier.Employeur], f => f.Employeur.Siret = "26940009900018")).Split(' ')[0]);
        // A public SIRET is no error for a private employer (the manual's own example).
        Assert.Empty(Erreurs([BlocDossier.Employeur], f => (f.Statut, f.Employeur.Siret) = (DossiersDeTest.Statut(StatutProfessionnel.SalariePrive), "21400046500010")));
    }

    [Fact]
    [Trait("Rule", "DOS-01")]
    public void A_text_longer_than_its_field_is_refused()
    {
        Assert.StartsWith("Bancaire.Iban : « IBAN » : 45 caractères au plus", Assert.Single(Erreurs([BlocDossier.Bancaire], f => f.Bancaire.Iban = new string('1', 46))), StringComparison.Ordinal);
        Assert.StartsWith("SecuriteSociale.Nir : « NIR » : 25 caractères au plus", Assert.Single(Erreurs([BlocDossier.SecuriteSociale], f => f.SecuriteSociale.Nir = new string('1', 26))), StringComparison.Ordinal);
        Assert.StartsWith("Identite.LieuNaissance", Assert.Single(Erreurs([BlocDossier.Identite], f => f.Identite.LieuNaissance = new string('a', 300))), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_said_of_a_field_lets_its_punctuation_begin_a_line() =>
        Assert.All(ValidationDossier.Valider(new FormulaireDossier(), BlocsDossier.Tous, _codes, Aujourdhui), e => Assert.DoesNotMatch("« | [»:;!?]", e.Message));

    // Spaces that hold are checked once, above, and read here as any other.
    private List<string> Erreurs(IReadOnlyCollection<BlocDossier> blocs, Action<FormulaireDossier> modifier)
    {
        var formulaire = Complet();
        modifier(formulaire);
        return [.. ValidationDossier.Valider(formulaire, blocs, _codes, Aujourdhui).Select(e => $"{e.Champ} : {e.Message}".Replace('\u00A0', ' '))];
    }

    private static FormulaireDossier Complet()
    {
        var identification = DossiersDeTest.Identification(StatutProfessionnel.Fonctionnaire);
        var formulaire = new FormulaireDossier
        {
            Adresse = identification.Formateur.Adresse,
            Telephones = new Telephones { Personnel = "03 83 00 00 00" },
            Statut = identification.Statut,
            Employeur = identification.Employeur,
            Identite = new IdentiteDossier
            {
                TypeDocument = TypeDocumentIdentite.CarteIdentite,
                NationaliteCode = "FR",
                ValideDu = new(2022, 3, 1),
                ValideAu = new(2032, 2, 28),
                LieuNaissance = "Nancy",
                PaysNaissanceCode = "FR",
            },
            SecuriteSociale = new SecuriteSociale { Nir = "258117511901563" },
            Contrat = new ContratTravail { TypeCode = "CDD", Debut = new(2026, 6, 1), Fin = new(2027, 6, 1) },
            Retraite = new Retraite { Debut = new(2024, 7, 1) },
            Attestation = new AttestationHonneur { Date = Aujourdhui },
            Bancaire = new Bancaire { Iban = "FR7630003030100005207491270", Bic = "SOGEFRPP" },
        };
        foreach (var nature in Enum.GetValues<NaturePiece>()) formulaire.Pieces[nature] = Guid.NewGuid();
        return formulaire;
    }
}
