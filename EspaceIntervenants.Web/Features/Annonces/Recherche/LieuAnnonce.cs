using EspaceIntervenants.Domain.Annonces.Recherche;
using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Web.Features.Annonces.Recherche;

/// <summary>What the columns of the lists of ads say.</summary>
internal static class LieuAnnonce
{
    /// <summary>« Région(s)/Pays d'intervention »: the regions, or the country where there is none.</summary>
    public static string Lieu(this LigneAnnonce ligne, Nomenclatures noms) => ligne.Regions.Count > 0
        ? string.Join(", ", ligne.Regions.Select(noms.Libelle<Region>).Order(StringComparer.Create(new("fr-FR"), false)))
        : noms.Libelle<Pays>(ligne.PaysCode);

    /// <summary>« Domaine de formation ».</summary>
    public static string Domaine(this LigneAnnonce ligne, Nomenclatures noms) => string.Join(", ", ligne.Specialites.Select(noms.Libelle<Specialite>));
}
