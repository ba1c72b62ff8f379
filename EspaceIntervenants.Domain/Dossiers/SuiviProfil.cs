using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>
/// Keeps the file in step with the profile: what is changed in « Mes informations » is sent for verification where it was already sent once,
/// and takes the place of what was being typed in the file. The version in force stays until then.
/// </summary>
public static class SuiviProfil
{
    /// <summary>To be called in the context, and so in the writing, of a profile that has just changed.</summary>
    internal static async Task SuivreAsync(EspaceDbContext db, Profil profil, DateTime maintenant, CancellationToken ct)
    {
        if (await db.SaisiesDossier.FirstOrDefaultAsync(s => s.Id == profil.Id, ct) is { } saisie && saisie.Retrouver() is { Contenu: var formulaire })
        {
            AssemblageDossier.Suivre(formulaire, profil.Identification);
            saisie.Remplacer(formulaire, saisie.OngletId, saisie.SaisieLe);
        }
        if (await db.DossierAsync(profil.Id, ct) is not { } dossier) return;
        var voulu = AssemblageDossier.Base(profil.Identification, dossier);
        AssemblageDossier.Suivre(voulu, profil.Identification);
        var statut = profil.Identification.Statut;
        var envois = BlocsDossier.Partages.Intersect(BlocsDossier.Requis(statut))
            .Select(dossier.Derniere).OfType<VersionBloc>()
            .Where(v => v.Contenu != DossierJson.Ecrire(voulu, v.Bloc))
            .Select(v => new EnvoiBloc(v.Bloc, DossierJson.Ecrire(voulu, v.Bloc), v.Pieces.ToDictionary(p => p.Nature, p => p.FichierId), v.FinValidite))
            .ToList();
        if (envois.Count == 0) dossier.Recalculer(statut, maintenant);
        else dossier.Envoyer(envois, statut, maintenant);
    }
}
