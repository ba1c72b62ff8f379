namespace EspaceIntervenants.Domain.Employeurs;

/// <summary>The full names of the local authorities, which the sources shorten.</summary>
public static class NomsCollectivites
{
    private static readonly (string Abrege, string Complet)[] Types =
    [
        ("CC ", "Communauté de communes "),
        ("CA ", "Communauté d'agglomération "),
        ("CU ", "Communauté urbaine "),
    ];

    /// <summary>« Lyon » → « Commune de Lyon », « Le Havre » → « Commune du Havre », « Évreux » → « Commune d'Évreux ».</summary>
    /// <param name="nom">The commune.</param>
    /// <param name="departement">Its département: in Alsace and Moselle an H is not mute.</param>
    public static string Commune(string nom, string departement)
    {
        if (nom.StartsWith("Le ", StringComparison.Ordinal)) return $"Commune du {nom[3..]}";
        if (nom.StartsWith("Les ", StringComparison.Ordinal)) return $"Commune des {nom[4..]}";
        var initiale = MotsEmployeur.Decouper(nom[..1]) is [[var c, ..], ..] ? c : ' ';
        var elision = "aeiouy".Contains(initiale, StringComparison.Ordinal) || (initiale == 'h' && departement is not ("57" or "67" or "68"));
        return elision ? $"Commune d'{nom}" : $"Commune de {nom}";
    }

    /// <summary>« CC Faucigny - Glières » → « Communauté de communes Faucigny - Glières »; another name is returned as it is.</summary>
    public static string Epci(string nom)
    {
        foreach (var (abrege, complet) in Types)
            if (nom.StartsWith(abrege, StringComparison.Ordinal)) return complet + nom[abrege.Length..];
        return nom;
    }
}
