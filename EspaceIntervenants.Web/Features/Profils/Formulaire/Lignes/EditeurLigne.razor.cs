using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Web.Components.Champs;
using EspaceIntervenants.Web.Components.Saisie;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace EspaceIntervenants.Web.Features.Profils.Formulaire.Lignes;

/// <summary>The fields of a line, whatever its table. The page that shows it keeps and saves it.</summary>
public sealed partial class EditeurLigne : ComponentBase
{
    private EditContext _contexte = default!;
    private ErreursFormulaire? _erreurs;
    private Microsoft.AspNetCore.Components.ElementReference _titre;
    private FichierPresent? _diplome;

    /// <summary>The line; the caller keeps the same one while it is edited.</summary>
    [Parameter, EditorRequired]
    public LigneParcours Ligne { get; set; } = default!;

    /// <summary>Whether it is being added.</summary>
    [Parameter]
    public bool Nouvelle { get; set; }

    /// <summary>The diploma in place.</summary>
    [Parameter]
    public FichierPresent? Diplome { get; set; }

    [Parameter, EditorRequired]
    public Nomenclatures Listes { get; set; } = default!;

    [Parameter, EditorRequired]
    public Guid ActeurId { get; set; }

    [Parameter, EditorRequired]
    public EtatSaisie Suivi { get; set; } = default!;

    [Parameter]
    public string? Refus { get; set; }

    [Parameter]
    public bool EnCours { get; set; }

    /// <summary>Something was typed.</summary>
    [Parameter]
    public EventCallback OnSaisie { get; set; }

    /// <summary>The line is to be saved.</summary>
    [Parameter]
    public EventCallback<EditContext> OnValider { get; set; }

    [Parameter]
    public EventCallback OnRetour { get; set; }

    [Parameter]
    public EventCallback OnReprendre { get; set; }

    [Parameter]
    public EventCallback OnGarder { get; set; }

    private string Titre => (Nouvelle ? "Ajouter " : "Modifier ") + TitresLignes.De(Ligne);

    protected override void OnInitialized()
    {
        _contexte = new EditContext(Ligne);
        _contexte.OnFieldChanged += (_, _) => OnSaisie.InvokeAsync();
        _diplome = Diplome;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await _titre.FocusAsync(preventScroll: false);
    }

    /// <summary>Shows what was refused.</summary>
    public void Montrer(IReadOnlyList<ErreurChamp> erreurs) => _erreurs?.Montrer(erreurs);

    private async Task Joindre(FormationInitiale ligne, FichierPresent? fichier)
    {
        (_diplome, ligne.FichierId) = (fichier, fichier?.Id);
        await OnSaisie.InvokeAsync();
    }
}
