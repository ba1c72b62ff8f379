using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Alertes;
using EspaceIntervenants.Domain.Annonces.Bureau;
using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Tests.Tools;

/// <summary>The managers of two structures, and the services of their ads, on a test's database.</summary>
public sealed class GestionAnnoncesDeTest : IDisposable
{
    public const string GrandEst = "054";
    public const string Bourgogne = "021";

    private readonly ProfilsDeTest _profils = new();

    private GestionAnnoncesDeTest()
    {
        var publication = new Publication(new SignalAlertes());
        Annonces = new AnnoncesService(Base, Base.Temps, _profils.Referentiels);
        Etats = new EtatsAnnonceService(Base, Base.Temps, _profils.Referentiels, publication);
        Queries = new AnnoncesBureauQueries(Base);
        Regle = new PublicationsEtClotures(Base, _profils.Referentiels, publication, CourrielsDeTest.Boite(Base.Temps), Options.Create(new SiteOptions { AdressePublique = CourrielsDeTest.Site }));
    }

    public BaseDeTest Base => _profils.Base;

    public ProfilsDeTest Profils => _profils;

    public AnnoncesService Annonces { get; }

    public EtatsAnnonceService Etats { get; }

    public AnnoncesBureauQueries Queries { get; }

    public PublicationsEtClotures Regle { get; }

    /// <summary>A manager of Grand Est.</summary>
    public Guid Claire { get; private set; }

    /// <summary>Her colleague.</summary>
    public Guid Karim { get; private set; }

    /// <summary>A manager of Bourgogne-Franche-Comté.</summary>
    public Guid Lucie { get; private set; }

    public Guid Administrateur { get; private set; }

    public static async Task<GestionAnnoncesDeTest> CreerAsync()
    {
        var donnees = new GestionAnnoncesDeTest();
        donnees.Claire = await donnees._profils.GestionnaireAsync("Claire", "Martin", GrandEst);
        donnees.Karim = await donnees._profils.GestionnaireAsync("Karim", "Benali", GrandEst);
        donnees.Lucie = await donnees._profils.GestionnaireAsync("Lucie", "Perrin", Bourgogne);
        donnees.Administrateur = await donnees.Base.AjouterAgentAsync();
        return donnees;
    }

    public void Dispose() => _profils.Dispose();

    /// <summary>A whole sheet, as of now.</summary>
    public FicheAnnonce Fiche(Action<FicheAnnonce>? changer = null)
    {
        var fiche = AnnoncesDeTest.Fiche(Base.Maintenant);
        changer?.Invoke(fiche);
        return fiche;
    }

    /// <summary>A draft of Claire's, saved.</summary>
    public async Task<AnnonceEcrite> BrouillonAsync(Action<FicheAnnonce>? fiche = null) => (await Annonces.CreerAsync(Claire, GrandEst, Fiche(fiche))).Valeur!;

    /// <summary>The same, published.</summary>
    public async Task<AnnonceEcrite> PublieeAsync(Action<FicheAnnonce>? fiche = null)
    {
        var brouillon = await BrouillonAsync(fiche);
        return (await Etats.PublierAsync(Claire, brouillon.Numero, brouillon.Version)).Valeur!;
    }

    public async Task<Annonce> LireAsync(string numero)
    {
        await using var db = Base.CreateDbContext();
        return await db.Annonces.AsNoTracking().SingleAsync(a => a.Numero == numero);
    }

    /// <summary>How many times its alerts were asked for.</summary>
    public async Task<int> DiffusionsAsync()
    {
        await using var db = Base.CreateDbContext();
        return await db.DiffusionsAnnonce.CountAsync();
    }

    /// <summary>An application to an ad, in a state.</summary>
    public async Task CandidaterAsync(string numero, EtatCandidature etat = EtatCandidature.Deposee)
    {
        var personne = await _profils.IntervenantAsync();
        await using var db = Base.CreateDbContext();
        var annonce = await db.Annonces.Where(a => a.Numero == numero).Select(a => a.Id).SingleAsync();
        var candidature = Candidature.Deposer(annonce, personne, null, Base.Maintenant);
        if (etat == EtatCandidature.Retiree) candidature.Retirer(Base.Maintenant);
        else if (etat != EtatCandidature.Deposee) candidature.Decider(etat, Claire, "Claire Martin", Base.Maintenant);
        db.Candidatures.Add(candidature);
        await db.SaveChangesAsync();
    }
}
