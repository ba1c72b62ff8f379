using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>The days of INS-04, counted in Paris.</summary>
public static class DelaisInscription
{
    /// <summary>
    /// Last day on which complements may be given: the same day of the month some months later, or the last of that month when
    /// it has no such day. The request is archived on the day after.
    /// </summary>
    /// <param name="demandesLe">When they were asked for, UTC.</param>
    /// <param name="mois">Months to wait, 2 by default.</param>
    public static DateOnly ComplementsJusquAu(DateTime demandesLe, int mois) => demandesLe.JourAParis().AddMonths(mois);
}
