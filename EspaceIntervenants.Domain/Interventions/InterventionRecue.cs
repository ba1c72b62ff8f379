using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Interventions;

/// <summary>An intervention as the management software says it is (INT-01).</summary>
/// <param name="Numero">Number of the lettre de demande.</param>
/// <param name="Type">Its kind.</param>
/// <param name="StructureCode">The structure that asks, 3 digits.</param>
/// <param name="Titre">What it is about.</param>
/// <param name="DebutLe">First day.</param>
/// <param name="FinLe">Last day.</param>
/// <param name="Etat">Where it is.</param>
/// <param name="ClotureeLe">The day it was closed; only for what was done, and may be left out.</param>
public sealed record InterventionRecue(
    string Numero, TypeLettre Type, string StructureCode, string Titre, DateOnly DebutLe, DateOnly FinLe, EtatIntervention Etat, DateOnly? ClotureeLe = null)
{
    /// <summary>Longest number, in characters.</summary>
    public const int NumeroMax = 40;

    /// <summary>Longest title, in characters.</summary>
    public const int TitreMax = 300;

    /// <summary>The same, its texts made safe to store.</summary>
    internal InterventionRecue Nettoyee() => this with
    {
        Numero = Texte.Nom(Numero) ?? string.Empty,
        Titre = Texte.Nom(Titre) ?? string.Empty,
        StructureCode = Texte.Nom(StructureCode) ?? string.Empty,
    };

    /// <summary>What is wrong with it, field by field; empty when nothing is. Whether the structure exists is not looked at.</summary>
    internal IReadOnlyList<ErreurChamp> Erreurs()
    {
        var erreurs = new List<ErreurChamp>();
        void Exiger(bool juste, string champ, string message)
        {
            if (!juste) erreurs.Add(new ErreurChamp(champ, message));
        }
        Exiger(Numero.Length is > 0 and <= NumeroMax, nameof(Numero), $"Le numéro de la lettre de demande est obligatoire, en {NumeroMax} caractères au plus.");
        Exiger(Titre.Length is > 0 and <= TitreMax, nameof(Titre), $"Le titre est obligatoire, en {TitreMax} caractères au plus.");
        Exiger(Enum.IsDefined(Type), nameof(Type), "Ce type de lettre de demande n'existe pas.");
        Exiger(Enum.IsDefined(Etat), nameof(Etat), "Cet état n'existe pas.");
        Exiger(DebutLe <= FinLe, nameof(FinLe), "La date de fin précède la date de début.");
        Exiger(ClotureeLe is null || Etat == EtatIntervention.Realisee, nameof(ClotureeLe), "Seule une intervention réalisée a une date de clôture.");
        return erreurs;
    }
}

/// <summary>What a reception came to.</summary>
public enum Reception
{
    /// <summary>It was not known.</summary>
    Creee = 1,

    /// <summary>It was known, and has changed.</summary>
    Modifiee = 2,

    /// <summary>It was known as it is.</summary>
    Inchangee = 3,
}
