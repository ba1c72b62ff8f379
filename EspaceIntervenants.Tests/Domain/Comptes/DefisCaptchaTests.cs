using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Regles;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SkiaSharp;

namespace EspaceIntervenants.Tests.Domain.Comptes;

[Trait("Rule", "CPT-05")]
public sealed class DefisCaptchaTests : IDisposable
{
    private readonly BaseDeTest _base = new();
    private readonly ServicesCompte _services;

    public DefisCaptchaTests() => _services = new(_base);

    public void Dispose() => _base.Dispose();

    [Fact]
    public async Task The_code_of_the_image_is_accepted_once()
    {
        var reponse = await _services.ReponseAsync();
        Assert.True(await _services.Defis.VerifierAsync(reponse with { Reponse = $" {reponse.Reponse!.ToLowerInvariant()} " }));
        Assert.False(await _services.Defis.VerifierAsync(reponse));
    }

    [Fact]
    public async Task A_wrong_answer_uses_it_up()
    {
        var reponse = await _services.ReponseAsync();
        Assert.False(await _services.Defis.VerifierAsync(reponse with { Reponse = "" }));
        Assert.False(await _services.Defis.VerifierAsync(reponse));
        Assert.Null(await _services.Defis.ImageAsync(reponse.Defi!.Value));
    }

    [Fact]
    public async Task Of_answers_at_the_same_instant_one_counts()
    {
        var reponse = await _services.ReponseAsync();
        var verdicts = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => _services.Defis.VerifierAsync(reponse))));
        Assert.Single(verdicts, juste => juste);
    }

    [Fact]
    public async Task After_ten_minutes_it_is_over_and_cleared_away()
    {
        var reponse = await _services.ReponseAsync();
        _base.Temps.Advance(TimeSpan.FromMinutes(10));
        Assert.False(await _services.Defis.VerifierAsync(reponse));
        _base.Temps.Advance(TimeSpan.FromMinutes(1));
        await _services.Defis.PoserAsync(NatureDefi.Image);
        await using var db = _base.CreateDbContext();
        Assert.Equal(1, await db.DefisCaptcha.CountAsync());
    }

    [Fact]
    public async Task Questions_are_varied_and_each_accepts_its_answer_alone()
    {
        HashSet<string> questions = [];
        for (var i = 0; i < 60; i++)
        {
            var defi = await _services.Defis.PoserAsync(NatureDefi.Question);
            questions.Add(defi.Question!);
            Assert.Null(await _services.Defis.ImageAsync(defi.Id));
            await using var db = _base.CreateDbContext();
            var reponses = (await db.DefisCaptcha.SingleAsync(d => d.Id == defi.Id)).Reponses.Split('|');
            Assert.All(reponses, r => Assert.NotEmpty(r));
            Assert.False((await db.DefisCaptcha.SingleAsync(d => d.Id == defi.Id)).Accepte("autre chose"));
            Assert.True(await _services.Defis.VerifierAsync(new ReponseDefi(defi.Id, reponses[^1].ToUpperInvariant())));
        }
        Assert.True(questions.Count > 40);
    }

    [Fact]
    public async Task The_fixed_code_of_Development_is_accepted_by_any_image()
    {
        var defis = new DefisCaptcha(_base, Options.Create(new ReglesOptions()), Options.Create(new CaptchaOptions { CodeFixe = "ESSAI" }), _base.Temps);
        var defi = await defis.PoserAsync(NatureDefi.Image);
        Assert.True(await defis.VerifierAsync(new ReponseDefi(defi.Id, "ESSAI")));
        Assert.False(await defis.VerifierAsync(new ReponseDefi(defi.Id, "ESSAI")));
    }

    [Fact]
    public void Every_character_can_be_drawn_and_two_seeds_draw_two_images()
    {
        using var image = SKBitmap.Decode(ImageCaptcha.Dessiner(DefisCaptcha.Alphabet[..6], 1));
        Assert.Equal((ImageCaptcha.Largeur, ImageCaptcha.Hauteur), (image.Width, image.Height));
        foreach (var groupe in DefisCaptcha.Alphabet.Chunk(DefisCaptcha.Longueur)) Assert.NotEmpty(ImageCaptcha.Dessiner(new string(groupe), 7));
        Assert.Equal(ImageCaptcha.Dessiner("ACEFHK", 1), ImageCaptcha.Dessiner("ACEFHK", 1));
        Assert.NotEqual(ImageCaptcha.Dessiner("ACEFHK", 1), ImageCaptcha.Dessiner("ACEFHK", 2));
    }
}
