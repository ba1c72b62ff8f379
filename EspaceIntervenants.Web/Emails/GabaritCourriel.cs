using EspaceIntervenants.Domain.Courriels;
using Microsoft.AspNetCore.Components;

namespace EspaceIntervenants.Web.Emails;

/// <summary>The base of the templates: one for each model of Domain, found by the model it is written for.</summary>
public abstract class GabaritCourriel<TModele> : ComponentBase where TModele : IModeleCourriel
{
    /// <summary>What the e-mail says.</summary>
    [Parameter, EditorRequired]
    public required TModele Modele { get; set; }
}
