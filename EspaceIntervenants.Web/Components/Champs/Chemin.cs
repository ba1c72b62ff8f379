using System.Collections;
using System.Reflection;
using Microsoft.AspNetCore.Components.Forms;

namespace EspaceIntervenants.Web.Components.Champs;

/// <summary>Links the path of a field as Domain names it (<c>Formateur.Adresse.Ville</c>) with what Blazor and HTML call it.</summary>
public static class Chemin
{
    /// <summary>The HTML identifier of a field; also where the error summary leads.</summary>
    public static string Id(string chemin) => "champ-" + chemin.Replace('.', '-');

    /// <summary>Blazor's identifier of a field of this model; of the model itself when the path leads nowhere.</summary>
    public static FieldIdentifier Champ(object modele, string chemin)
    {
        var parties = chemin.Split('.');
        object? courant = modele;
        foreach (var partie in parties[..^1])
        {
            courant = courant is null ? null : Propriete(courant, partie)?.GetValue(courant);
            // A document is a key of the documents of its form; a list has no field.
            if (courant is null or (IEnumerable and not IDictionary)) return new FieldIdentifier(modele, string.Empty);
        }
        return new FieldIdentifier(courant!, parties[^1]);
    }

    private static PropertyInfo? Propriete(object objet, string nom) => objet.GetType().GetProperty(nom);
}
