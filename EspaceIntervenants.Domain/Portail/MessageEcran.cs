using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Portail;

/// <summary>Who an announcement is shown to.</summary>
public enum PublicMessage
{
    /// <summary>Everyone, visitors included.</summary>
    Tous = 1,

    /// <summary>Signed-in trainers.</summary>
    Intervenants = 2,

    /// <summary>Signed-in agents.</summary>
    Gestionnaires = 3,
}

/// <summary>An announcement at the top of the pages for a time, as an interruption of the service (POR-04).</summary>
public sealed class MessageEcran : IVersionne
{
    private MessageEcran() { }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>What it says, Markdown, a few lines.</summary>
    public string Texte { get; private set; } = string.Empty;

    /// <summary>Whether it warns rather than informs.</summary>
    public bool Alerte { get; private set; }

    /// <summary>Who sees it.</summary>
    public PublicMessage Public { get; private set; }

    /// <summary>First instant it is shown, UTC.</summary>
    public DateTime DebutLe { get; private set; }

    /// <summary>First instant it is no longer shown, UTC.</summary>
    public DateTime FinLe { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>An announcement.</summary>
    public static MessageEcran Creer(string texte, bool alerte, PublicMessage @public, DateTime debutLe, DateTime finLe, DateTime maintenant)
    {
        var message = new MessageEcran { Id = Guid.CreateVersion7(new DateTimeOffset(maintenant)) };
        message.Modifier(texte, alerte, @public, debutLe, finLe);
        return message;
    }

    /// <summary>Takes what the editor holds. Refused when it would end before it begins.</summary>
    public void Modifier(string texte, bool alerte, PublicMessage @public, DateTime debutLe, DateTime finLe)
    {
        if (finLe <= debutLe) throw new RegleMetierException("POR-04", "La fin de l'annonce précède son début.");
        (Texte, Alerte, Public, DebutLe, FinLe) = (texte, alerte, @public, debutLe, finLe);
    }
}
