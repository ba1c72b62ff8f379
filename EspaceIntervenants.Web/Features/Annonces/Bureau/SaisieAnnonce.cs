using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Web.Features.Annonces.Bureau;

/// <summary>What the editor of an ad types.</summary>
public sealed class SaisieAnnonce
{
    /// <summary>« Auteur de l'annonce ».</summary>
    public string? StructureCode { get; set; }

    /// <summary>The sheet.</summary>
    public FicheAnnonce Fiche { get; set; } = new();

    /// <summary>The same refusal, on the field of this form: Domain names those of the sheet alone.</summary>
    public static ErreurChamp Situer(ErreurChamp erreur) =>
        erreur.Champ == AnnoncesService.ChampStructure ? erreur : erreur with { Champ = $"{nameof(Fiche)}.{erreur.Champ}" };
}
