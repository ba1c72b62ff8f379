using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Tests.Domain.Profils.Bureau;

public sealed class FicheQueriesTests : IDisposable
{
    private readonly BureauDeTest _bureau = new();

    public void Dispose() => _bureau.Dispose();

    [Fact]
    [Trait("Rule", "ROL-01")]
    public async Task Before_the_decision_only_its_structure_and_the_administrator_read_a_request()
    {
        var anne = _bureau.AjouterTransmise("Anne", "Roy");
        Assert.True((await _bureau.Fiches.LireAsync(_bureau.Claire, anne)).Valeur!.Demande.ADecider);
        Assert.True((await _bureau.Fiches.LireAsync(_bureau.Administrateur, anne)).Valeur!.Demande.ADecider);
        await RefuseAsync(_bureau.Lucie, anne);
    }

    [Fact]
    [Trait("Rule", "INS-05")]
    public async Task Once_validated_every_agent_reads_it_and_its_history_stays_with_its_structure()
    {
        var marie = _bureau.AjouterValide("Marie", "Leloup");
        var lucie = (await _bureau.Fiches.LireAsync(_bureau.Lucie, marie)).Valeur!;
        Assert.Equal("Marie Leloup", lucie.Nom);
        Assert.False(lucie.Demande.PeutAgir);
        Assert.Empty(lucie.Historique);
        Assert.Equal([TypeEvenement.Validation, TypeEvenement.Transmission], (await _bureau.Fiches.LireAsync(_bureau.Claire, marie)).Valeur!.Historique.Take(2).Select(e => e.Type));
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task An_intervenant_reads_nobody_here_not_even_themselves()
    {
        var marie = _bureau.AjouterValide("Marie", "Leloup");
        var jean = _bureau.AjouterValide("Jean", "Dubois");
        await RefuseAsync(jean, marie);
        await RefuseAsync(jean, jean);
        await RefuseAsync(Guid.NewGuid(), marie);
    }

    [Fact]
    [Trait("Rule", "ROL-02")]
    public async Task A_form_in_progress_and_an_unknown_identifier_are_the_same_nothing()
    {
        var manon = _bureau.Ajouter("Manon", "Élouée");
        await RefuseAsync(_bureau.Claire, manon);
        await RefuseAsync(_bureau.Claire, Guid.NewGuid());
        await RefuseAsync(_bureau.Administrateur, Guid.NewGuid());
    }

    [Fact]
    public async Task The_lines_come_latest_first_what_lasts_before_all()
    {
        var marie = _bureau.AjouterValide("Marie", "Leloup", lignes:
        [
            new ExperienceProfessionnelle { Employeur = "B", AnneeDebut = 2010, AnneeFin = 2015 },
            new ExperienceProfessionnelle { Employeur = "D" },
            new ExperienceProfessionnelle { Employeur = "A", AnneeDebut = 2008 },
            new ExperienceProfessionnelle { Employeur = "C", AnneeDebut = 2001, AnneeFin = 2009 },
            new SpecialiteSouhaitee { SpecialiteCode = "FIN" },
        ]);
        var fiche = (await _bureau.Fiches.LireAsync(_bureau.Claire, marie)).Valeur!;
        Assert.Equal(["A", "B", "C", "D"], fiche.Table<ExperienceProfessionnelle>().Select(l => l.Employeur));
        Assert.Equal("Finances", fiche.Nomenclatures.Libelle<Specialite>(Assert.Single(fiche.Table<SpecialiteSouhaitee>()).SpecialiteCode));
    }

    private async Task RefuseAsync(Guid acteur, Guid id)
    {
        var avant = _bureau.Journal.Lignes.Count;
        var resultat = await _bureau.Fiches.LireAsync(acteur, id);
        Assert.Equal(MotifRefus.Introuvable, resultat.Motif);
        var ligne = Assert.Single(_bureau.Journal.Lignes.Skip(avant)).Texte;
        Assert.Contains(id.ToString(), ligne, StringComparison.Ordinal);
        Assert.DoesNotContain("@", ligne, StringComparison.Ordinal);
    }
}
