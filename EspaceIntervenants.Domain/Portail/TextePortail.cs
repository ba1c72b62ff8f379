namespace EspaceIntervenants.Domain.Portail;

/// <summary>
/// A version of one of the texts of the portal (POR-04): legal pages, help, introductions. The text in force is the newest
/// version whose day has come, or the one shipped with the application while there is none; older versions are kept, since people
/// acknowledged them.
/// </summary>
public sealed class TextePortail
{
    private TextePortail() { }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>Which text, one of <see cref="ClesTextes"/>.</summary>
    public string Cle { get; private set; } = string.Empty;

    /// <summary>Title.</summary>
    public string Titre { get; private set; } = string.Empty;

    /// <summary>The text, Markdown.</summary>
    public string Texte { get; private set; } = string.Empty;

    /// <summary>First day it is in force, in Paris.</summary>
    public DateOnly EnVigueurLe { get; private set; }

    /// <summary>When it was written, UTC; of two versions of the same day, the last written is in force.</summary>
    public DateTime EcritLe { get; private set; }

    /// <summary>Who wrote it.</summary>
    public string AuteurNom { get; private set; } = string.Empty;

    /// <summary>A version.</summary>
    public static TextePortail Creer(string cle, string titre, string texte, DateOnly enVigueurLe, string auteurNom, DateTime maintenant) => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(maintenant)),
        Cle = cle,
        Titre = titre,
        Texte = texte,
        EnVigueurLe = enVigueurLe,
        AuteurNom = auteurNom,
        EcritLe = maintenant,
    };
}

/// <summary>The texts the administrator edits. Each has a default shipped under <c>Persistence/Seed/Donnees/textes/{clé}.md</c>, whose first line is its title.</summary>
public static class ClesTextes
{
    /// <summary>« Vous souhaitez devenir formateur ou formatrice pour le CNFPT ? » on the home page.</summary>
    public const string AccueilDevenir = "accueil-devenir";

    /// <summary>« Vous intervenez déjà pour le CNFPT ? » on the home page.</summary>
    public const string AccueilIntervenir = "accueil-intervenir";

    /// <summary>« En savoir plus … » of « Informations complémentaires ».</summary>
    public const string InformationsComplementaires = "informations-complementaires";

    /// <summary>Charte des intervenants.</summary>
    public const string Charte = "charte";

    /// <summary>Conditions générales d'emploi des intervenants.</summary>
    public const string ConditionsEmploi = "conditions-generales-d-emploi";

    /// <summary>Mentions légales: use, personal data, cookies (§2.3).</summary>
    public const string MentionsLegales = "mentions-legales";

    /// <summary>Accessibilité.</summary>
    public const string Accessibilite = "accessibilite";

    /// <summary>Plan d'accès.</summary>
    public const string PlanAcces = "plan-d-acces";

    /// <summary>Help of « Aide et Contact ».</summary>
    public const string AideEtContact = "aide-et-contact";

    /// <summary>« En savoir plus » of the wishes of the CV form.</summary>
    public const string AideSouhaits = "aide-souhaits";

    /// <summary>« Plus d'informations » of the structure in the CV form.</summary>
    public const string AideStructure = "aide-structure";

    /// <summary>« En savoir plus » of the specialities in the CV form.</summary>
    public const string AideSpecialites = "aide-specialites";

    /// <summary>All of them, in the order they are offered.</summary>
    public static IReadOnlyList<string> Toutes { get; } =
    [
        AccueilDevenir, AccueilIntervenir, InformationsComplementaires, Charte, ConditionsEmploi, MentionsLegales, Accessibilite, PlanAcces,
        AideEtContact, AideSouhaits, AideStructure, AideSpecialites,
    ];
}
