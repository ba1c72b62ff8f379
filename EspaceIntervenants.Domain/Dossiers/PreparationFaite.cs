namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>Why a block will not be in order on a day.</summary>
public enum CauseManque
{
    /// <summary>It was never sent.</summary>
    JamaisEnvoye = 1,

    /// <summary>« En cours de vérification »: nothing is expected of the person, and nothing is sure.</summary>
    EnVerification = 2,

    /// <summary>It was refused, with a reason.</summary>
    Refuse = 3,

    /// <summary>Its document will be out of date.</summary>
    Echu = 4,
}

/// <summary>A document and the name of its file.</summary>
/// <param name="Nature">Which one.</param>
/// <param name="Nom">The name the file had on the person's machine.</param>
public sealed record PieceNommee(NaturePiece Nature, string Nom);

/// <summary>A block that will not be in order that day.</summary>
public sealed record BlocEnDefaut
{
    /// <summary>The block.</summary>
    public required BlocDossier Bloc { get; init; }

    /// <summary>Why.</summary>
    public required CauseManque Cause { get; init; }

    /// <summary>When what it is about was sent, UTC; null when nothing ever was.</summary>
    public DateTime? EnvoyeLe { get; init; }

    /// <summary>Why it was refused; null unless it was.</summary>
    public string? Motif { get; init; }

    /// <summary>The first day what is validated, or what awaits to be, is out of date; null when no end is the cause.</summary>
    public DateOnly? HorsDateLe { get; init; }

    /// <summary>The documents this is about; none for a block without any.</summary>
    public IReadOnlyList<PieceNommee> Pieces { get; init; } = [];
}

/// <summary>A block in order that day, and not for long.</summary>
/// <param name="Bloc">The block.</param>
/// <param name="DernierJour">The last day it is good.</param>
/// <param name="Remplacement">Whether a version that lasts longer awaits its verification.</param>
/// <param name="Pieces">Its documents.</param>
public sealed record FinProche(BlocDossier Bloc, DateOnly DernierJour, bool Remplacement, IReadOnlyList<PieceNommee> Pieces);

/// <summary>« Mon dossier sera-t-il complet le … ? »</summary>
/// <param name="Jour">The day asked about.</param>
/// <param name="Manques">What will not be in order, in the order of the form.</param>
/// <param name="FinsProches">What ends within the two months that follow, the nearest first.</param>
public sealed record PreparationFaite(DateOnly Jour, IReadOnlyList<BlocEnDefaut> Manques, IReadOnlyList<FinProche> FinsProches)
{
    /// <summary>Whether the file is in order that day if nothing is done.</summary>
    public bool EstPret => Manques.Count == 0;

    /// <summary>Whether nothing but verifications is missing: the person has done their part.</summary>
    public bool AttendVerification => Manques.Count > 0 && Manques.All(m => m.Cause == CauseManque.EnVerification);
}
