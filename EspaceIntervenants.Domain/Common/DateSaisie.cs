using System.Globalization;

namespace EspaceIntervenants.Domain.Common;

/// <summary>Reads a date as a French person types it.</summary>
public static class DateSaisie
{
    private static readonly string[] Formats = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d M yyyy", "ddMMyyyy", "yyyy-MM-dd"];

    /// <summary>The date, or null when it is none: 31/02 is refused, a two-digit year too.</summary>
    public static DateOnly? Lire(string? saisie) =>
        DateOnly.TryParseExact(saisie?.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
