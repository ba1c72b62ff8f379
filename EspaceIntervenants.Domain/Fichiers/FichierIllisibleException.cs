namespace EspaceIntervenants.Domain.Fichiers;

/// <summary>The bytes on disk are not those that were written, or were written under keys this server does not have.</summary>
/// <param name="raison">What is wrong, for the log.</param>
/// <param name="cause">What found it.</param>
public sealed class FichierIllisibleException(string raison, Exception? cause = null) : IOException(raison, cause);
