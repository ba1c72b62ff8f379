using System.Collections.Frozen;

namespace EspaceIntervenants.Domain.Employeurs;

/// <summary>INSEE's legal categories whose legal persons are public employers.</summary>
public static class CategoriesPubliques
{
    /// <summary>Commune et commune nouvelle.</summary>
    public const string Commune = "7210";

    private static readonly FrozenSet<string> Codes = new[]
    {
        // Public industrial establishments, and companies with a public task.
        "4110", "4120", "4140", "4150", "4160", "5430", "5530", "5546", "5630",
        // The State.
        "7111", "7112", "7113", "7120", "7150", "7160", "7171", "7172", "7179", "7190",
        // Local authorities and what belongs to them.
        "7210", "7220", "7225", "7229", "7230", "7312", "7313", "7314", "7321", "7322", "7323", "7331", "7340", "7341", "7342", "7343", "7344",
        "7345", "7346", "7347", "7348", "7349", "7351", "7352", "7353", "7354", "7355", "7356", "7357", "7361", "7362", "7363", "7364", "7365",
        "7366", "7367", "7371", "7372", "7373", "7378", "7379",
        // National public establishments and other persons of public law.
        "7381", "7382", "7383", "7384", "7385", "7389", "7410", "7430", "7450", "7470", "7490",
        // Social security and professional orders.
        "8110", "8120", "8140", "8150", "8160", "8170", "8450",
    }.ToFrozenSet();

    /// <summary>Whether that category is a public employer's.</summary>
    public static bool Contient(string? categorie) => categorie is not null && Codes.Contains(categorie);

    /// <summary>The category of an EPCI from the type its source gives (<c>CC</c>, <c>CA</c>, <c>CU</c>, <c>METRO</c>); null for another type.</summary>
    public static string? DEpci(string type) => type switch
    {
        "CC" => "7346",
        "CA" => "7348",
        "CU" => "7343",
        "METRO" => "7344",
        "MET69" => "7229",
        _ => null,
    };
}
