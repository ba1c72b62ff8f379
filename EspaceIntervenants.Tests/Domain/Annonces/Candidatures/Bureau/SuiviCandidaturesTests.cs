using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Annonces.Candidatures.Bureau;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Tests.Domain.Profils.Bureau;
using EspaceIntervenants.Tests.Tools;

namespace EspaceIntervenants.Tests.Domain.Annonces.Candidatures.Bureau;

[Trait("Rule", "ANN-07")]
public sealed class SuiviCandidaturesTests : IAsyncLifetime, IDisposable
{
    private readonly BureauDeTest _bureau = new();
    private readonly CandidaturesBureauDeTest _c;
    private Annonce _annonce = default!;
    private Guid _id;

    public SuiviCandidaturesTests() => _c = new CandidaturesBureauDeTest(_bureau);

    public async Task InitializeAsync()
    {
        _annonce = await _c.Base.AjouterAnnonceAsync();
        _id = await _c.CandidaterAsync(_annonce, "Manon", "Eloue");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _bureau.Dispose();

    [Fact]
    public async Task A_rating_goes_from_1_to_5_or_is_taken_away()
    {
        int? lue = null;
        foreach (int? evaluation in new int?[] { 1, 5, null, 3 })
        {
            Assert.True((await _c.Suivis.EvaluerAsync(_bureau.Claire, _id, evaluation, lue)).Reussi);
            Assert.Equal(evaluation, (await DossierAsync()).Evaluation);
            lue = evaluation;
        }
        foreach (var hors in new[] { 0, 6, -1 })
            Assert.Equal("ANN-07", (await _c.Suivis.EvaluerAsync(_bureau.Claire, _id, hors, lue)).Code);
        Assert.Equal(3, (await DossierAsync()).Evaluation);
    }

    [Fact]
    public async Task Whoever_rates_what_a_colleague_rated_meanwhile_is_told_and_may_then_change_it()
    {
        Assert.True((await _c.Suivis.EvaluerAsync(_bureau.Claire, _id, 4, null)).Reussi);
        var refus = await _c.Suivis.EvaluerAsync(_bureau.Karim, _id, 2, null);
        Assert.Equal(MotifRefus.Conflit, refus.Motif);
        Assert.Contains("4 sur 5", refus.Message, StringComparison.Ordinal);
        Assert.Equal(4, (await DossierAsync()).Evaluation);
        // The same opinion is no conflict; nor is one given once theirs was read.
        Assert.True((await _c.Suivis.EvaluerAsync(_bureau.Karim, _id, 4, null)).Reussi);
        Assert.True((await _c.Suivis.EvaluerAsync(_bureau.Karim, _id, 2, 4)).Reussi);
    }

    [Fact]
    public async Task Of_two_first_ratings_at_once_one_stands_and_the_other_is_told()
    {
        var resultats = await Task.WhenAll(
            Task.Run(() => _c.Suivis.EvaluerAsync(_bureau.Claire, _id, 4, null)),
            Task.Run(() => new SuiviCandidatures(_c.Base, _c.Base.Temps).EvaluerAsync(_bureau.Karim, _id, 2, null)));
        Assert.Single(resultats, r => r.Reussi);
        Assert.Single(resultats, r => r.Motif == MotifRefus.Conflit);
        Assert.Equal(resultats[0].Reussi ? 4 : 2, (await DossierAsync()).Evaluation);
    }

    [Fact]
    public async Task The_short_list_takes_and_gives_back_and_leaves_the_rating_alone()
    {
        await _c.Suivis.EvaluerAsync(_bureau.Claire, _id, 4, null);
        Assert.True((await _c.Suivis.PreselectionnerAsync(_bureau.Karim, _id, true)).Reussi);
        Assert.True((await _c.Suivis.PreselectionnerAsync(_bureau.Claire, _id, true)).Reussi);
        Assert.Equal((4, true), ((await DossierAsync()).Evaluation, (await DossierAsync()).Preselection));
        // A colleague's short list is no conflict for a rating.
        Assert.True((await _c.Suivis.EvaluerAsync(_bureau.Claire, _id, 5, 4)).Reussi);
        Assert.True((await _c.Suivis.PreselectionnerAsync(_bureau.Claire, _id, false)).Reussi);
        Assert.False((await DossierAsync()).Preselection);
    }

    [Fact]
    public async Task Notes_are_dated_signed_and_read_newest_first()
    {
        Assert.True((await _c.Suivis.NoterAsync(_bureau.Claire, _id, "  Bon contact.\r\nÀ rappeler\u202E ")).Reussi);
        _c.Base.Temps.Advance(TimeSpan.FromHours(1));
        Assert.True((await _c.Suivis.NoterAsync(_bureau.Karim, _id, "D'accord.")).Reussi);
        var notes = (await DossierAsync()).Notes;
        Assert.Equal([("Karim Benali", "D'accord."), ("Claire Martin", "Bon contact.\nÀ rappeler")], notes.Select(n => (n.Auteur, n.Texte)));
        Assert.Equal(_c.Base.Maintenant, notes[0].EcriteLe);
    }

    [Fact]
    public async Task An_empty_or_endless_note_is_refused_beside_its_field()
    {
        foreach (var texte in new[] { null, " \n ", new string('a', NoteCandidature.TexteMax + 1) })
        {
            var refus = await _c.Suivis.NoterAsync(_bureau.Claire, _id, texte);
            Assert.Equal(SuiviCandidatures.ChampTexte, Assert.Single(refus.Champs).Champ);
        }
        Assert.True((await _c.Suivis.NoterAsync(_bureau.Claire, _id, new string('a', NoteCandidature.TexteMax))).Reussi);
        Assert.Single((await DossierAsync()).Notes);
    }

    [Fact]
    [Trait("Rule", "ROL-01")]
    public async Task Neither_another_structure_nor_the_trainer_can_rate_list_or_note()
    {
        var auteur = (await _c.CandidatureAsync(_id)).ProfilId;
        foreach (var (acteur, motif) in new[] { (_bureau.Lucie, MotifRefus.Introuvable), (auteur, MotifRefus.Interdit), (Guid.NewGuid(), MotifRefus.Interdit) })
        {
            Assert.Equal(motif, (await _c.Suivis.EvaluerAsync(acteur, _id, 1, null)).Motif);
            Assert.Equal(motif, (await _c.Suivis.PreselectionnerAsync(acteur, _id, true)).Motif);
            Assert.Equal(motif, (await _c.Suivis.NoterAsync(acteur, _id, "Moi aussi.")).Motif);
        }
        Assert.Equal(MotifRefus.Introuvable, (await _c.Suivis.NoterAsync(_bureau.Claire, Guid.NewGuid(), "Rien.")).Motif);
        var dossier = await DossierAsync();
        Assert.Equal((null, false, 0), (dossier.Evaluation, dossier.Preselection, dossier.Notes.Count));
    }

    private async Task<DossierCandidature> DossierAsync() => (await _c.Queries.LireAsync(_bureau.Claire, _annonce.Numero, _id)).Valeur!;
}
