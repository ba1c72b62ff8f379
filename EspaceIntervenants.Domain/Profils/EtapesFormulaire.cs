using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>Tells the two steps of the form apart, and where their pages are.</summary>
public static class EtapesFormulaire
{
    /// <summary>Path of the page of step 1.</summary>
    public const string CheminIdentification = "/espace/informations";

    /// <summary>Path of the page of step 2.</summary>
    public const string CheminParcours = "/espace/parcours";

    private static readonly HashSet<string> ChampsIdentification = [.. typeof(Identification).GetProperties().Select(p => p.Name)];

    /// <summary>The step a refused field belongs to (INS-01: the errors of both come together).</summary>
    public static EtapeFormulaire De(ErreurChamp erreur) =>
        ChampsIdentification.Contains(erreur.Champ.Split('.')[0]) ? EtapeFormulaire.Identification : EtapeFormulaire.Parcours;
}
