using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Comptes;

public sealed class CreationCompteTests : IDisposable
{
    private readonly BaseDeTest _base = new();
    private readonly ServicesCompte _services;

    public CreationCompteTests() => _services = new(_base);

    public void Dispose() => _base.Dispose();

    [Fact]
    [Trait("Rule", "CPT-01")]
    public async Task A_creation_makes_the_account_the_profile_the_registration_and_the_mail_together()
    {
        Assert.True((await _services.CreerAsync(ServicesCompte.Formulaire(" Manon@Exemple.fr "))).Reussi);

        await using var db = _base.CreateDbContext();
        var compte = await db.Users.SingleAsync();
        Assert.Equal("Manon@Exemple.fr", compte.UserName);
        Assert.False(compte.EmailConfirmed);
        Assert.DoesNotContain(ComptesDeTest.MotDePasse, compte.PasswordHash, StringComparison.Ordinal);
        var formateur = (await db.Profils.SingleAsync(p => p.Id == compte.Id)).Identification.Formateur;
        Assert.Equal((Civilite.Madame, "Élouë", "Élouë", "Manon", new DateOnly(1995, 9, 17)),
            (formateur.Civilite, formateur.NomFamille, formateur.NomUsage, formateur.Prenom, formateur.DateNaissance));
        Assert.Equal(EtatInscription.EnAttenteActivation, (await db.Inscriptions.SingleAsync(i => i.Id == compte.Id)).Etat);
        Assert.Equal(Roles.Id(Roles.Intervenant), (await db.UserRoles.SingleAsync()).RoleId);
        var courriel = await db.Courriels.SingleAsync();
        Assert.Equal("Manon@Exemple.fr", courriel.Destinataire);
        Assert.Contains($"{CourrielsDeTest.Site}{CheminsCompte.Activation}?{CheminsCompte.Jeton}=", courriel.TexteBrut, StringComparison.Ordinal);
    }

    public static TheoryData<string, Action<FormulaireInscription>, string> Fautes() => new()
    {
        { nameof(FormulaireInscription.Civilite), f => f.Civilite = null, "obligatoire" },
        { nameof(FormulaireInscription.NomFamille), f => f.NomFamille = " \u200F ", "obligatoire" },
        { nameof(FormulaireInscription.NomFamille), f => f.NomFamille = "😀", "lettre" },
        { nameof(FormulaireInscription.NomFamille), f => f.NomFamille = new string('a', 100_000), "100 caractères" },
        { nameof(FormulaireInscription.NomUsage), f => f.NomIdentique = false, "obligatoire" },
        { nameof(FormulaireInscription.Prenom), f => f.Prenom = null, "obligatoire" },
        { nameof(FormulaireInscription.DateNaissance), f => f.DateNaissance = "", "obligatoire" },
        { nameof(FormulaireInscription.DateNaissance), f => f.DateNaissance = "31/02/1990", "jj/mm/aaaa" },
        { nameof(FormulaireInscription.DateNaissance), f => f.DateNaissance = "02/09/2026", "futur" },
        { nameof(FormulaireInscription.DateNaissance), f => f.DateNaissance = "02/09/2010", "16 ans" },
        { nameof(FormulaireInscription.DateNaissance), f => f.DateNaissance = "01/01/1850", "année" },
        { nameof(FormulaireInscription.Courriel), f => f.Courriel = f.CourrielConfirme = "manon", "valide" },
        { nameof(FormulaireInscription.CourrielConfirme), f => f.CourrielConfirme = "autre@exemple.fr", "identiques" },
        { nameof(FormulaireInscription.MotDePasse), f => f.MotDePasse = f.MotDePasseConfirme = "court", "8 à 24" },
        { nameof(FormulaireInscription.MotDePasseConfirme), f => f.MotDePasseConfirme = "Autre-2026!", "identiques" },
    };

    [Theory]
    [Trait("Rule", "CPT-01")]
    [MemberData(nameof(Fautes))]
    public async Task What_is_missing_or_wrong_is_said_at_its_field_and_nothing_is_written(string champ, Action<FormulaireInscription> gater, string message)
    {
        var formulaire = ServicesCompte.Formulaire();
        gater(formulaire);
        var resultat = await _services.CreerAsync(formulaire);
        var erreur = Assert.Single(resultat.Champs);
        Assert.Equal(champ, erreur.Champ);
        Assert.Contains(message, erreur.Message, StringComparison.Ordinal);
        await using var db = _base.CreateDbContext();
        Assert.False(await db.Users.AnyAsync() || await db.Courriels.AnyAsync());
    }

    [Fact]
    [Trait("Rule", "CPT-01")]
    public async Task Sixteen_years_old_today_is_old_enough()
    {
        var formulaire = ServicesCompte.Formulaire();
        formulaire.DateNaissance = "01/09/2010";
        Assert.True((await _services.CreerAsync(formulaire)).Reussi);
    }

    [Fact]
    [Trait("Rule", "CPT-01")]
    public async Task Each_of_the_three_documents_must_have_been_opened()
    {
        foreach (var manquant in ServicesCompte.Tous)
        {
            var resultat = await _services.Creation.CreerAsync(ServicesCompte.Formulaire(), ServicesCompte.Tous.Where(d => d != manquant).ToHashSet(), await _services.ReponseAsync());
            Assert.Equal(ValidationInscription.Documents, Assert.Single(resultat.Champs).Champ);
        }
    }

    [Fact]
    public async Task A_name_keeps_no_mark_that_turns_the_text_around()
    {
        var formulaire = ServicesCompte.Formulaire();
        formulaire.Prenom = "<script>Ma\u202Enon\u0000  😀";
        Assert.True((await _services.CreerAsync(formulaire)).Reussi);
        await using var db = _base.CreateDbContext();
        Assert.Equal("<script>Manon 😀", (await db.Profils.SingleAsync()).Identification.Formateur.Prenom);
    }

    [Theory]
    [Trait("Rule", "CPT-03")]
    [InlineData("MANON@exemple.fr", "Élouë", "Autre")]
    [InlineData("autre@exemple.fr", "ELOUE", "manon")]
    [InlineData("autre@exemple.fr", "él ou-ë", "MANON")]
    public async Task The_same_address_or_the_same_person_is_refused(string courriel, string nom, string prenom)
    {
        await CreerEtActiverAsync();
        var formulaire = ServicesCompte.Formulaire(courriel, prenom);
        formulaire.NomFamille = nom;
        Assert.Equal(CreationCompte.Existe, (await _services.CreerAsync(formulaire)).Code);
    }

    [Theory]
    [Trait("Rule", "CPT-03")]
    [InlineData("Monsieur", "Manon", "17/09/1995")]
    [InlineData("Madame", "Manon", "18/09/1995")]
    [InlineData("Madame", "Marion", "17/09/1995")]
    public async Task Another_person_of_the_same_name_is_accepted(string civilite, string prenom, string naissance)
    {
        await CreerEtActiverAsync();
        var formulaire = ServicesCompte.Formulaire("autre@exemple.fr", prenom);
        formulaire.Civilite = Enum.Parse<Civilite>(civilite);
        formulaire.DateNaissance = naissance;
        Assert.True((await _services.CreerAsync(formulaire)).Reussi);
    }

    [Fact]
    [Trait("Rule", "CPT-03")]
    public async Task An_archived_match_says_so()
    {
        await CreerEtActiverAsync();
        await using (var db = _base.CreateDbContext())
        {
            (await db.Users.SingleAsync()).Archiver(_base.Maintenant);
            await db.SaveChangesAsync();
        }
        Assert.Equal(CreationCompte.Archive, (await _services.CreerAsync(ServicesCompte.Formulaire("autre@exemple.fr"))).Code);
    }

    [Fact]
    [Trait("Rule", "CPT-03")]
    public async Task Who_exists_is_not_told_to_whoever_did_not_read_the_image()
    {
        await CreerEtActiverAsync();
        var resultat = await _services.Creation.CreerAsync(ServicesCompte.Formulaire(), ServicesCompte.Tous, new ReponseDefi(Guid.NewGuid(), "AAAAAA"));
        Assert.Equal(MotifRefus.Invalide, resultat.Motif);
        Assert.Equal(ValidationInscription.Captcha, Assert.Single(resultat.Champs).Champ);
    }

    [Fact]
    [Trait("Rule", "CPT-04")]
    public async Task An_address_waiting_for_activation_is_refused_then_free_again_after_seven_days()
    {
        Assert.True((await _services.CreerAsync(ServicesCompte.Formulaire())).Reussi);
        _base.Temps.Advance(TimeSpan.FromDays(6.9));
        Assert.Equal(CreationCompte.EnAttente, (await _services.CreerAsync(ServicesCompte.Formulaire())).Code);
        _base.Temps.Advance(TimeSpan.FromDays(0.2));
        Assert.True((await _services.CreerAsync(ServicesCompte.Formulaire())).Reussi);
        await using var db = _base.CreateDbContext();
        Assert.Equal(1, await db.Users.CountAsync());
    }

    [Fact]
    [Trait("Rule", "CPT-03")]
    public async Task Of_creations_at_the_same_instant_one_passes_and_the_others_are_told_why()
    {
        var reponses = new ReponseDefi[4];
        for (var i = 0; i < reponses.Length; i++) reponses[i] = await _services.ReponseAsync();
        var resultats = await Task.WhenAll(reponses.Select((reponse, i) => Task.Run(() =>
            _services.Creation.CreerAsync(ServicesCompte.Formulaire($"manon{i}@exemple.fr"), ServicesCompte.Tous, reponse))));
        Assert.Single(resultats, r => r.Reussi);
        Assert.Equal(3, resultats.Count(r => r.Code == CreationCompte.EnAttente));
    }

    private async Task CreerEtActiverAsync()
    {
        Assert.True((await _services.CreerAsync(ServicesCompte.Formulaire())).Reussi);
        Assert.True((await _services.Activation.ActiverAsync(await _services.DernierJetonAsync())).Reussi);
    }
}
