using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Courriels;

/// <summary>Where an e-mail is on its way.</summary>
public enum EtatCourriel
{
    /// <summary>Written, to be sent as soon as its time comes.</summary>
    AEnvoyer = 1,

    /// <summary>The mail server has accepted it.</summary>
    Envoye = 2,

    /// <summary>Given up after the last try; the last error says why.</summary>
    Abandonne = 3,
}

/// <summary>
/// An e-mail, written in the same transaction as what causes it and sent by the queue (REG-03). Its texts are encrypted:
/// they hold links that open accounts. Once written, only <see cref="FileCourriels"/> changes it, in statements that check
/// its lease.
/// </summary>
public sealed class Courriel
{
    private Courriel() { }

    /// <summary>Identifier; also the local part of its Message-ID, the same at every try.</summary>
    public Guid Id { get; private set; }

    /// <summary>Address it goes to.</summary>
    public string Destinataire { get; private set; } = string.Empty;

    /// <summary>Name beside the address.</summary>
    public string? NomDestinataire { get; private set; }

    /// <summary>Subject.</summary>
    public string Objet { get; private set; } = string.Empty;

    /// <summary>Body, HTML; encrypted at rest.</summary>
    public string Html { get; private set; } = string.Empty;

    /// <summary>Body, plain text; encrypted at rest.</summary>
    public string TexteBrut { get; private set; } = string.Empty;

    /// <summary>What it is about, as <c>CourrielActivation</c>: the name of its model.</summary>
    public string Cause { get; private set; } = string.Empty;

    /// <summary>Whether it is one of many that nobody waits for: the queue sends the others first.</summary>
    public bool EnNombre { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime CreeLe { get; private set; }

    /// <summary>Where it is.</summary>
    public EtatCourriel Etat { get; private set; }

    /// <summary>How many times it was handed to a mail server.</summary>
    public int Tentatives { get; private set; }

    /// <summary>Not before this instant, UTC. A server that takes the message in charge puts it off by the length of its lease.</summary>
    public DateTime ProchaineTentativeLe { get; private set; }

    /// <summary>
    /// The lease under which a server is sending it now; null when none is. What became of a try is written only under the
    /// lease it was made with, so that a server slower than its lease undoes nothing of what another did since.
    /// </summary>
    public Guid? Reservation { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? EnvoyeLe { get; private set; }

    /// <summary>What the mail server said last; never the text of the message.</summary>
    public string? DerniereErreur { get; private set; }

    /// <summary>A message to send.</summary>
    public static Courriel Creer(string destinataire, string? nom, string objet, string html, string texte, string cause, DateTime maintenant, bool enNombre = false) => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(maintenant)),
        Destinataire = destinataire,
        NomDestinataire = nom is null ? null : Texte.SurUneLigne(nom),
        Objet = Texte.SurUneLigne(objet),
        Html = html,
        TexteBrut = texte,
        Cause = cause,
        EnNombre = enNombre,
        CreeLe = maintenant,
        Etat = EtatCourriel.AEnvoyer,
        ProchaineTentativeLe = maintenant,
    };
}
