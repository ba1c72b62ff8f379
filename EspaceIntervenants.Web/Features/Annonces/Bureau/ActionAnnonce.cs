using EspaceIntervenants.Domain.Common;
using MudBlazor;

namespace EspaceIntervenants.Web.Features.Annonces.Bureau;

/// <summary>What is asked before an ad changes state.</summary>
/// <param name="Titre">What is about to be done.</param>
/// <param name="Consequence">What will happen.</param>
/// <param name="Bouton">The button that does it.</param>
/// <param name="Classe">Its look.</param>
/// <param name="AppliquerAsync">Does it.</param>
/// <param name="LibelleJour">Label of the date that is asked for; null when none is.</param>
/// <param name="LibelleHeure">Label of the hour that is asked for; null when none is.</param>
public sealed record ActionAnnonce(
    string Titre, string Consequence, string Bouton, string Classe, Func<SaisieAction, Task<Resultat>> AppliquerAsync, string? LibelleJour = null, string? LibelleHeure = null)
{
    private static readonly DialogOptions _options = new() { MaxWidth = MaxWidth.Small, FullWidth = true, CloseOnEscapeKey = true, BackdropClick = false };

    /// <summary>Closes a published ad.</summary>
    public static ActionAnnonce Cloturer(Func<SaisieAction, Task<Resultat>> appliquer) => new(
        "Clôturer l'annonce", "Elle ne sera plus trouvée par la recherche et n'acceptera plus de candidature. Les candidatures reçues restent à étudier. Vous pourrez la rouvrir.",
        "Clôturer", "bouton bouton--danger", appliquer);

    /// <summary>Publishes a closed ad again.</summary>
    public static ActionAnnonce Rouvrir(Func<SaisieAction, Task<Resultat>> appliquer) => new(
        "Rouvrir l'annonce", "Elle est publiée à nouveau jusqu'à cette date, comprise. Les intervenants déjà alertés ne le sont pas une seconde fois.",
        "Rouvrir", "bouton bouton--principal", appliquer, "Date limite de candidature");

    /// <summary>Puts a publication off.</summary>
    public static ActionAnnonce Programmer(Func<SaisieAction, Task<Resultat>> appliquer) => new(
        "Programmer la publication", "L'annonce sera publiée d'elle-même à cette date, à cinq minutes près, et les intervenants concernés alertés. Si elle ne peut pas l'être, son auteur en est prévenu par e-mail.",
        "Programmer", "bouton bouton--principal", appliquer, "Date de publication", "Heure de publication");

    /// <summary>Deletes a draft.</summary>
    public static ActionAnnonce Supprimer(Func<SaisieAction, Task<Resultat>> appliquer) => new(
        "Supprimer le brouillon", "Ce brouillon et ce qu'il contient sont supprimés définitivement.", "Supprimer", "bouton bouton--danger", appliquer);

    /// <summary>Leaves a form that holds what is not saved.</summary>
    public static ActionAnnonce Quitter { get; } = new(
        "Quitter sans enregistrer", "Ce que vous avez saisi depuis le dernier enregistrement sera perdu.", "Quitter sans enregistrer", "bouton bouton--danger",
        _ => Task.FromResult(Resultat.Succes));

    /// <summary>Asks, and does it; null when the person gives it up.</summary>
    public async Task<Resultat?> DemanderAsync(IDialogService dialogues)
    {
        var dialogue = await dialogues.ShowAsync<DialogueAction>(Titre, new DialogParameters<DialogueAction> { { d => d.Action, this } }, _options);
        return await dialogue.Result is { Canceled: false, Data: Resultat resultat } ? resultat : null;
    }
}

/// <summary>What the dialogue of an action types; the names are those the service refuses.</summary>
public sealed class SaisieAction
{
    /// <summary>The date.</summary>
    public DateOnly? Jour { get; set; }

    /// <summary>The hour, in Paris.</summary>
    public TimeOnly? Heure { get; set; } = new(8, 0);
}
