namespace EspaceIntervenants.Domain.Courriels;

/// <summary>The way out for e-mails; Web sends them by SMTP, or writes them in a folder.</summary>
public interface IEnvoiCourriel
{
    /// <summary>Opens the way out for a run of e-mails.</summary>
    /// <exception cref="EnvoiCourrielException">The mail server cannot be reached, or refuses us: nothing was sent.</exception>
    Task<ISessionEnvoi> OuvrirAsync(CancellationToken ct);
}

/// <summary>An open way out.</summary>
public interface ISessionEnvoi : IAsyncDisposable
{
    /// <summary>Sends one e-mail; once it returns, the server has taken charge of it.</summary>
    /// <exception cref="EnvoiCourrielException">It was not taken.</exception>
    Task EnvoyerAsync(Courriel courriel, CancellationToken ct);
}

/// <summary>An e-mail could not be sent.</summary>
/// <param name="motif">Why, without the address, the subject or the text: it is kept and logged.</param>
/// <param name="sessionPerdue">Whether the way out is closed: the rest waits for the next run.</param>
/// <param name="cause">What happened.</param>
public sealed class EnvoiCourrielException(string motif, bool sessionPerdue, Exception? cause = null) : Exception(motif, cause)
{
    /// <summary>Whether the way out is closed.</summary>
    public bool SessionPerdue { get; } = sessionPerdue;
}
