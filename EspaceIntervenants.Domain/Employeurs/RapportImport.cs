namespace EspaceIntervenants.Domain.Employeurs;

/// <summary>Where an import is.</summary>
/// <param name="Etape">What is being done, in French.</param>
/// <param name="Lignes">Lines of the file read so far.</param>
/// <param name="Part">Part of the file read so far, from 0 to 1; null when its size is unknown.</param>
public sealed record ProgressionImport(string Etape, long Lignes, double? Part);

/// <summary>A line that was not imported.</summary>
/// <param name="Fichier">Which file, in French.</param>
/// <param name="Ligne">Its number, from 1 (the header).</param>
/// <param name="Raison">Why, in French.</param>
public sealed record LigneRejetee(string Fichier, long Ligne, string Raison);

/// <summary>What an import did.</summary>
public sealed class RapportImport
{
    /// <summary>How many rejected lines are kept with their reason; all are counted.</summary>
    public const int RejetsGardes = 1_000;

    private readonly List<LigneRejetee> _rejets = [];

    /// <summary>Lines read, headers left out.</summary>
    public long Lues { get; internal set; }

    /// <summary>Employers added or brought up to date.</summary>
    public int Importes { get; internal set; }

    /// <summary>Proposed rows, « à vérifier », that gave way to a real SIRET.</summary>
    public int Remplaces { get; internal set; }

    /// <summary>Employers no longer proposed, since the stock has them no more.</summary>
    public int Desactives { get; internal set; }

    /// <summary>Lines that were not imported.</summary>
    public long NombreRejets { get; private set; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<LigneRejetee> Rejets => _rejets;

    internal void Rejeter(string fichier, long ligne, string raison)
    {
        NombreRejets++;
        if (_rejets.Count < RejetsGardes) _rejets.Add(new LigneRejetee(fichier, ligne, raison));
    }
}
