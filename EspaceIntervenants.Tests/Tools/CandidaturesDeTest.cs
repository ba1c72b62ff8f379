using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Tests.Tools;

/// <summary>Trainers who apply to ads, on a test's database, and the managers who decide.</summary>
public sealed class CandidaturesDeTest : IDisposable
{
    public CandidaturesDeTest()
    {
        Service = Nouveau();
        Miennes = new MesCandidaturesQueries(Base, Base.Temps);
        Candidater = new CandidaterQueries(Base, Base.Temps);
    }

    public ProfilsDeTest Profils { get; } = new();
    public BaseDeTest Base => Profils.Base;
    public JournalDeTest<CandidaturesService> Journal { get; } = new();
    public CandidaturesService Service { get; }
    public MesCandidaturesQueries Miennes { get; }
    public CandidaterQueries Candidater { get; }

    /// <summary>A second instance, as another server would have.</summary>
    public CandidaturesService Nouveau() =>
        new(Base, Base.Temps, CourrielsDeTest.Boite(Base.Temps), Options.Create(new SiteOptions { AdressePublique = CourrielsDeTest.Site }), Journal);

    public Task<Guid> ValideAsync() => Profils.IntervenantAsync(etat: EtatInscription.Validee);

    /// <summary>An application, made now to an open ad.</summary>
    public async Task<Candidature> DeposeeAsync(Guid personne, string? commentaire = null, Annonce? annonce = null)
    {
        annonce ??= await Base.AjouterAnnonceAsync();
        Assert.True((await Service.DeposerAsync(personne, annonce.Numero, commentaire)).Reussi);
        return await CandidatureAsync(personne, annonce);
    }

    /// <summary>A manager decides.</summary>
    public async Task DeciderAsync(Guid candidature, EtatCandidature etat)
    {
        await using var db = Base.CreateDbContext();
        (await db.Candidatures.SingleAsync(c => c.Id == candidature)).Decider(etat, Guid.NewGuid(), "Ana Prévost", Base.Maintenant);
        await db.SaveChangesAsync();
    }

    /// <summary>A manager writes what nobody but them reads.</summary>
    public async Task NoterAsync(Guid candidature, string texte)
    {
        await using var db = Base.CreateDbContext();
        var suivi = SuiviCandidature.Creer(candidature);
        suivi.Evaluer(1);
        suivi.Preselectionner(true);
        db.SuivisCandidature.Add(suivi);
        db.NotesCandidature.Add(NoteCandidature.Ecrire(candidature, Guid.NewGuid(), "Ana Prévost", texte, Base.Maintenant));
        await db.SaveChangesAsync();
    }

    public async Task<Candidature> CandidatureAsync(Guid personne, Annonce annonce)
    {
        await using var db = Base.CreateDbContext();
        return await db.Candidatures.AsNoTracking().SingleAsync(c => c.ProfilId == personne && c.AnnonceId == annonce.Id);
    }

    public void Dispose() => Profils.Dispose();
}
