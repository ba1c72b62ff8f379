namespace EspaceIntervenants.Domain.Profils;

/// <summary>How much each field of the CV form holds, in characters: the fields stop there, and the services refuse beyond.</summary>
public static class BornesProfil
{
    /// <summary>A name of a person.</summary>
    public const int Nom = 100;

    /// <summary>A city.</summary>
    public const int Ville = 100;

    /// <summary>A line of an address.</summary>
    public const int LigneAdresse = 200;

    /// <summary>A postal code, of any country.</summary>
    public const int CodePostal = 12;

    /// <summary>A telephone number, separators included.</summary>
    public const int Telephone = 25;

    /// <summary>An e-mail address.</summary>
    public const int Courriel = 254;

    /// <summary>A SIRET as people type it, spaces included.</summary>
    public const int Siret = 20;

    /// <summary>A title: a job, a rank, a training, an organisation.</summary>
    public const int Intitule = 200;

    /// <summary>A duration, as said by the person.</summary>
    public const int Duree = 50;

    /// <summary>A paragraph.</summary>
    public const int Paragraphe = 2000;

    /// <summary>« Votre motivation pour devenir intervenant ».</summary>
    public const int Motivation = 4000;

    /// <summary>Lines of one table of « Parcours ».</summary>
    public const int Lignes = 50;

    /// <summary>First year a career may mention.</summary>
    public const int PremiereAnnee = 1940;

    /// <summary>Years of age below which nobody registers.</summary>
    public const int AgeMinimal = 16;

    /// <summary>Years of age above which the date of birth is a mistake.</summary>
    public const int AgeMaximal = 110;

    /// <summary>A code of a list; longer ones are none of ours.</summary>
    internal const int Code = 40;

    /// <summary>Codes chosen in one list.</summary>
    internal const int Choix = 200;
}
