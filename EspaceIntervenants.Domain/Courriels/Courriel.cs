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
/// they hold links that open accounts.
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

    /// <summary>What it is about, as <c>activation</c>: the name of its template.</summary>
    public string Cause { get; private set; } = string.Empty;

    /// <summary>UTC.</summary>
    public DateTime CreeLe { get; private set; }

    /// <summary>Where it is.</summary>
    public EtatCourriel Etat { get; private set; }

    /// <summary>How many times it was tried.</summary>
    public int Tentatives { get; private set; }

    /// <summary>Not before this instant, UTC.</summary>
    public DateTime ProchaineTentativeLe { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? EnvoyeLe { get; private set; }

    /// <summary>What the mail server said last; never the text of the message.</summary>
    public string? DerniereErreur { get; private set; }

    /// <summary>A message to send.</summary>
    public static Courriel Creer(string destinataire, string? nom, string objet, string html, string texte, string cause, DateTime maintenant) => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(maintenant)),
        Destinataire = destinataire,
        NomDestinataire = nom,
        Objet = objet,
        Html = html,
        TexteBrut = texte,
        Cause = cause,
        CreeLe = maintenant,
        Etat = EtatCourriel.AEnvoyer,
        ProchaineTentativeLe = maintenant,
    };

    /// <summary>The mail server accepted it.</summary>
    public void NoterEnvoi(DateTime maintenant)
    {
        Etat = EtatCourriel.Envoye;
        Tentatives++;
        EnvoyeLe = maintenant;
        DerniereErreur = null;
    }

    /// <summary>The try failed: it is tried again after a delay, or given up when none is left.</summary>
    /// <param name="erreur">What the server said.</param>
    /// <param name="maintenant">UTC.</param>
    /// <param name="delai">How long to wait; null gives up.</param>
    public void NoterEchec(string erreur, DateTime maintenant, TimeSpan? delai)
    {
        Tentatives++;
        DerniereErreur = erreur.Length > 500 ? erreur[..500] : erreur;
        if (delai is { } attente) ProchaineTentativeLe = maintenant + attente;
        else Etat = EtatCourriel.Abandonne;
    }
}
