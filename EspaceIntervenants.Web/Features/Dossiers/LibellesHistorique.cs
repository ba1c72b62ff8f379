using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;

namespace EspaceIntervenants.Web.Features.Dossiers;

/// <summary>What is read of the history of a file.</summary>
internal static class LibellesHistorique
{
    public static string Libelle(this ActionHistorique action) => action switch
    {
        ActionHistorique.Valide => "Validé",
        ActionHistorique.Refuse => "Refusé",
        ActionHistorique.Remplace => "Remplacé",
        ActionHistorique.Demande => "Demandé",
        _ => "En attente de vérification",
    };

    /// <summary>The colour that goes with the word, never without it.</summary>
    public static string Classe(this ActionHistorique action) => action switch
    {
        ActionHistorique.Valide => "etiquette etiquette--succes",
        ActionHistorique.Refuse => "etiquette etiquette--erreur",
        ActionHistorique.EnAttente => "etiquette etiquette--alerte",
        ActionHistorique.Demande => "etiquette etiquette--info",
        _ => "etiquette",
    };

    /// <summary>« Le 22/04/2022 à 14h39 », with what makes a confirmation of it; nothing for a request.</summary>
    public static string Envoi(this EvenementDossier ligne) => ligne.EnvoyeLe is not { } le ? string.Empty
        : $"Le\u00A0{le.EnTexte()}{(ligne.SansChangement ? " (confirmé sans changement)" : null)}";

    /// <summary>What follows the word: « le 22/04/2022 à 14h40 ».</summary>
    public static string Suite(this EvenementDossier ligne) => ligne.Le is not { } le ? string.Empty
        : ligne.Action == ActionHistorique.Remplace ? $" par l'envoi du\u00A0{le.EnTexte()}"
        : $"{(ligne.Par is null ? null : $" par {ligne.Par}")} le\u00A0{le.EnTexte()}";
}
