using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Dossiers.Avertissements;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;

namespace EspaceIntervenants.Tests.Domain.Dossiers;

/// <summary>What may be a mistake in a file: said, never refused.</summary>
[Trait("Rule", "DOS-09")]
public sealed class AvertissementsTests : IDisposable
{
    private static readonly DateOnly Aujourdhui = new(2026, 9, 1);
    private readonly Lazy<DossiersDeTest> _dossiers = new(() => new DossiersDeTest());

    private DossiersDeTest D => _dossiers.Value;

    public void Dispose()
    {
        if (_dossiers.IsValueCreated) D.Dispose();
    }

    [Fact]
    public void A_form_that_agrees_is_told_nothing() => Assert.Empty(Donnees(_ => { }));

    [Fact]
    [Trait("Rule", "DOS-04")]
    public void A_nir_of_another_sex_or_birth_is_said_and_an_unfinished_one_is_not()
    {
        Assert.Equal(3, Donnees(f => f.SecuriteSociale.Nir = "1601175119015").Count(a => a.Bloc == BlocDossier.SecuriteSociale));
        Assert.Empty(Donnees(f => f.SecuriteSociale.Nir = "160117511"));
        Assert.All(Donnees(f => f.SecuriteSociale.Nir = "1601175119015"), a => Assert.DoesNotContain("75119015", a.Message, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "DOS-07")]
    public void A_bank_of_another_country_than_the_account_is_said()
    {
        var dit = Assert.Single(Donnees(f => f.Bancaire.Bic = "GEBABEBB"));
        Assert.Equal(BlocDossier.Bancaire, dit.Bloc);
        Assert.DoesNotContain("3000", dit.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rule", "DOS-06")]
    [InlineData("CDI", "CDD", true)]
    [InlineData("CDD", "CDI", true)]
    [InlineData("CDI", "CDI", false)]
    [InlineData("CDD", "VACATAIRE", false)]
    [InlineData("CDD", null, false)]
    public void A_contract_agrees_with_the_administrative_position(string type, string? position, bool dit)
    {
        var avertissements = Donnees(f => (f.Contrat.TypeCode, f.Statut.PositionCode) = (type, position), StatutProfessionnel.AgentNonTitulaire);
        if (!dit) Assert.Empty(avertissements);
        else Assert.Equal((BlocDossier.Contrat, BlocDossier.Statut), (Assert.Single(avertissements).Bloc, avertissements[0].Avec));
    }

    [Theory]
    [Trait("Rule", "DOS-06")]
    [InlineData("RETRAITE", "«\u00A0Retraité\u00A0»")]
    [InlineData("SANS_ACTIVITE", "«\u00A0Sans activité\u00A0»")]
    [InlineData("ACTIVITE", null)]
    public void Whoever_works_no_more_has_no_contract(string situation, string? dit)
    {
        var avertissements = Donnees(f => f.Statut.SituationCode = situation, StatutProfessionnel.SalariePrive);
        if (dit is null) Assert.Empty(avertissements);
        else Assert.Contains(dit, Assert.Single(avertissements).Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "DOS-06")]
    public void A_contract_not_begun_or_soon_over_is_said_and_one_without_end_is_not()
    {
        Assert.Equal("Ce contrat ne commence que le 02/09/2026.", Assert.Single(Salarie(f => f.Contrat.Debut = Aujourdhui.AddDays(1))).Message);
        Assert.Empty(Salarie(f => f.Contrat.Debut = Aujourdhui));
        Assert.StartsWith("Ce contrat prend fin le 01/11/2026", Assert.Single(Salarie(f => f.Contrat.Fin = Aujourdhui.AddMonths(2))).Message, StringComparison.Ordinal);
        Assert.Empty(Salarie(f => f.Contrat.Fin = Aujourdhui.AddMonths(2).AddDays(1)));
        Assert.Empty(Salarie(f => (f.Contrat.TypeCode, f.Contrat.Fin) = ("CDI", Aujourdhui)));
        // A civil servant is asked for none.
        Assert.Empty(Donnees(f => f.Contrat.Debut = Aujourdhui.AddDays(1)));

        static IReadOnlyList<Avertissement> Salarie(Action<FormulaireDossier> modifier) => Donnees(modifier, StatutProfessionnel.SalariePrive);
    }

    [Fact]
    [Trait("Rule", "DOS-06")]
    public void A_retirement_to_come_and_an_activity_without_a_status_are_said()
    {
        Assert.Equal("La retraite ne commence que le 02/09/2026.", Assert.Single(Donnees(f => f.Retraite.Debut = Aujourdhui.AddDays(1), StatutProfessionnel.Sans)).Message);
        Assert.Empty(Donnees(f => f.Retraite.Debut = Aujourdhui, StatutProfessionnel.Sans));
        Assert.Equal(BlocDossier.Statut, Assert.Single(Donnees(f => f.Statut.SituationCode = "ACTIVITE", StatutProfessionnel.Sans)).Bloc);
    }

    [Theory]
    [Trait("Rule", "DOS-03")]
    [InlineData(TypeDocumentIdentite.CarteIdentite, "2026-08-31", "01/09/2026")]
    [InlineData(TypeDocumentIdentite.CarteIdentite, "2026-09-01", null)]
    [InlineData(TypeDocumentIdentite.Passeport, "2026-08-31", "01/09/2026")]
    [InlineData(TypeDocumentIdentite.TitreSejour, "2026-08-31", null)]
    public void A_card_or_a_passport_that_is_over_is_said_a_residence_permit_is_refused(TypeDocumentIdentite type, string fin, string? depuis)
    {
        var dits = Donnees(f => (f.Identite.TypeDocument, f.Identite.ValideDu, f.Identite.ValideAu) = (type, new(2016, 9, 1), DateOnly.Parse(fin, System.Globalization.CultureInfo.InvariantCulture)));
        if (depuis is null) Assert.Empty(dits);
        else Assert.Contains($"depuis le {depuis}", Assert.Single(dits).Message, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rule", "DOS-03")]
    [InlineData("2012-05-01", "2022-04-30", "FR", false)]
    [InlineData("2004-01-01", "2013-12-31", "FR", true)]
    [InlineData("2014-01-01", "2023-12-31", "FR", true)]
    [InlineData("2012-05-01", "2022-04-30", "BE", true)]
    public void The_french_cards_of_2004_to_2013_last_five_years_more_than_they_say(string du, string au, string nationalite, bool dit)
    {
        var dits = Donnees(f => (f.Identite.ValideDu, f.Identite.ValideAu, f.Identite.NationaliteCode) = (Jour(du), Jour(au), nationalite));
        Assert.Equal(dit, dits.Count == 1);

        static DateOnly Jour(string texte) => DateOnly.Parse(texte, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData(NaturePiece.IdentiteRecto, "Carte d'identité verso.docx", "semble être le verso")]
    [InlineData(NaturePiece.IdentiteVerso, "Carte d'identité recto.docx", "semble être le recto")]
    [InlineData(NaturePiece.IdentiteVerso, "CNI_VERSO.pdf", null)]
    [InlineData(NaturePiece.IdentiteRecto, "cni recto-verso.pdf", null)]
    [InlineData(NaturePiece.IdentiteRecto, "versoul.pdf", null)]
    [InlineData(NaturePiece.CarteVitale, "RIB2024_Leloup.pdf", "RIB ou attestation bancaire")]
    [InlineData(NaturePiece.CarteVitale, "distribution.pdf", null)]
    [InlineData(NaturePiece.CarteVitale, "attestation de droits.pdf", null)]
    [InlineData(NaturePiece.CarteVitale, "attestation-sur-l-honneur.pdf", "Attestation sur l'honneur")]
    [InlineData(NaturePiece.Rib, "Attestation carte vitale.pdf", "Attestation/carte vitale")]
    [InlineData(NaturePiece.Rib, "attestation bancaire.pdf", null)]
    [InlineData(NaturePiece.Rib, "passeport.jpg", "Document d'identité en recto")]
    [InlineData(NaturePiece.Arrete, "contrat de travail.pdf", "Contrat de travail")]
    [InlineData(NaturePiece.Arrete, "attestation.pdf", "d'une attestation")]
    [InlineData(NaturePiece.Arrete, "Arrêté du contrat.pdf", null)]
    [InlineData(NaturePiece.Pension, "ARRÊTÉ de retraite.pdf", null)]
    [InlineData(NaturePiece.Contrat, "Attestation employeur.pdf", null)]
    [InlineData(NaturePiece.Contrat, "arrete_nomination.pdf", "Dernier arrêté de situation")]
    [InlineData(NaturePiece.Attestation, "scan001.pdf", null)]
    public void The_name_of_a_file_tells_of_another_document_or_of_the_other_side(NaturePiece nature, string nom, string? dit)
    {
        var dits = ReglesDocuments.Lister([Document(nature, nom)], new Formateur { NomFamille = "Leloup" });
        if (dit is null)
        {
            Assert.Empty(dits);
            return;
        }
        var avertissement = Assert.Single(dits);
        Assert.Equal(BlocsDossier.Bloc(nature), avertissement.Bloc);
        var debut = avertissement.Bloc == BlocDossier.Identite ? $"{nature.Libelle()}\u00A0: le" : "Le";
        Assert.StartsWith($"{debut} fichier «\u00A0{nom}\u00A0» ", avertissement.Message, StringComparison.Ordinal);
        Assert.Contains(dit, avertissement.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_is_called_Vitale_may_have_it_in_the_names_of_their_files() =>
        Assert.Empty(ReglesDocuments.Lister([Document(NaturePiece.Rib, "Vitale Anna.pdf")], new Formateur { NomFamille = "Vitale", Prenom = "Anna" }));

    [Fact]
    public void One_content_in_two_places_is_said_once_for_each_place_too_many()
    {
        var dits = ReglesDocuments.Lister(
            [Document(NaturePiece.IdentiteVerso, "b.pdf", "x"), Document(NaturePiece.IdentiteRecto, "a.pdf", "x"), Document(NaturePiece.Rib, "c.pdf", "x"), Document(NaturePiece.Arrete, "d.pdf", "y")], new Formateur());
        Assert.Equal(
            [
                new Avertissement(BlocDossier.Identite, "Le même document est chargé pour «\u00A0Document d'identité en recto\u00A0» et pour «\u00A0Document d'identité en verso\u00A0»."),
                new Avertissement(BlocDossier.Bancaire, "Le même document est chargé pour «\u00A0Document d'identité en recto\u00A0» et pour «\u00A0RIB ou attestation bancaire\u00A0».", BlocDossier.Identite),
            ], dits);
    }

    [Theory]
    [InlineData("Mme LELOUP Marie, née le 1er mai", "Leloup", "Martin", true)]
    [InlineData("Madame Marie MARTIN", "Leloup", "Martin", true)]
    [InlineData("Je soussignée Hélène Müller", "Muller", null, true)]
    [InlineData("Monsieur DUPONT–DURAND Paul", "Dupont-Durand", null, true)]
    [InlineData("M. Durand, époux Dupont", "Dupont-Durand", null, true)]
    [InlineData("Mme LELOUP", "Le Loup", null, true)]
    [InlineData("Jean d’Alembert", "D'Alembert", null, true)]
    [InlineData("le royaume de la tournée", "Roy", "de La Tour", false)]
    [InlineData("Pierre de la Tour", "de La Tour", null, true)]
    [InlineData("Monsieur Martineau", "Martin", null, false)]
    [InlineData("Marie, agent de la ville de Nancy", "Leloup", "Martin", false)]
    [InlineData("", "Leloup", null, false)]
    [InlineData("n'importe quoi", null, " ", true)]
    public void A_name_is_found_whatever_its_case_accents_and_dashes_in_whole_words(string texte, string? famille, string? usage, bool trouve) =>
        Assert.Equal(trouve, ReglesDocuments.NomDansLeTexte(texte, new Formateur { NomFamille = famille, NomUsage = usage }));

    [Fact]
    public void A_document_whose_text_has_not_the_name_is_said_and_one_that_says_too_little_is_not()
    {
        var personne = new Formateur { NomFamille = "Leloup", NomUsage = "Martin" };
        const string phrase = "Je soussigné Jean Petit atteste sur l'honneur exercer mes fonctions.";
        Assert.Contains("ne contient pas le nom «\u00A0Martin\u00A0»", Assert.Single(ReglesDocuments.Lister([Document(NaturePiece.Attestation, "a.pdf", texte: phrase)], personne)).Message, StringComparison.Ordinal);
        Assert.Empty(ReglesDocuments.Lister([Document(NaturePiece.Attestation, "a.pdf", texte: phrase + " Marie Leloup")], personne));
        Assert.Empty(ReglesDocuments.Lister([Document(NaturePiece.Attestation, "a.pdf", texte: "Page 1 sur 1")], personne));
        Assert.Empty(ReglesDocuments.Lister([Document(NaturePiece.Attestation, "a.pdf", texte: null)], personne));
    }

    [Fact]
    public async Task A_person_is_told_of_what_they_are_about_to_send_and_may_send_it()
    {
        var personne = await D.IntervenantAsync();
        var formulaire = await D.FormulaireCompletAsync(personne);
        Assert.Empty(await ListerAsync(personne, formulaire));

        formulaire.Bancaire.Bic = "GEBABEBB";
        formulaire.Pieces[NaturePiece.Arrete] = await D.FichierAsync(personne, "rib.pdf");
        formulaire.Pieces[NaturePiece.CarteVitale] = formulaire.Pieces[NaturePiece.Attestation];
        var dits = await ListerAsync(personne, formulaire);

        Assert.Equal([BlocDossier.Attestation, BlocDossier.Arrete, BlocDossier.Bancaire], dits.Select(a => a.Bloc));
        Assert.True((await D.TransmettreAsync(personne, formulaire)).Reussi);
    }

    [Fact]
    public async Task What_was_sent_and_has_not_changed_is_not_said_again_to_the_person_but_to_whoever_verifies_it()
    {
        var personne = await D.IntervenantAsync();
        var gestionnaire = await D.Profils.GestionnaireAsync("Ana", "Prévost", "021");
        var formulaire = await D.FormulaireCompletAsync(personne);
        formulaire.Bancaire.Bic = "GEBABEBB";
        formulaire.Pieces[NaturePiece.Arrete] = await D.FichierAsync(personne, "rib.pdf");
        Assert.True((await D.TransmettreAsync(personne, formulaire)).Reussi);

        Assert.Empty(await ListerAsync(personne, (await D.LireAsync(personne)).Envoye));
        Assert.Equal([BlocDossier.Arrete, BlocDossier.Bancaire], (await VersionsAsync(gestionnaire, personne)).Select(a => a.Bloc));

        // Once decided, it is the manager's no more; refused, it is the person's again.
        await D.RefuserAsync(personne, gestionnaire, BlocDossier.Bancaire);
        Assert.Equal([BlocDossier.Arrete], (await VersionsAsync(gestionnaire, personne)).Select(a => a.Bloc));
        Assert.Equal([BlocDossier.Bancaire], (await ListerAsync(personne, (await D.LireAsync(personne)).Envoye)).Select(a => a.Bloc));
        await D.ValiderToutAsync(personne, gestionnaire);
        Assert.Empty(await VersionsAsync(gestionnaire, personne));
    }

    [Fact]
    public async Task A_status_that_changes_is_told_of_the_contract_it_no_longer_agrees_with()
    {
        var personne = await D.IntervenantAsync(StatutProfessionnel.AgentNonTitulaire);
        await D.CompleterAsync(personne, await D.Profils.GestionnaireAsync("Ana", "Prévost", "054"));
        var formulaire = (await D.LireAsync(personne)).Envoye;
        formulaire.Statut.PositionCode = "CDI";
        Assert.Equal(BlocDossier.Contrat, Assert.Single(await ListerAsync(personne, formulaire)).Bloc);
    }

    [Fact]
    public async Task The_name_is_looked_for_in_the_text_of_the_documents()
    {
        var personne = await D.IntervenantAsync();
        var gestionnaire = await D.Profils.GestionnaireAsync("Ana", "Prévost", "054");
        var formulaire = await D.FormulaireCompletAsync(personne);
        formulaire.Pieces[NaturePiece.Rib] = await D.DeposerAsync(personne, "rib.txt", "Relevé d'identité bancaire de Monsieur Jean Petit, agence de Nancy"u8.ToArray());
        formulaire.Pieces[NaturePiece.Attestation] = await D.DeposerAsync(personne, "attestation.txt", "Je soussignée Camille ESSAI atteste sur l'honneur ne pas être empêchée."u8.ToArray());

        Assert.Contains("ne contient pas le nom «\u00A0Essai\u00A0»", Assert.Single(await ListerAsync(personne, formulaire)).Message, StringComparison.Ordinal);
        Assert.True((await D.TransmettreAsync(personne, formulaire)).Reussi);
        Assert.Equal(BlocDossier.Bancaire, Assert.Single(await VersionsAsync(gestionnaire, personne)).Bloc);
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task Nobody_is_told_of_the_file_of_someone_else_but_agents()
    {
        var personne = await D.IntervenantAsync();
        var agent = await D.Profils.GestionnaireAsync("Thomas", "Girard", "021");
        Assert.True((await D.Avertissements.PourVersionsAsync(agent, personne)).Reussi);
        Assert.Equal(MotifRefus.Introuvable, (await D.Avertissements.PourVersionsAsync(personne, personne)).Motif);
        Assert.Equal(MotifRefus.Introuvable, (await D.Avertissements.PourVersionsAsync(await D.IntervenantAsync(), personne)).Motif);
        Assert.Equal(MotifRefus.Introuvable, (await D.Avertissements.PourVersionsAsync(agent, await D.Profils.IntervenantAsync())).Motif);
        Assert.Equal(MotifRefus.Interdit, (await D.Avertissements.ListerAsync(agent, new FormulaireDossier())).Motif);
        // The name of a file of someone else tells nothing.
        var formulaire = await D.FormulaireCompletAsync(personne);
        formulaire.Pieces[NaturePiece.Rib] = await D.FichierAsync(await D.IntervenantAsync(), "passeport.pdf");
        Assert.Empty(await ListerAsync(personne, formulaire));
    }

    private async Task<IReadOnlyList<Avertissement>> ListerAsync(Guid personne, FormulaireDossier formulaire) => (await D.Avertissements.ListerAsync(personne, formulaire)).Valeur!;

    private async Task<IReadOnlyList<Avertissement>> VersionsAsync(Guid gestionnaire, Guid personne) => (await D.Avertissements.PourVersionsAsync(gestionnaire, personne)).Valeur!;

    private static DocumentDossier Document(NaturePiece nature, string nom, string? empreinte = null, string? texte = null) =>
        new(nature, Guid.NewGuid(), nom, empreinte ?? Guid.NewGuid().ToString(), texte);

    private static IReadOnlyList<Avertissement> Donnees(Action<FormulaireDossier> modifier, StatutProfessionnel statut = StatutProfessionnel.Fonctionnaire)
    {
        var formulaire = new FormulaireDossier
        {
            Statut = DossiersDeTest.Statut(statut),
            Identite = new IdentiteDossier { TypeDocument = TypeDocumentIdentite.CarteIdentite, NationaliteCode = "FR", ValideDu = new(2022, 3, 1), ValideAu = new(2032, 2, 28) },
            SecuriteSociale = new SecuriteSociale { Nir = "2850554395001" },
            Contrat = new ContratTravail { TypeCode = "CDD", Debut = new(2026, 6, 1), Fin = new(2027, 6, 1) },
            Retraite = new Retraite { Debut = new(2024, 7, 1) },
            Bancaire = new Bancaire { Iban = "FR7630003030100005207491270", Bic = "SOGEFRPP" },
        };
        modifier(formulaire);
        return ReglesAvertissements.Donnees(formulaire, new Formateur { Civilite = Civilite.Madame, DateNaissance = new(1985, 5, 17) }, Aujourdhui);
    }
}
