using System.Globalization;
using EspaceIntervenants.Domain.Courriels;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Web.Emails;

/// <summary>Writes each e-mail as an .eml file, whole or not at all, under the same name at every try.</summary>
public sealed class EnvoiDossier(IOptions<CourrielOptions> options, MessageMime messages) : IEnvoiCourriel
{
    public Task<ISessionEnvoi> OuvrirAsync(CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(options.Value.Dossier);
            return Task.FromResult<ISessionEnvoi>(new Session(options.Value.Dossier, messages));
        }
        catch (Exception echec) when (echec is IOException or UnauthorizedAccessException)
        {
            throw new EnvoiCourrielException(echec.GetType().Name, sessionPerdue: true, echec);
        }
    }

    private sealed class Session(string dossier, MessageMime messages) : ISessionEnvoi
    {
        public async Task EnvoyerAsync(Courriel courriel, CancellationToken ct)
        {
            var nom = string.Create(CultureInfo.InvariantCulture, $"{courriel.CreeLe:yyyyMMdd-HHmmss}-{courriel.Id:N}.eml");
            var chemin = Path.Combine(dossier, nom);
            try
            {
                await messages.Composer(courriel).WriteToAsync(chemin + ".part", ct);
                File.Move(chemin + ".part", chemin, overwrite: true);
            }
            catch (Exception echec) when (echec is IOException or UnauthorizedAccessException)
            {
                throw new EnvoiCourrielException(echec.GetType().Name, sessionPerdue: true, echec);
            }
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
