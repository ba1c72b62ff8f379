using EspaceIntervenants.Domain.Courriels;

namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>A manager asks for data and documents (DOS-08, §4.4.1).</summary>
/// <param name="Nom">Who it is for, as <see cref="Profils.Salutation"/> writes it.</param>
/// <param name="Blocs">What is asked for.</param>
/// <param name="Message">What the manager wrote; null when nothing.</param>
/// <param name="Structure">Name of their structure; null for the administrator.</param>
/// <param name="Lien">Absolute address of the file.</param>
public sealed record CourrielDemandePieces(string Nom, IReadOnlyList<string> Blocs, string? Message, string? Structure, string Lien) : IModeleCourriel
{
    /// <inheritdoc/>
    public string Objet => "Demande de données et pièces complémentaires pour votre dossier intervenant du CNFPT";
}

/// <summary>A block that was refused.</summary>
/// <param name="Bloc">Its name.</param>
/// <param name="Motif">Why.</param>
public sealed record BlocRefuse(string Bloc, string Motif);

/// <summary>All that the person sent is verified (DOS-10); with the next step once the file is complete (DOS-16).</summary>
/// <param name="Nom">Who it is for.</param>
/// <param name="Valides">The blocks validated.</param>
/// <param name="Refuses">Those refused.</param>
/// <param name="Complet">Whether the file is complete.</param>
/// <param name="Lien">Absolute address of the file.</param>
public sealed record CourrielDossierVerifie(string Nom, IReadOnlyList<string> Valides, IReadOnlyList<BlocRefuse> Refuses, bool Complet, string Lien) : IModeleCourriel
{
    /// <inheritdoc/>
    public string Objet => Refuses.Count > 0 ? "Votre dossier administratif\u00A0: des données ou pièces sont à corriger"
        : Complet ? "Votre dossier administratif est complet" : "Votre dossier administratif a été vérifié";
}

/// <summary>A document and its last day.</summary>
/// <param name="Libelle">Which one.</param>
/// <param name="Fichier">The name of its file.</param>
/// <param name="FinValidite">The last day it is good.</param>
public sealed record PieceAEcheance(string Libelle, string Fichier, DateOnly FinValidite);

/// <summary>Documents come to their end (DOS-12, §4.3.1): one mail for all of them.</summary>
/// <param name="Nom">Who it is for.</param>
/// <param name="Pieces">The documents, the nearest end first.</param>
/// <param name="Lien">Absolute address of the file.</param>
public sealed record CourrielRappelPieces(string Nom, IReadOnlyList<PieceAEcheance> Pieces, string Lien) : IModeleCourriel
{
    /// <inheritdoc/>
    public string Objet => "Demande de mise à jour de pièces pour votre dossier intervenant du CNFPT";

    /// <inheritdoc/>
    public bool EnNombre => true;
}

/// <summary>A document is out of date, and the file incomplete (DOS-13).</summary>
/// <param name="Nom">Who it is for.</param>
/// <param name="Pieces">The documents.</param>
/// <param name="Lien">Absolute address of the file.</param>
public sealed record CourrielDossierIncomplet(string Nom, IReadOnlyList<PieceAEcheance> Pieces, string Lien) : IModeleCourriel
{
    /// <inheritdoc/>
    public string Objet => "Votre dossier administratif est incomplet\u00A0: une pièce n'est plus à jour";

    /// <inheritdoc/>
    public bool EnNombre => true;
}

/// <summary>A year after the last transmission, the file is to be confirmed or corrected (DOS-14).</summary>
/// <param name="Nom">Who it is for.</param>
/// <param name="TransmisLe">The day of the last transmission.</param>
/// <param name="Lien">Absolute address of the file.</param>
public sealed record CourrielRevisionDossier(string Nom, DateOnly TransmisLe, string Lien) : IModeleCourriel
{
    /// <inheritdoc/>
    public string Objet => "Révision annuelle de votre dossier administratif";

    /// <inheritdoc/>
    public bool EnNombre => true;
}
