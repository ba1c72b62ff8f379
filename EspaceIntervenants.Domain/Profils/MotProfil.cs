using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>
/// A folded word a profile is found by. As <see cref="CritereProfil"/>, a table of its own that follows the other fields in
/// their transaction: the beginning of a word is then a range of an index, whatever the database. The labels of the
/// specialities are not here: they may be renamed, so a search turns its words into codes.
/// </summary>
public sealed class MotProfil
{
    /// <summary>Most characters kept of a word; longer ones are found by their beginning.</summary>
    public const int LongueurMax = MotsCherches.LongueurMax;

    /// <summary>Weight of a word of the person's name: the strongest.</summary>
    public const int PoidsNom = 4;

    /// <summary>Weight of a word of what the person teaches.</summary>
    public const int PoidsExpertise = 3;

    private const int PoidsFonction = 2;
    private const int PoidsReste = 1;

    private MotProfil() { }

    /// <summary>The profile.</summary>
    public Guid ProfilId { get; private set; }

    /// <summary>The word, folded (<see cref="Texte.Plier"/>), at most <see cref="LongueurMax"/> characters.</summary>
    public string Mot { get; private set; } = string.Empty;

    /// <summary>How much the word says of the person, from 1 to 4: the best place it stands in.</summary>
    public int Poids { get; private set; }

    /// <summary>Brings the words of a profile up to date, touching only those that change.</summary>
    internal static void Refaire(List<MotProfil> mots, Profil profil)
    {
        var voulus = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (poids, texte) in Textes(profil))
            foreach (var mot in MotsCherches.Couper(texte))
                voulus[mot] = Math.Max(poids, voulus.GetValueOrDefault(mot));
        mots.RemoveAll(m => !voulus.ContainsKey(m.Mot));
        foreach (var mot in mots)
            if (voulus.Remove(mot.Mot, out var poids)) mot.Poids = poids;
        mots.AddRange(voulus.Select(v => new MotProfil { ProfilId = profil.Id, Mot = v.Key, Poids = v.Value }));
    }

    private static IEnumerable<(int Poids, string? Texte)> Textes(Profil profil)
    {
        var (formateur, statut) = (profil.Identification.Formateur, profil.Identification.Statut);
        foreach (var nom in new[] { formateur.NomUsage, formateur.NomFamille, formateur.Prenom }) yield return (PoidsNom, nom);
        foreach (var fonction in new[] { statut.Fonction, statut.Grade, statut.Service }) yield return (PoidsFonction, fonction);
        yield return (PoidsFonction, profil.Identification.Employeur.RaisonSociale);
        yield return (PoidsReste, profil.Parcours.Motivation);
        yield return (PoidsReste, profil.Parcours.AutrePrestation);
        foreach (var ligne in profil.Lignes)
        {
            if (ligne is SpecialiteSouhaitee { Expertise: var expertise }) yield return (PoidsExpertise, expertise);
            foreach (var texte in TextesDe(ligne)) yield return (PoidsReste, texte);
        }
    }

    private static string?[] TextesDe(LigneParcours ligne) => ligne switch
    {
        SpecialiteSouhaitee s => [s.Observations],
        ExperienceFormateur e => [e.Contexte, e.Libelle, e.Public, e.Organismes],
        ActionProfessionnalisation a => [a.Libelle, a.Organisme],
        ExperienceProfessionnelle e => [e.Employeur, e.Fonction, e.Missions, e.Responsabilites],
        FormationSuivie f => [f.Libelle, f.Organisme],
        FormationInitiale f => [f.Titre, f.Organisme],
        _ => [],
    };
}
