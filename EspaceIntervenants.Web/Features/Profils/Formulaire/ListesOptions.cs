using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Web.Components.Champs;

namespace EspaceIntervenants.Web.Features.Profils.Formulaire;

/// <summary>The reference lists as the fields of the form want them.</summary>
internal static class ListesOptions
{
    public static readonly IReadOnlyList<(Civilite, string)> Civilites = [(Civilite.Monsieur, "Monsieur"), (Civilite.Madame, "Madame")];

    public static readonly IReadOnlyList<(StatutProfessionnel, string)> Statuts =
    [
        (StatutProfessionnel.Fonctionnaire, "Fonctionnaire"),
        (StatutProfessionnel.AgentNonTitulaire, "Agent non titulaire"),
        (StatutProfessionnel.TravailleurIndependant, "Travailleur indépendant"),
        (StatutProfessionnel.SalariePrive, "Salarié du secteur privé"),
        (StatutProfessionnel.Sans, "Sans (sans activité, retraité)"),
    ];

    public static IReadOnlyList<Option> EnOptions(this IEnumerable<Choix> choix) => [.. choix.Select(c => new Option(c.Code, c.Libelle))];

    public static IReadOnlyList<Option> Options(this Nomenclatures listes, string liste) => listes.Liste(liste).EnOptions();

    public static IReadOnlyList<Option> OptionsDepartements(this Nomenclatures listes, IReadOnlyCollection<string> regions) =>
        [.. listes.Regions.Where(r => regions.Contains(r.Code))
            .SelectMany(r => listes.Departements.Where(d => d.RegionCode == r.Code).Select(d => new Option(d.Code, $"{d.Code} {d.Libelle}", r.Libelle)))];

    public static IReadOnlyList<Option> OptionsStructures(this Nomenclatures listes) =>
        [.. listes.Structures.Select(s => new Option(s.Code, s.Libelle, s.Type == TypeStructure.Delegation ? "Délégations" : "Instituts et siège"))];
}
