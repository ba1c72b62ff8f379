using System.Diagnostics.CodeAnalysis;

namespace EspaceIntervenants.Domain.Common;

/// <summary>One field that was refused, with the message to show beside it.</summary>
/// <param name="Champ">The path of the field in its form, as <c>Formateur.Prenom</c>.</param>
/// <param name="Message">What is wrong and how to mend it, in French, for the person.</param>
public sealed record ErreurChamp(string Champ, string Message);

/// <summary>Why an operation was refused: tells a screen what to offer next.</summary>
public enum MotifRefus
{
    /// <summary>One or more fields are missing or malformed; <see cref="Resultat.Champs"/> names them.</summary>
    Invalide,

    /// <summary>A rule of the house forbids it in the present state.</summary>
    Regle,

    /// <summary>The acting user may not do this.</summary>
    Interdit,

    /// <summary>Nothing of that identifier exists for this user (ROL-02: another person's data is not told apart from no data).</summary>
    Introuvable,

    /// <summary>Someone else changed the same thing meanwhile; nothing was overwritten.</summary>
    Conflit,

    /// <summary>The database or the disk did not answer; nothing was written.</summary>
    Indisponible,
}

/// <summary>The outcome of a use case: done, or refused with the reason to show. A refusal never changes anything.</summary>
public class Resultat
{
    /// <summary>Builds an outcome; use the named factories.</summary>
    protected Resultat(MotifRefus? motif, string? code, string? message, IReadOnlyList<ErreurChamp>? champs)
    {
        Motif = motif;
        Code = code;
        Message = message;
        Champs = champs ?? [];
    }

    /// <summary>Null when the operation was done.</summary>
    public MotifRefus? Motif { get; }

    /// <summary>A stable code a test or a caller can rely on, as <c>INS-07</c>.</summary>
    public string? Code { get; }

    /// <summary>The reason in French, for the person.</summary>
    public string? Message { get; }

    /// <summary>The refused fields, empty unless <see cref="Motif"/> is <see cref="MotifRefus.Invalide"/>.</summary>
    public IReadOnlyList<ErreurChamp> Champs { get; }

    /// <summary>Whether the operation was done.</summary>
    public virtual bool Reussi => Motif is null;

    /// <summary>Done.</summary>
    public static Resultat Succes { get; } = new(null, null, null, null);

    /// <summary>Done, with its result.</summary>
    public static Resultat<T> Ok<T>(T valeur) => new(valeur, null, null, null, null);

    /// <summary>Refused for the given reason.</summary>
    public static Resultat Refus(MotifRefus motif, string code, string message) => new(motif, code, message, null);

    /// <summary>Refused because of its fields.</summary>
    public static Resultat Invalide(IReadOnlyList<ErreurChamp> champs) =>
        new(MotifRefus.Invalide, "CHAMPS", "Certains champs sont à corriger.", champs);

    /// <summary>Refused because of a business rule.</summary>
    public static Resultat Depuis(RegleMetierException regle) => Refus(MotifRefus.Regle, regle.Code, regle.Message);

    /// <summary>The same refusal, where a value would have been returned.</summary>
    public Resultat<T> Vers<T>() => Reussi
        ? throw new InvalidOperationException("Only a refusal can change its type.")
        : new Resultat<T>(default, Motif, Code, Message, Champs);
}

/// <summary>The outcome of a use case that returns something.</summary>
/// <typeparam name="T">What is returned when it was done.</typeparam>
public sealed class Resultat<T> : Resultat
{
    internal Resultat(T? valeur, MotifRefus? motif, string? code, string? message, IReadOnlyList<ErreurChamp>? champs)
        : base(motif, code, message, champs) => Valeur = valeur;

    /// <summary>What was asked for; default when refused.</summary>
    public T? Valeur { get; }

    /// <inheritdoc/>
    [MemberNotNullWhen(true, nameof(Valeur))]
    public override bool Reussi => base.Reussi;
}
