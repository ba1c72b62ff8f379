using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Web.Account;

/// <summary>Makes an answer last as long whether or not an address exists (CPT-06): longer than the work either takes.</summary>
internal static class DureeEgale
{
    /// <summary>How long such an answer takes at least.</summary>
    public static readonly TimeSpan Plancher = TimeSpan.FromMilliseconds(400);

    /// <summary>Waits for the outcome, and until the floor is reached.</summary>
    public static async Task<Resultat> AuMoinsAsync(Task<Resultat> travail)
    {
        await Task.WhenAll(travail, Task.Delay(Plancher));
        return await travail;
    }
}
