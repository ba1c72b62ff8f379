using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Regles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Domain.Comptes;

/// <summary>Writes the links of accounts and the e-mails that carry them, in the caller's context; reads and uses them up.</summary>
public sealed class LiensCompte(BoiteDepart boite, IOptions<SiteOptions> site, IOptions<ReglesOptions> regles, TimeProvider temps)
{
    private const int ParHeure = 3;

    /// <summary>Adds an activation link and its e-mail to what the context will save (CPT-04).</summary>
    internal async Task AjouterActivationAsync(EspaceDbContext db, Compte compte, string nom, CancellationToken ct)
    {
        var jours = regles.Value.ActivationJours;
        var adresse = Ajouter(db, compte, ObjetLien.Activation, CheminsCompte.Activation, TimeSpan.FromDays(jours));
        await boite.AjouterAsync(db, compte.Email!, nom, new CourrielActivation(nom, adresse, jours), ct);
    }

    /// <summary>Adds a link to the choice of a new password, and its e-mail (CPT-06).</summary>
    internal async Task AjouterMotDePasseAsync(EspaceDbContext db, Compte compte, string nom, CancellationToken ct)
    {
        var heures = regles.Value.MotDePasseOublieHeures;
        var adresse = Ajouter(db, compte, ObjetLien.MotDePasse, CheminsCompte.MotDePasse, TimeSpan.FromHours(heures));
        await boite.AjouterAsync(db, compte.Email!, nom, new CourrielMotDePasseOublie(nom, adresse, heures), ct);
    }

    /// <summary>Whether this account was sent enough links for an hour: nobody floods a mailbox from our forms.</summary>
    internal async Task<bool> AssezEnvoyesAsync(EspaceDbContext db, Guid compteId, CancellationToken ct)
    {
        var depuis = temps.Maintenant().AddHours(-1);
        return await db.LiensCourriel.CountAsync(l => l.CompteId == compteId && l.CreeLe > depuis, ct) >= ParHeure;
    }

    /// <summary>What became of the link of this secret. Looking changes nothing.</summary>
    internal async Task<EtatLien> EtatAsync(EspaceDbContext db, ObjetLien objet, string? secret, CancellationToken ct) =>
        (await TrouverAsync(db, objet, secret, ct))?.Etat(temps.Maintenant()) ?? EtatLien.Inconnu;

    /// <summary>Uses up a link that works and gives its account; null when it does not work, or was used at the same instant by someone else.</summary>
    internal async Task<Compte?> UtiliserAsync(EspaceDbContext db, ObjetLien objet, string? secret, CancellationToken ct)
    {
        var maintenant = temps.Maintenant();
        if (await TrouverAsync(db, objet, secret, ct) is not { } lien || lien.Etat(maintenant) != EtatLien.Valable) return null;
        var pris = await db.LiensCourriel.Where(l => l.Id == lien.Id && l.UtiliseLe == null)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.UtiliseLe, maintenant), ct);
        return pris == 1 ? await db.Users.FirstOrDefaultAsync(c => c.Id == lien.CompteId && c.ArchiveLe == null, ct) : null;
    }

    /// <summary>How to address the person of an account.</summary>
    internal static async Task<string> NomAsync(EspaceDbContext db, Guid compteId, CancellationToken ct)
    {
        var formateur = await db.Profils.Where(p => p.Id == compteId).Select(p => p.Identification.Formateur).FirstOrDefaultAsync(ct);
        if (formateur is not null) return formateur.Appel();
        return await db.Agents.Where(a => a.Id == compteId).Select(a => a.Prenom + " " + a.Nom).FirstOrDefaultAsync(ct) ?? string.Empty;
    }

    private static Task<LienCourriel?> TrouverAsync(EspaceDbContext db, ObjetLien objet, string? secret, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(secret)) return Task.FromResult<LienCourriel?>(null);
        var empreinte = LienCourriel.EmpreinteDe(secret);
        return db.LiensCourriel.AsNoTracking().FirstOrDefaultAsync(l => l.Empreinte == empreinte && l.Objet == objet, ct);
    }

    private string Ajouter(EspaceDbContext db, Compte compte, ObjetLien objet, string chemin, TimeSpan duree)
    {
        var (lien, secret) = LienCourriel.Creer(compte.Id, objet, temps.Maintenant(), duree);
        db.LiensCourriel.Add(lien);
        return site.Value.Lien($"{chemin}?{CheminsCompte.Jeton}={secret}");
    }
}
