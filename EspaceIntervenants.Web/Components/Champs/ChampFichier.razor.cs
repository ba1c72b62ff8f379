using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Web.Files;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace EspaceIntervenants.Web.Components.Champs;

/// <summary>
/// A file of a form. It stores what is chosen and hands it over by <see cref="OnCharge"/>; whoever uses it decides where it
/// belongs. A refused file changes nothing: the one in place stays.
/// </summary>
public sealed partial class ChampFichier : ComponentBase, IDisposable
{
    private const int PasAvancement = 5;

    private readonly CancellationTokenSource _depart = new();
    private string? _erreur;
    private string? _nom;
    private string? _annonce;
    private int? _avancement;
    private int _essai;
    private bool _ouvert;
    private (Guid? Fichier, string Annonce)? _attendu;

    /// <summary>HTML identifier; <c>Chemin.Id</c> of the field, so that a summary of errors can lead to it.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = string.Empty;

    /// <summary>The manual's label, without its asterisk.</summary>
    [Parameter, EditorRequired]
    public string Libelle { get; set; } = string.Empty;

    /// <summary>What is accepted.</summary>
    [Parameter, EditorRequired]
    public RegleFichier Regle { get; set; } = RegleFichier.CvEtDiplome;

    /// <summary>Who deposits, and will own the file.</summary>
    [Parameter, EditorRequired]
    public Guid ActeurId { get; set; }

    /// <summary>The file in place.</summary>
    [Parameter]
    public FichierPresent? Fichier { get; set; }

    /// <summary>A new file is stored, and takes the place of the former.</summary>
    [Parameter]
    public EventCallback<FichierPresent> OnCharge { get; set; }

    /// <summary>The red cross was pressed.</summary>
    [Parameter]
    public EventCallback OnRetire { get; set; }

    /// <summary>Whether the mark of required fields is shown.</summary>
    [Parameter]
    public bool Obligatoire { get; set; }

    /// <summary>A sentence before the formats.</summary>
    [Parameter]
    public string? Indice { get; set; }

    /// <summary>The manual's tooltip.</summary>
    [Parameter]
    public string? Infobulle { get; set; }

    /// <summary>Shown, not changed.</summary>
    [Parameter]
    public bool LectureSeule { get; set; }

    /// <summary>
    /// A document of the administrative file (DOS-02): it is dropped in a zone, or photographed; a photo too heavy is made smaller; the one in
    /// place is seen beside the field.
    /// </summary>
    [Parameter]
    public bool Piece { get; set; }

    /// <summary>What the form has to say of this field.</summary>
    [Parameter]
    public IReadOnlyList<string> Erreurs { get; set; } = [];

    [Inject]
    private DepotFichiers Depot { get; set; } = default!;

    [Inject]
    private TimeProvider Temps { get; set; } = default!;

    [Inject]
    private ILogger<ChampFichier> Journal { get; set; } = default!;

    private bool EnCours => _avancement is not null;

    private string? Aide => LectureSeule
        ? Indice
        : Texte.OuNull($"{Indice} Formats acceptés\u00A0: {Regle.Formats}. Taille maximale\u00A0: {Regle.TailleEnTexte}{(AvecPhoto ? "\u00A0; une photo plus lourde est réduite" : null)}.");

    private bool AvecPhoto => Piece && Regle.AccepteImages;

    private string Accepte => string.Join(',', Regle.Extensions.Select(e => "." + e));

    private IReadOnlyList<string> ToutesErreurs => _erreur is null ? Erreurs : [_erreur, .. Erreurs];

    private string DecritPar => string.Join(' ', new[]
    {
        Id + "-indice",
        Infobulle is null ? null : Id + "-infobulle",
        ToutesErreurs.Count == 0 ? null : Id + "-erreur",
    }.Where(id => id is not null));

    /// <summary>What was done is announced once the form shows it: it may refuse, and on a slow line its page comes after its answer.</summary>
    protected override void OnParametersSet()
    {
        if (_attendu is not { } attendu || attendu.Fichier != Fichier?.Id) return;
        (_annonce, _attendu) = (attendu.Annonce, null);
    }

    public void Dispose()
    {
        _depart.Cancel();
        _depart.Dispose();
    }

    private async Task ChargerAsync(InputFileChangeEventArgs choix)
    {
        if (EnCours) return;
        (_annonce, _attendu, _nom) = (null, null, choix.File.Name);
        try
        {
            var (fichier, nom) = await ReduireAsync(choix.File);
            _erreur = Regle.Motif(nom, fichier.Size);
            if (_erreur is null) await RecevoirAsync(fichier, nom, reduite: fichier != choix.File);
        }
        catch (Exception coupure) when (coupure is JSException or JSDisconnectedException or TimeoutException or OperationCanceledException)
        {
            _erreur = "Le chargement a été interrompu\u00A0: choisissez le fichier à nouveau.";
        }
        finally
        {
            _avancement = null;
        }
        // A new input: the same file can be chosen again once it is mended.
        _essai++;
    }

    private async Task<(IBrowserFile Fichier, string Nom)> ReduireAsync(IBrowserFile choisi)
    {
        if (!Piece || !ReductionPhoto.Convient(Regle, choisi)) return (choisi, choisi.Name);
        _avancement = 0;
        StateHasChanged();
        return await ReductionPhoto.ReduireAsync(Regle, choisi, Temps, _depart.Token) is { } reduite ? (reduite, ReductionPhoto.Nom(choisi.Name)) : (choisi, choisi.Name);
    }

    private async Task RecevoirAsync(IBrowserFile fichier, string nom, bool reduite)
    {
        _avancement = 0;
        await using var contenu = new SuiviStream(fichier.OpenReadStream(Regle.TailleMax, _depart.Token), lus => AvancerAsync(lus, fichier.Size));
        var resultat = await Depot.DeposerAsync(ActeurId, nom, contenu, Regle, _depart.Token);
        _erreur = resultat.Message;
        if (resultat.Reussi) await RemettreAsync(resultat.Valeur, reduite);
    }

    /// <summary>The former file stays until whoever uses the field has taken the new one: it may refuse it, or fail.</summary>
    private async Task RemettreAsync(FichierPresent fichier, bool reduite)
    {
        _attendu = (fichier.Id, $"Le fichier {fichier.Nom} est chargé." + (reduite ? $" Votre photo a été réduite pour tenir dans {Regle.TailleEnTexte}." : null));
        try
        {
            await OnCharge.InvokeAsync(fichier);
        }
        catch (Exception echec) when (echec is not (OperationCanceledException or JSDisconnectedException))
        {
            Journal.LogError(echec, "File {Fichier} is stored, and was not taken by its form", fichier.Id);
            _attendu = null;
            _erreur = "Le fichier n'a pas pu être joint\u00A0: rien n'a été modifié. Réessayez dans quelques instants.";
        }
    }

    private async Task RetirerAsync()
    {
        (_annonce, _erreur, _attendu) = (null, null, (null, $"Le fichier {Fichier?.Nom} est supprimé."));
        await OnRetire.InvokeAsync();
    }

    private async Task AvancerAsync(long lus, long total)
    {
        var avancement = (int)(100 * lus / Math.Max(1, total));
        if (avancement < _avancement + PasAvancement && avancement < 100) return;
        _avancement = avancement;
        await InvokeAsync(StateHasChanged);
    }
}
