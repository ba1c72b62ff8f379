namespace EspaceIntervenants.Domain.Annonces;

/// <summary>How much each field of an ad holds: the form stops there, and the services refuse beyond. Characters, unless said otherwise.</summary>
public static class BornesAnnonce
{
    /// <summary>Intitulé de l'annonce.</summary>
    public const int Intitule = 200;

    /// <summary>Description de la recherche.</summary>
    public const int Description = 4000;

    /// <summary>Profil recherché, Contexte, Public visé.</summary>
    public const int Paragraphe = 2000;

    /// <summary>Autres précisions sur le(s) lieu(x).</summary>
    public const int PrecisionsLieu = 500;

    /// <summary>Personne à contacter.</summary>
    public const int ContactNom = 100;

    /// <summary>Shortest « Durée de la formation », in days; also the step.</summary>
    public const decimal DureeMin = 0.5m;

    /// <summary>Longest « Durée de la formation », in days.</summary>
    public const decimal DureeMax = 200m;
}
