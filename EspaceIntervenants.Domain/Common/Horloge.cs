using System.Globalization;

namespace EspaceIntervenants.Domain.Common;

/// <summary>
/// The one way to ask what time it is. Instants are UTC <see cref="DateTime"/> (SQLite cannot order
/// <see cref="DateTimeOffset"/>); days are days in Paris, since that is where deadlines are counted.
/// </summary>
public static class Horloge
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The present instant, UTC.</summary>
    public static DateTime Maintenant(this TimeProvider temps) => temps.GetUtcNow().UtcDateTime;

    /// <summary>Today's date in Paris.</summary>
    public static DateOnly Aujourdhui(this TimeProvider temps) => JourAParis(temps.Maintenant());

    /// <summary>The day it was in Paris at this UTC instant.</summary>
    public static DateOnly JourAParis(this DateTime utc) => DateOnly.FromDateTime(AParis(utc));

    /// <summary>The Paris wall clock at this UTC instant.</summary>
    public static DateTime AParis(this DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Paris);

    /// <summary>The UTC instant of a Paris wall clock; an hour that the change of time skips counts as the one after it.</summary>
    public static DateTime DeParis(this DateTime aParis)
    {
        var heure = DateTime.SpecifyKind(aParis, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(Paris.IsInvalidTime(heure) ? heure.AddHours(1) : heure, Paris);
    }

    /// <summary>« 22/04/2022 à 14h39 », Paris time.</summary>
    public static string EnTexte(this DateTime utc) => AParis(utc).ToString("dd/MM/yyyy 'à' HH'h'mm", Francais);

    /// <summary>« 22/04/2022 ».</summary>
    public static string EnTexte(this DateOnly jour) => jour.ToString("dd/MM/yyyy", Francais);
}
