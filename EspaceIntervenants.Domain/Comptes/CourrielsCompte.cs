using EspaceIntervenants.Domain.Courriels;

namespace EspaceIntervenants.Domain.Comptes;

/// <summary>The link that activates a new account (CPT-04).</summary>
/// <param name="Nom">Who it is for, as <see cref="Profils.Salutation"/> writes it.</param>
/// <param name="Lien">Absolute address of the activation page, with its secret.</param>
/// <param name="Jours">Days the link lives.</param>
public sealed record CourrielActivation(string Nom, string Lien, int Jours) : IModeleCourriel
{
    /// <inheritdoc/>
    public string Objet => "Inscription sur l'Espace intervenants";
}

/// <summary>The link that leads to the page where a new password is chosen (CPT-06).</summary>
/// <param name="Nom">Who it is for, as <see cref="Profils.Salutation"/> writes it.</param>
/// <param name="Lien">Absolute address of that page, with its secret.</param>
/// <param name="Heures">Hours the link lives.</param>
public sealed record CourrielMotDePasseOublie(string Nom, string Lien, int Heures) : IModeleCourriel
{
    /// <inheritdoc/>
    public string Objet => "Espace intervenants : choisir un nouveau mot de passe";
}
