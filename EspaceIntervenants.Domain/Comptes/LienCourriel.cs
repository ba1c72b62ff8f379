using System.Buffers.Text;
using System.Security.Cryptography;

namespace EspaceIntervenants.Domain.Comptes;

/// <summary>What following a link does.</summary>
public enum ObjetLien
{
    /// <summary>Activates an account (CPT-04).</summary>
    Activation,

    /// <summary>Opens the page where a new password is chosen (CPT-06).</summary>
    MotDePasse,

    /// <summary>Confirms a new e-mail address (CPT-07).</summary>
    Adresse,
}

/// <summary>What became of a link that someone follows.</summary>
public enum EtatLien
{
    /// <summary>It may be used.</summary>
    Valable,

    /// <summary>It was used already: a link works once.</summary>
    DejaUtilise,

    /// <summary>Its time is over.</summary>
    Expire,

    /// <summary>No link has this secret: it was altered, or its account is gone.</summary>
    Inconnu,
}

/// <summary>
/// A link sent by e-mail, that works once and for a time. The secret stands only in the e-mail: the database keeps its
/// SHA-256. Kept here rather than as an Identity token, which cannot say « used » from « too old » and does not follow
/// <see cref="TimeProvider"/>.
/// </summary>
public sealed class LienCourriel
{
    private LienCourriel() { }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The account it acts on.</summary>
    public Guid CompteId { get; private set; }

    /// <summary>What following it does.</summary>
    public ObjetLien Objet { get; private set; }

    /// <summary>SHA-256 of the secret, in hexadecimal.</summary>
    public string Empreinte { get; private set; } = string.Empty;

    /// <summary>What the link carries besides, as a new address; null otherwise.</summary>
    public string? Donnee { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime CreeLe { get; private set; }

    /// <summary>First instant, UTC, at which it no longer works.</summary>
    public DateTime ExpireLe { get; private set; }

    /// <summary>When it was used, UTC.</summary>
    public DateTime? UtiliseLe { get; private set; }

    /// <summary>A new link and its secret, which is returned this once.</summary>
    public static (LienCourriel Lien, string Secret) Creer(Guid compteId, ObjetLien objet, DateTime maintenant, TimeSpan duree, string? donnee = null)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var lien = new LienCourriel
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(maintenant)),
            CompteId = compteId,
            Objet = objet,
            Empreinte = EmpreinteDe(secret),
            Donnee = donnee,
            CreeLe = maintenant,
            ExpireLe = maintenant + duree,
        };
        return (lien, secret);
    }

    /// <summary>The key under which the link of this secret is found.</summary>
    public static string EmpreinteDe(string secret) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret)));

    /// <summary>Whether it may be used now.</summary>
    public EtatLien Etat(DateTime maintenant) =>
        UtiliseLe is not null ? EtatLien.DejaUtilise : maintenant >= ExpireLe ? EtatLien.Expire : EtatLien.Valable;

    /// <summary>Uses it up.</summary>
    public void Utiliser(DateTime maintenant) => UtiliseLe = maintenant;
}
