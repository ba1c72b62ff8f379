using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Portail;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Tests.Domain.Portail.Administration;

/// <summary>Nobody but the administrator reads or writes here, whatever the screen shows.</summary>
[Trait("Rule", "ROL-01")]
[Trait("Rule", "POR-04")]
public sealed class DroitsPortailTests : IDisposable
{
    private static readonly Guid Nulle = Guid.NewGuid();

    private readonly PortailDeTest _portail = new();

    /// <summary>Everything that can be asked, by its name.</summary>
    private static readonly Dictionary<string, Func<PortailDeTest, Guid, Task<Resultat>>> Demandes = new()
    {
        ["créer une actualité"] = async (p, qui) => await p.Actualites.CreerAsync(qui, PortailDeTest.Actualite()),
        ["modifier une actualité"] = async (p, qui) => await p.Actualites.ModifierAsync(qui, Nulle, 1, PortailDeTest.Actualite()),
        ["supprimer une actualité"] = (p, qui) => p.Actualites.SupprimerAsync(qui, Nulle, 1),
        ["lister les actualités"] = async (p, qui) => await p.LectureActualites.ChercherAsync(qui, null, null, 1),
        ["ouvrir une actualité"] = async (p, qui) => await p.LectureActualites.OuvrirAsync(qui, Nulle),
        ["créer un document"] = async (p, qui) => await p.Documents.CreerAsync(qui, PortailDeTest.Document(Nulle)),
        ["modifier un document"] = async (p, qui) => await p.Documents.ModifierAsync(qui, Nulle, 1, PortailDeTest.Document(Nulle)),
        ["déplacer un document"] = (p, qui) => p.Documents.DeplacerAsync(qui, Nulle, true),
        ["supprimer un document"] = (p, qui) => p.Documents.SupprimerAsync(qui, Nulle, 1),
        ["lister les documents"] = async (p, qui) => await p.LectureDocuments.ListerAsync(qui),
        ["ouvrir un document"] = async (p, qui) => await p.LectureDocuments.OuvrirAsync(qui, Nulle),
        ["écrire un texte"] = async (p, qui) => await p.Textes.EcrireAsync(qui, ClesTextes.Charte, null, PortailDeTest.Texte()),
        ["annuler une version"] = (p, qui) => p.Textes.AnnulerAsync(qui, Nulle),
        ["lister les textes"] = async (p, qui) => await p.LectureTextes.ListerAsync(qui),
        ["ouvrir un texte"] = async (p, qui) => await p.LectureTextes.OuvrirAsync(qui, ClesTextes.Charte),
        ["créer une annonce"] = async (p, qui) => await p.Messages.CreerAsync(qui, PortailDeTest.Message()),
        ["modifier une annonce"] = async (p, qui) => await p.Messages.ModifierAsync(qui, Nulle, 1, PortailDeTest.Message()),
        ["supprimer une annonce"] = (p, qui) => p.Messages.SupprimerAsync(qui, Nulle, 1),
        ["lister les annonces"] = async (p, qui) => await p.LectureMessages.ListerAsync(qui, 1),
        ["ouvrir une annonce"] = async (p, qui) => await p.LectureMessages.OuvrirAsync(qui, Nulle),
        ["écrire des coordonnées"] = async (p, qui) => await p.Coordonnees.EcrireAsync(qui, "054", 0, new() { Telephone = "01 99 00 00 01" }),
        ["lister les structures"] = async (p, qui) => await p.LectureCoordonnees.ListerAsync(qui),
        ["ouvrir des coordonnées"] = async (p, qui) => await p.LectureCoordonnees.OuvrirAsync(qui, "054"),
        ["compter"] = async (p, qui) => await p.Comptes.CompterAsync(qui),
    };

    public static TheoryData<string> Noms => [.. Demandes.Keys];

    public void Dispose() => _portail.Dispose();

    [Theory, MemberData(nameof(Noms))]
    public async Task A_manager_a_trainer_and_a_visitor_are_refused(string demande)
    {
        Guid[] personnes = [await _portail.Base.AjouterAgentAsync("054"), await _portail.Base.AjouterIntervenantAsync(), Guid.NewGuid()];
        foreach (var personne in personnes)
        {
            var resultat = await Demandes[demande](_portail, personne);
            Assert.Equal((MotifRefus.Interdit, "ROL-01"), (resultat.Motif, resultat.Code));
        }
        Assert.Equal(0, _portail.Signaux);
        await using var db = _portail.Base.CreateDbContext();
        Assert.False(await db.Actualites.AnyAsync() || await db.TextesPortail.AnyAsync() || await db.MessagesEcran.AnyAsync() || await db.CoordonneesStructures.AnyAsync());
    }
}
