using EspaceIntervenants.Domain.Courriels;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>The request has left: the form is locked until the structure answers (INS-01).</summary>
/// <param name="Nom">Who it is for, as <see cref="Salutation"/> writes it.</param>
/// <param name="Structure">Name of the structure that will study it.</param>
/// <param name="Lien">Absolute address of the person's space.</param>
public sealed record CourrielInscriptionTransmise(string Nom, string Structure, string Lien) : IModeleCourriel
{
    /// <inheritdoc/>
    public string Objet => "Espace intervenants : votre demande d'inscription est transmise";
}

/// <summary>The profile has joined the CVthèque (INS-02, INS-05).</summary>
/// <param name="Nom">Who it is for, as <see cref="Salutation"/> writes it.</param>
/// <param name="Structure">Name of the structure that decided.</param>
/// <param name="Message">A word of the manager; null when there is none.</param>
/// <param name="Annonce">The ad the person registered from, while one may apply to it (ANN-05); null for the others.</param>
/// <param name="Lien">Absolute address of the person's space.</param>
public sealed record CourrielInscriptionValidee(string Nom, string Structure, string? Message, AnnonceProposee? Annonce, string Lien) : IModeleCourriel
{
    /// <inheritdoc/>
    public string Objet => "Espace intervenants : votre demande d'inscription est validée";
}

/// <summary>An ad an e-mail proposes to apply to.</summary>
/// <param name="Numero">Its number.</param>
/// <param name="Intitule">Its title.</param>
/// <param name="Lien">Absolute address of the form of the application.</param>
public sealed record AnnonceProposee(string Numero, string Intitule, string Lien);

/// <summary>The request is rejected (INS-02); it may be presented again later (INS-03).</summary>
/// <param name="Nom">Who it is for, as <see cref="Salutation"/> writes it.</param>
/// <param name="Structure">Name of the structure that decided.</param>
/// <param name="Motif">The manager's reason.</param>
/// <param name="NouvellePresentationLe">First day of a new presentation.</param>
public sealed record CourrielInscriptionRejetee(string Nom, string Structure, string Motif, DateOnly NouvellePresentationLe) : IModeleCourriel
{
    /// <inheritdoc/>
    public string Objet => "Espace intervenants : réponse à votre demande d'inscription";
}

/// <summary>The structure asks for complements: the form is open again (INS-02).</summary>
/// <param name="Nom">Who it is for, as <see cref="Salutation"/> writes it.</param>
/// <param name="Structure">Name of the structure that asks.</param>
/// <param name="Texte">What the manager asks for.</param>
/// <param name="JusquAu">Last day to answer, from <see cref="DelaisInscription"/> (INS-04).</param>
/// <param name="Lien">Absolute address of the form.</param>
public sealed record CourrielComplementsDemandes(string Nom, string Structure, string Texte, DateOnly JusquAu, string Lien) : IModeleCourriel
{
    /// <inheritdoc/>
    public string Objet => "Espace intervenants : des informations complémentaires vous sont demandées";
}

/// <summary>Complements are still awaited, and the archiving comes near (INS-04).</summary>
/// <param name="Nom">Who it is for, as <see cref="Salutation"/> writes it.</param>
/// <param name="JusquAu">Last day to answer.</param>
/// <param name="Lien">Absolute address of the form.</param>
public sealed record CourrielRappelComplements(string Nom, DateOnly JusquAu, string Lien) : IModeleCourriel
{
    /// <inheritdoc/>
    public string Objet => "Espace intervenants : votre demande d'inscription attend des compléments";
}

/// <summary>The request was archived for want of an answer (INS-04).</summary>
/// <param name="Nom">Who it is for, as <see cref="Salutation"/> writes it.</param>
/// <param name="JusquAu">The day that was the last to answer.</param>
/// <param name="Lien">Absolute address of « Aide et contact », where the account can be asked back.</param>
public sealed record CourrielInscriptionArchivee(string Nom, DateOnly JusquAu, string Lien) : IModeleCourriel
{
    /// <inheritdoc/>
    public string Objet => "Espace intervenants : votre demande d'inscription est archivée";
}
