using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Tests.Tools;

namespace EspaceIntervenants.Tests.Domain.Annonces;

[Trait("Rule", "ANN-02")]
public sealed class ValidationAnnonceTests : IAsyncLifetime
{
    private static readonly DateOnly Aujourdhui = new(2026, 9, 1);
    private readonly BaseDeTest _base = BaseDeTest.AvecReferentiels();
    private CodesReference _codes = default!;

    public async Task InitializeAsync()
    {
        using var referentiels = new ReferentielsQueries(_base, _base.Temps);
        _codes = CodesReference.De(await referentiels.LireAsync());
    }

    public Task DisposeAsync()
    {
        _base.Dispose();
        return Task.CompletedTask;
    }

    public static TheoryData<string, Action<FicheAnnonce>> Fautes => new()
    {
        { nameof(FicheAnnonce.Intitule), f => f.Intitule = " " },
        { nameof(FicheAnnonce.Description), f => f.Description = null },
        { nameof(FicheAnnonce.Specialites), f => (f.Specialites, f.SousSpecialites) = ([], []) },
        { nameof(FicheAnnonce.Specialites), f => (f.Specialites, f.SousSpecialites) = (["ZZZ"], []) },
        { nameof(FicheAnnonce.SousSpecialites), f => f.SousSpecialites = ["A1A"] },
        { nameof(FicheAnnonce.PaysCode), f => f.PaysCode = null },
        { nameof(FicheAnnonce.PaysCode), f => (f.PaysCode, f.Regions, f.Departements) = ("ZZ", [], []) },
        { nameof(FicheAnnonce.Regions), f => (f.Regions, f.Departements) = ([], []) },
        { nameof(FicheAnnonce.Regions), f => (f.PaysCode, f.Departements) = ("BE", []) },
        { nameof(FicheAnnonce.Departements), f => f.Departements = ["21"] },
        { nameof(FicheAnnonce.DateLimite), f => f.DateLimite = null },
        { nameof(FicheAnnonce.DateLimite), f => f.DateLimite = Aujourdhui.AddDays(-1) },
        { nameof(FicheAnnonce.DateLimite), f => f.DateLimite = f.FinIntervention!.Value.AddDays(1) },
        { nameof(FicheAnnonce.ContactNom), f => f.ContactNom = null },
        { nameof(FicheAnnonce.ContactTelephone), f => (f.ContactTelephone, f.ContactCourriel) = (null, " ") },
        { nameof(FicheAnnonce.ContactTelephone), f => f.ContactTelephone = "0829 41" },
        { nameof(FicheAnnonce.ContactCourriel), f => f.ContactCourriel = "rachel@exemple" },
    };

    [Theory, MemberData(nameof(Fautes))]
    public void What_is_missing_or_wrong_is_named_before_a_publication_and_not_in_a_draft(string champ, Action<FicheAnnonce> faute)
    {
        var fiche = AnnoncesDeTest.Fiche(_base.Maintenant);
        faute(fiche);
        Assert.Equal(champ, Assert.Single(Valider(fiche)));
        Assert.Empty(Valider(fiche, NiveauSaisie.Brouillon));
    }

    public static TheoryData<string, Action<FicheAnnonce>> Absurdites => new()
    {
        { nameof(FicheAnnonce.Intitule), f => f.Intitule = new string('a', BornesAnnonce.Intitule + 1) },
        { nameof(FicheAnnonce.Description), f => f.Description = new string('a', BornesAnnonce.Description + 1) },
        { nameof(FicheAnnonce.Contexte), f => f.Contexte = new string('a', BornesAnnonce.Paragraphe + 1) },
        { nameof(FicheAnnonce.PrecisionsLieu), f => f.PrecisionsLieu = new string('a', BornesAnnonce.PrecisionsLieu + 1) },
        { nameof(FicheAnnonce.FinIntervention), f => (f.DebutIntervention, f.FinIntervention) = (new(2027, 5, 2), new(2027, 5, 1)) },
        { nameof(FicheAnnonce.DureeJours), f => f.DureeJours = 0m },
        { nameof(FicheAnnonce.DureeJours), f => f.DureeJours = 0.4m },
        { nameof(FicheAnnonce.DureeJours), f => f.DureeJours = 2.25m },
        { nameof(FicheAnnonce.DureeJours), f => f.DureeJours = 200.5m },
        { nameof(FicheAnnonce.DureeJours), f => f.DureeJours = -1m },
    };

    [Theory, MemberData(nameof(Absurdites))]
    public void What_cannot_be_meant_is_refused_in_a_draft_too(string champ, Action<FicheAnnonce> faute)
    {
        var fiche = AnnoncesDeTest.Fiche(_base.Maintenant);
        faute(fiche);
        Assert.Equal(champ, Assert.Single(Valider(fiche, NiveauSaisie.Brouillon)));
    }

    public static TheoryData<Action<FicheAnnonce>> Justes => new()
    {
        _ => { },
        f => f.DateLimite = Aujourdhui,
        f => f.DateLimite = f.FinIntervention,
        f => f.FinIntervention = f.DebutIntervention,
        f => (f.DebutIntervention, f.FinIntervention, f.DureeJours) = (null, null, null),
        f => f.DureeJours = BornesAnnonce.DureeMin,
        f => f.DureeJours = BornesAnnonce.DureeMax,
        f => f.ContactTelephone = null,
        f => f.ContactCourriel = null,
        f => (f.PaysCode, f.Regions, f.Departements) = ("BE", [], []),
        f => f.Intitule = new string('a', BornesAnnonce.Intitule),
    };

    [Theory, MemberData(nameof(Justes))]
    public void What_is_just_right_is_published(Action<FicheAnnonce> juste)
    {
        var fiche = AnnoncesDeTest.Fiche(_base.Maintenant);
        juste(fiche);
        Assert.Empty(Valider(fiche));
    }

    [Fact]
    public void A_draft_may_be_empty() => Assert.Empty(Valider(new FicheAnnonce(), NiveauSaisie.Brouillon));

    private IEnumerable<string> Valider(FicheAnnonce fiche, NiveauSaisie niveau = NiveauSaisie.Complet) =>
        ValidationAnnonce.Valider(fiche, _codes, Aujourdhui, niveau).Select(e => e.Champ);
}
