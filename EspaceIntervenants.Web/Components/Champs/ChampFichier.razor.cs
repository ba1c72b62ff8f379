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

    /// <summary>What the form has to say of this field.</summary>
    [Parameter]
    public IReadOnlyList<string> Erreurs { get; set; } = [];

    [Inject]
    private DepotFichiers Depot { get; set; } = default!;

    private bool EnCours => _avancement is not null;

    private string? Aide => LectureSeule ? Indice : Texte.OuNull($"{Indice} Formats acceptés\u00A0: {Regle.Formats}. Taille maximale\u00A0: {Regle.TailleEnTexte}.");

    private string Accepte => string.Join(',', Regle.Extensions.Select(e => "." + e));

    private IReadOnlyList<string> ToutesErreurs => _erreur is null ? Erreurs : [_erreur, .. Erreurs];

    private string DecritPar => string.Join(' ', new[]
    {
        Id + "-indice",
        Infobulle is null ? null : Id + "-infobulle",
        ToutesErreurs.Count == 0 ? null : Id + "-erreur",
    }.Where(id => id is not null));

    public void Dispose()
    {
        _depart.Cancel();
        _depart.Dispose();
    }

    private async Task ChargerAsync(InputFileChangeEventArgs choix)
    {
        if (EnCours) return;
        _annonce = null;
        _erreur = Regle.Motif(choix.File.Name, choix.File.Size);
        if (_erreur is null) await RecevoirAsync(choix.File);
        // A new input: the same file can be chosen again once it is mended.
        _essai++;
    }

    private async Task RecevoirAsync(IBrowserFile fichier)
    {
        (_nom, _avancement) = (fichier.Name, 0);
        try
        {
            await using var contenu = new SuiviStream(fichier.OpenReadStream(Regle.TailleMax, _depart.Token), lus => AvancerAsync(lus, fichier.Size));
            var resultat = await Depot.DeposerAsync(ActeurId, fichier.Name, contenu, Regle, _depart.Token);
            _erreur = resultat.Message;
            if (!resultat.Reussi) return;
            await OnCharge.InvokeAsync(resultat.Valeur);
            _annonce = $"Le fichier {resultat.Valeur.Nom} est chargé.";
        }
        catch (Exception coupure) when (coupure is JSException or JSDisconnectedException or TimeoutException or OperationCanceledException)
        {
            _erreur = "Le chargement a été interrompu\u00A0: choisissez le fichier à nouveau.";
        }
        finally
        {
            _avancement = null;
        }
    }

    private async Task RetirerAsync()
    {
        var nom = Fichier?.Nom;
        _erreur = null;
        await OnRetire.InvokeAsync();
        if (Fichier is null) _annonce = $"Le fichier {nom} est supprimé.";
    }

    private async Task AvancerAsync(long lus, long total)
    {
        var avancement = (int)(100 * lus / Math.Max(1, total));
        if (avancement < _avancement + PasAvancement && avancement < 100) return;
        _avancement = avancement;
        await InvokeAsync(StateHasChanged);
    }
}
