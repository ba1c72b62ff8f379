using Bunit;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Portail;
using Microsoft.AspNetCore.Components;

namespace EspaceIntervenants.Tests.Web.Profils;

/// <summary>The « en savoir plus » windows say what the administrator wrote.</summary>
public sealed class AideTexteTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Attente = TimeSpan.FromSeconds(10);
    private readonly EcranProfil _e = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _e.DisposeAsync();

    public void Dispose() => _e.Donnees.Dispose();

    [Fact]
    [Trait("Rule", "POR-04")]
    public async Task The_window_of_the_structure_shows_the_shipped_text_then_the_one_in_force()
    {
        _e.Connecter(await _e.Donnees.IntervenantAsync());
        Assert.Contains("interlocuteur privilégié", Ouvrir(_e.Informations(), "Plus d'informations"), StringComparison.Ordinal);

        await using (var db = _e.Donnees.Base.CreateDbContext())
        {
            db.TextesPortail.Add(TextePortail.Creer(ClesTextes.AideStructure, "Structure", "Le texte **de l'administrateur**.", _e.Donnees.Base.Maintenant.JourAParis(), "Claire Vasseur", _e.Donnees.Base.Maintenant));
            await db.SaveChangesAsync();
        }
        _e.Avancer(PortailQueries.Duree.TotalSeconds);
        Assert.Contains("Le texte de l'administrateur.", Ouvrir(_e.Informations(), "Plus d'informations"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Spécialité(s) de formation", "sous-spécialités")]
    [InlineData("Informations complémentaires sur vos souhaits d'intervention", "aucun n'est obligatoire")]
    public async Task The_windows_of_the_career_show_their_texts(string titre, string attendu)
    {
        _e.Connecter(await _e.Donnees.IntervenantAsync());
        Assert.Contains(attendu, Ouvrir(_e.Parcours(), titre), StringComparison.Ordinal);
    }

    private string Ouvrir<T>(IRenderedComponent<T> page, string bouton) where T : IComponent
    {
        var dialogues = _e.Dialogues();
        page.FindAll("button.savoir-plus").Single(b => b.TextContent.Contains(bouton, StringComparison.Ordinal)).Click();
        dialogues.WaitForElement(".redige p", Attente);
        return dialogues.Find(".redige").TextContent;
    }
}
