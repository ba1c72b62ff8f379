using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;

namespace EspaceIntervenants.Domain.Courriels;

/// <summary>
/// The one way to write to someone: adds the e-mail to the caller's context, so that it is saved with its cause or not at
/// all (REG-03). Nothing is sent from here: the queue is woken once it is saved.
/// </summary>
public sealed class BoiteDepart(IRenduCourriel rendu, TimeProvider temps, SignalCourriels signal)
{
    /// <summary>Adds an e-mail to what the context will save.</summary>
    public async Task AjouterAsync(EspaceDbContext db, string adresse, string? nom, IModeleCourriel modele, CancellationToken ct = default)
    {
        var textes = await rendu.RendreAsync(modele, ct);
        var cause = modele.GetType().Name;
        db.Courriels.Add(Courriel.Creer(adresse, nom, modele.Objet, textes.Html, textes.Texte, cause, temps.Maintenant(), modele.EnNombre));
        db.SavedChanges += (_, _) => signal.Reveiller();
    }
}
