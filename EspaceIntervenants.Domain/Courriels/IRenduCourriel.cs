namespace EspaceIntervenants.Domain.Courriels;

/// <summary>The data of one kind of e-mail; Web has a template for each.</summary>
public interface IModeleCourriel
{
    /// <summary>The subject.</summary>
    string Objet { get; }

    /// <summary>Whether it is one of many that nobody waits for, as the alerts of an ad: those a person waits for go first.</summary>
    bool EnNombre => false;
}

/// <summary>The texts of an e-mail.</summary>
/// <param name="Html">For mail readers that show it.</param>
/// <param name="Texte">The same in plain text.</param>
public sealed record CourrielRendu(string Html, string Texte);

/// <summary>Turns the data of an e-mail into its texts; Web does it with Razor.</summary>
public interface IRenduCourriel
{
    /// <summary>Renders both texts of a message.</summary>
    Task<CourrielRendu> RendreAsync(IModeleCourriel modele, CancellationToken ct);
}
