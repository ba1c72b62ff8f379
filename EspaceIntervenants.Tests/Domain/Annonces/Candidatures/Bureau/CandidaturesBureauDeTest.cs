using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Annonces.Candidatures.Bureau;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Domain.Profils.Bureau;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Tests.Domain.Annonces.Candidatures.Bureau;

/// <summary>The small country of <see cref="BureauDeTest"/>, with the applications a test puts in it.</summary>
public sealed class CandidaturesBureauDeTest
{
    public CandidaturesBureauDeTest(BureauDeTest bureau)
    {
        Bureau = bureau;
        Queries = new CandidaturesBureauQueries(Base);
        Suivis = new SuiviCandidatures(Base, Base.Temps);
        Export = new ExportCandidatures(Base, Bureau.Referentiels);
        Decisions = NouvellesDecisions(CourrielsDeTest.Rendu);
    }

    public BureauDeTest Bureau { get; }

    public BaseDeTest Base => Bureau.Base;

    public CandidaturesBureauQueries Queries { get; }

    public SuiviCandidatures Suivis { get; }

    public ExportCandidatures Export { get; }

    public DecisionsCandidature Decisions { get; }

    /// <summary>A second instance, as another server would have, with its own way to render e-mails.</summary>
    public DecisionsCandidature NouvellesDecisions(IRenduCourriel rendu) =>
        new(Base, Base.Temps, new BoiteDepart(rendu, Base.Temps, new SignalCourriels()), Options.Create(new SiteOptions { AdressePublique = CourrielsDeTest.Site }));

    /// <summary>A validated trainer applies. One minute passes.</summary>
    public async Task<Guid> CandidaterAsync(Annonce annonce, string prenom, string nom, string? commentaire = null, Identification? identification = null, params LigneParcours[] lignes) =>
        await CandidaterAsync(annonce, Bureau.AjouterValide(prenom, nom, identification, lignes: lignes), commentaire);

    public async Task<Guid> CandidaterAsync(Annonce annonce, Guid profil, string? commentaire = null)
    {
        Base.Temps.Advance(TimeSpan.FromMinutes(1));
        await using var db = Base.CreateDbContext();
        var candidature = Candidature.Deposer(annonce.Id, profil, commentaire, Base.Maintenant);
        db.Candidatures.Add(candidature);
        await db.SaveChangesAsync();
        return candidature.Id;
    }

    /// <summary>Its author does something with it. One minute passes.</summary>
    public async Task ChangerAsync(Guid id, Action<Candidature> changer)
    {
        Base.Temps.Advance(TimeSpan.FromMinutes(1));
        await using var db = Base.CreateDbContext();
        changer(await db.Candidatures.SingleAsync(c => c.Id == id));
        await db.SaveChangesAsync();
    }

    public async Task<Candidature> CandidatureAsync(Guid id)
    {
        await using var db = Base.CreateDbContext();
        return await db.Candidatures.AsNoTracking().SingleAsync(c => c.Id == id);
    }

    /// <summary>As a page that has just read it would give it back.</summary>
    public async Task<CandidatureLue> LueAsync(Guid id) => new(id, (await CandidatureAsync(id)).Version);

    public async Task<List<Courriel>> CourrielsAsync()
    {
        await using var db = Base.CreateDbContext();
        return await db.Courriels.AsNoTracking().ToListAsync();
    }
}
