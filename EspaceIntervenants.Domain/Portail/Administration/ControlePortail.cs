using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Portail.Administration;

/// <summary>Gathers what is wrong in a form of the portal: at most one message per field.</summary>
internal sealed class ControlePortail
{
    private readonly List<ErreurChamp> _erreurs = [];

    public IReadOnlyList<ErreurChamp> Erreurs => _erreurs;

    public ControlePortail Refuser(string champ, string libelle, string message)
    {
        if (_erreurs.All(e => e.Champ != champ)) _erreurs.Add(new ErreurChamp(champ, $"«\u00A0{libelle}\u00A0»\u00A0: {message}"));
        return this;
    }

    public ControlePortail Texte(string champ, string libelle, string? valeur, int max, bool requis = true)
    {
        if (requis && string.IsNullOrWhiteSpace(valeur)) Refuser(champ, libelle, "ce champ est obligatoire.");
        if (valeur?.Length > max) Refuser(champ, libelle, $"{max} caractères au plus, vous en avez saisi {valeur.Length}.");
        return this;
    }

    public ControlePortail Present(string champ, string libelle, object? valeur) =>
        valeur is null ? Refuser(champ, libelle, "ce champ est obligatoire.") : this;

    public ControlePortail Choix<TEnum>(string champ, string libelle, TEnum? valeur) where TEnum : struct, Enum =>
        valeur is { } choix && Enum.IsDefined(choix) ? this : Refuser(champ, libelle, "faites un choix.");

    /// <summary>The first day is required; the last, if any, does not precede it.</summary>
    public ControlePortail Publication(string champDebut, DateOnly? debut, string champFin, DateOnly? fin)
    {
        Present(champDebut, BornesPortail.LibellePublication, debut);
        return fin < debut ? Refuser(champFin, BornesPortail.LibelleFin, "cette date précède la date de publication.") : this;
    }
}

/// <summary>How long the texts of the portal may be, in characters, and the labels that several forms share.</summary>
public static class BornesPortail
{
    /// <summary>A title.</summary>
    public const int Titre = 200;

    /// <summary>A news item, or one of the texts.</summary>
    public const int Texte = 30_000;

    /// <summary>An announcement on screen.</summary>
    public const int Message = 1_000;

    /// <summary>How to come to a structure.</summary>
    public const int Acces = 5_000;

    /// <summary>A line of an address.</summary>
    public const int Ligne = 200;

    /// <summary>A telephone number.</summary>
    public const int Telephone = 30;

    /// <summary>An e-mail address.</summary>
    public const int Courriel = 254;

    /// <summary>Most documents of a section.</summary>
    public const int Documents = 50;

    /// <summary>Label of the first day.</summary>
    public const string LibellePublication = "Date de publication";

    /// <summary>Label of the last day.</summary>
    public const string LibelleFin = "Date de fin de publication";
}
