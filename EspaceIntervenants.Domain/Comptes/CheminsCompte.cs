namespace EspaceIntervenants.Domain.Comptes;

/// <summary>The pages that links sent by e-mail lead to; Web takes its addresses from here.</summary>
public static class CheminsCompte
{
    /// <summary>Activates an account.</summary>
    public const string Activation = "/inscription/activation";

    /// <summary>Chooses a new password.</summary>
    public const string MotDePasse = "/mot-de-passe/nouveau";

    /// <summary>The parameter that holds the secret.</summary>
    public const string Jeton = "jeton";
}
