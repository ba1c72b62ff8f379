using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;

namespace EspaceIntervenants.Web.Features.Profils.Bureau;

/// <summary>One of the decisions of INS-02, as it is offered and announced.</summary>
/// <param name="Libelle">The button.</param>
/// <param name="Consequence">What will happen, said before confirming.</param>
/// <param name="Champ">The label of its text.</param>
/// <param name="TexteRequis">Whether the text is required.</param>
/// <param name="Fait">What is announced, after the person's name.</param>
/// <param name="Classe">The look of its button.</param>
/// <param name="AppliquerAsync">Does it.</param>
public sealed record Decision(
    string Libelle,
    string Consequence,
    string Champ,
    bool TexteRequis,
    string Fait,
    string Classe,
    Func<DecisionsInscription, Guid, Guid, int, string?, CancellationToken, Task<Resultat>> AppliquerAsync)
{
    /// <summary>Validates.</summary>
    public static Decision Valider { get; } = new(
        "Valider", "Le profil rejoint la CVthèque, visible de toutes les structures. La personne en est informée par e-mail.",
        "Message à la personne", false, "est validée\u00A0: le profil est dans la CVthèque", "bouton bouton--principal",
        (decisions, acteur, id, version, texte, ct) => decisions.ValiderAsync(acteur, id, version, texte, ct));

    /// <summary>Asks for complements.</summary>
    public static Decision DemanderComplements { get; } = new(
        "Demander des compléments", "Le formulaire est rouvert à la personne, qui reçoit votre texte par e-mail.",
        "Compléments attendus", true, "attend maintenant les compléments de la personne", "bouton",
        (decisions, acteur, id, version, texte, ct) => decisions.DemanderComplementsAsync(acteur, id, version, texte, ct));

    /// <summary>Rejects.</summary>
    public static Decision Rejeter { get; } = new(
        "Rejeter", "La personne reçoit le motif par e-mail, et ne pourra présenter à nouveau son CV qu'à l'issue du délai prévu.",
        "Motif du rejet", true, "est rejetée", "bouton bouton--danger",
        (decisions, acteur, id, version, texte, ct) => decisions.RejeterAsync(acteur, id, version, texte, ct));
}

/// <summary>What the dialogue of a decision types.</summary>
public sealed class SaisieDecision
{
    /// <summary>What the person will read.</summary>
    public string? Texte { get; set; }
}
