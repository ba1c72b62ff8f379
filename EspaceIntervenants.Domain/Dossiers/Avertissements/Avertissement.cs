namespace EspaceIntervenants.Domain.Dossiers.Avertissements;

/// <summary>Something of a file that may be a mistake: said before it is sent, and to whoever verifies it; it refuses nothing.</summary>
/// <param name="Bloc">The block to look at.</param>
/// <param name="Message">What does not agree, in French.</param>
/// <param name="Avec">The other block it does not agree with; null when it is within one.</param>
public sealed record Avertissement(BlocDossier Bloc, string Message, BlocDossier? Avec = null)
{
    /// <summary>Whether it is about one of these blocks.</summary>
    internal bool Concerne(IReadOnlyCollection<BlocDossier> blocs) => blocs.Contains(Bloc) || (Avec is { } autre && blocs.Contains(autre));
}
