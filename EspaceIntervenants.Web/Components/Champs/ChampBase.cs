using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace EspaceIntervenants.Web.Components.Champs;

/// <summary>
/// A field of a form: a label above, a hint, the input, its errors, tied together for screen readers. Plain HTML, so that
/// it serves the static pages as well as the circuits, where it weighs a tenth of a MudBlazor input.
/// </summary>
/// <typeparam name="T">What is typed.</typeparam>
public abstract class ChampBase<T> : InputBase<T>
{
    /// <summary>The manual's label, without its asterisk.</summary>
    [Parameter, EditorRequired]
    public string Libelle { get; set; } = string.Empty;

    /// <summary>Whether the mark of required fields is shown.</summary>
    [Parameter]
    public bool Obligatoire { get; set; }

    /// <summary>A line between the label and the input.</summary>
    [Parameter]
    public string? Indice { get; set; }

    /// <summary>The manual's tooltip.</summary>
    [Parameter]
    public string? Infobulle { get; set; }

    /// <summary>Shown, not changed.</summary>
    [Parameter]
    public bool LectureSeule { get; set; }

    /// <summary>Path of the object the field belongs to, inside the form's model.</summary>
    [CascadingParameter(Name = "Prefixe")]
    public string? Prefixe { get; set; }

    /// <summary>Whether the whole form is shown and not changed.</summary>
    [CascadingParameter(Name = "Fige")]
    public bool FormulaireFige { get; set; }

    /// <summary>Whether this field is shown and not changed.</summary>
    protected bool Fige => LectureSeule || FormulaireFige;

    /// <summary>HTML identifier of the input.</summary>
    protected string Id => Chemin.Id(NomChamp);

    /// <summary>What is wrong with this field.</summary>
    protected virtual IReadOnlyList<string> Erreurs => EditContext is null ? [] : [.. EditContext.GetValidationMessages(FieldIdentifier)];

    /// <summary>Identifiers of the hint and the errors, for <c>aria-describedby</c>.</summary>
    protected string? DecritPar
    {
        get
        {
            var ids = new List<string>(3);
            if (Indice is not null) ids.Add(Id + "-indice");
            if (Infobulle is not null) ids.Add(Id + "-infobulle");
            if (Erreurs.Count > 0) ids.Add(Id + "-erreur");
            else if (Valide is not null) ids.Add(Id + "-valide");
            return ids.Count == 0 ? null : string.Join(' ', ids);
        }
    }

    /// <summary>What is said of a value that was checked and is right; null when nothing is.</summary>
    protected virtual string? Valide => null;

    /// <summary><c>true</c> when there is an error, as <c>aria-invalid</c> wants it.</summary>
    protected string? Invalide => Erreurs.Count > 0 ? "true" : null;

    private string NomChamp
    {
        get
        {
            if (Prefixe is not null) return $"{Prefixe}.{FieldIdentifier.FieldName}";
            var nom = NameAttributeValue;
            var point = nom.IndexOf('.', StringComparison.Ordinal);
            return point < 0 ? FieldIdentifier.FieldName : nom[(point + 1)..];
        }
    }
}
