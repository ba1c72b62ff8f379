using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Profils;

[Trait("Rule", "INS-05")]
public sealed class MotProfilTests : IDisposable
{
    private readonly BaseDeTest _base = new();

    public void Dispose() => _base.Dispose();

    [Fact]
    public async Task The_words_of_a_profile_follow_what_is_saved()
    {
        var id = await CreerAsync();
        var experience = new ExperienceProfessionnelle { ProfilId = id, Employeur = "Métropole du Grand-Nancy", Missions = "Élaboration budgétaire" };
        await ChangerAsync(id, profil => profil.AjouterLigne(experience, _base.Maintenant));
        Assert.Equal(["budgetaire", "du", "elaboration", "elouee", "grand", "manon", "metropole", "nancy"], await MotsAsync());

        await ChangerAsync(id, profil => profil.RemplacerLigne(
            new ExperienceProfessionnelle { Id = experience.Id, Employeur = "Métropole de Metz", Fonction = "Élouée" }, _base.Maintenant));
        Assert.Equal(["de", "elouee", "manon", "metropole", "metz"], await MotsAsync());

        await ChangerAsync(id, profil => profil.RetirerLigne(experience.Id, _base.Maintenant));
        Assert.Equal(["elouee", "manon"], await MotsAsync());
    }

    [Fact]
    public async Task A_word_weighs_what_its_best_place_weighs()
    {
        var id = await CreerAsync();
        await ChangerAsync(id, profil => profil.AjouterLigne(new SpecialiteSouhaitee { Expertise = "Élouée finances", Observations = "finances" }, _base.Maintenant));
        await using var db = _base.CreateDbContext();
        Assert.Equal(MotProfil.PoidsNom, await db.MotsProfil.Where(m => m.Mot == "elouee").Select(m => m.Poids).SingleAsync());
        Assert.Equal(MotProfil.PoidsExpertise, await db.MotsProfil.Where(m => m.Mot == "finances").Select(m => m.Poids).SingleAsync());

        await ChangerAsync(id, profil => profil.EnregistrerIdentification(new Identification { Formateur = new Formateur { NomFamille = "Finances" } }, _base.Maintenant));
        Assert.Equal(MotProfil.PoidsNom, await db.MotsProfil.Where(m => m.Mot == "finances").Select(m => m.Poids).SingleAsync());
        Assert.Equal(MotProfil.PoidsExpertise, await db.MotsProfil.Where(m => m.Mot == "elouee").Select(m => m.Poids).SingleAsync());
    }

    [Fact]
    public async Task A_word_without_end_is_kept_by_its_beginning()
    {
        var id = await CreerAsync();
        await ChangerAsync(id, profil => profil.EnregistrerParcours(new Parcours { Motivation = new string('x', 2000) }, _base.Maintenant));
        Assert.Contains(new string('x', MotProfil.LongueurMax), await MotsAsync());
    }

    private async Task<Guid> CreerAsync()
    {
        await using var db = _base.CreateDbContext();
        var compte = Compte.Creer("manon@exemple.fr", _base.Maintenant);
        db.Users.Add(compte);
        db.Profils.Add(Profil.Creer(compte.Id, new Formateur { NomFamille = "Élouée", Prenom = "Manon" }, _base.Maintenant));
        await db.SaveChangesAsync();
        return compte.Id;
    }

    private async Task ChangerAsync(Guid id, Action<Profil> changer)
    {
        await using var db = _base.CreateDbContext();
        changer(await db.Profils.SingleAsync(p => p.Id == id));
        await db.SaveChangesAsync();
    }

    private async Task<List<string>> MotsAsync()
    {
        await using var db = _base.CreateDbContext();
        return await db.MotsProfil.OrderBy(m => m.Mot).Select(m => m.Mot).ToListAsync();
    }
}
