namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>How a document stands on a given day.</summary>
public enum EtatEcheance
{
    /// <summary>Good, and for more than two months; or without an end.</summary>
    Valable = 1,

    /// <summary>« Cette pièce doit être mise à jour »: two months or less remain.</summary>
    AMettreAJour = 2,

    /// <summary>« Cette pièce n'est plus à jour »: its last day is over.</summary>
    Echue = 3,
}

/// <summary>The messages about the end of a document, in the order they are sent.</summary>
public enum Rappel
{
    /// <summary>None yet.</summary>
    Aucun = 0,

    /// <summary>Two months before the end.</summary>
    DeuxMois = 1,

    /// <summary>One month before the end.</summary>
    UnMois = 2,

    /// <summary>It is over: from the day after the end (DOS-13).</summary>
    Echue = 3,
}

/// <summary>
/// The dates of the documents (DOS-12), from dates alone. An end is the last day a document is good: it is out of date from the next day.
/// Months are calendar months, cut to the last day of a shorter one: two months before 30 April is 28 or 29 February.
/// </summary>
public static class ReglesEcheances
{
    /// <summary>Months before the end at which the first reminder is sent, and the message appears on screen.</summary>
    public const int MoisPremierRappel = 2;

    /// <summary>Months before the end at which the second one is sent.</summary>
    public const int MoisSecondRappel = 1;

    /// <summary>
    /// The last day a block is good; null when it has none. Arrêté: one year after its deposit, or after the person last confirmed it;
    /// contract: its end; attestation: one year after its date; titre de séjour: its end of validity.
    /// </summary>
    /// <param name="bloc">The block.</param>
    /// <param name="formulaire">Its data.</param>
    /// <param name="deposeLe">The day, in Paris, its document was deposited; the latest when it has several; null when it has none.</param>
    public static DateOnly? FinValidite(BlocDossier bloc, FormulaireDossier formulaire, DateOnly? deposeLe) => bloc switch
    {
        BlocDossier.Arrete => PlusTard(deposeLe, formulaire.Arrete.ConfirmeLe)?.AddYears(1),
        BlocDossier.Contrat => formulaire.Contrat.SansFin() ? null : formulaire.Contrat.Fin,
        BlocDossier.Attestation => formulaire.Attestation.Date?.AddYears(1),
        BlocDossier.Identite => formulaire.Identite.TypeDocument == TypeDocumentIdentite.TitreSejour ? formulaire.Identite.ValideAu : null,
        _ => null,
    };

    /// <summary>How what ends that day stands on another.</summary>
    public static EtatEcheance Etat(DateOnly? fin, DateOnly jour)
    {
        if (fin is not { } dernier) return EtatEcheance.Valable;
        if (jour > dernier) return EtatEcheance.Echue;
        return jour >= dernier.AddMonths(-MoisPremierRappel) ? EtatEcheance.AMettreAJour : EtatEcheance.Valable;
    }

    /// <summary>The state of a file on a day: what was computed on another one holds until its first document is out of date (DOS-13).</summary>
    /// <param name="etat">As it was computed.</param>
    /// <param name="valideJusquAu">The last day every document in force is good.</param>
    /// <param name="jour">The day asked for.</param>
    public static EtatDossier EtatLe(EtatDossier etat, DateOnly? valideJusquAu, DateOnly jour) => valideJusquAu < jour ? EtatDossier.Incomplet : etat;

    /// <summary>The message that day calls for, the last one when several do: whoever is late is told once, of what is true that day.</summary>
    public static Rappel RappelAtteint(DateOnly? fin, DateOnly jour)
    {
        if (fin is not { } dernier) return Rappel.Aucun;
        if (jour > dernier) return Rappel.Echue;
        if (jour >= dernier.AddMonths(-MoisSecondRappel)) return Rappel.UnMois;
        return jour >= dernier.AddMonths(-MoisPremierRappel) ? Rappel.DeuxMois : Rappel.Aucun;
    }

    /// <summary>The day of the next message, past when it was missed; null when there is none left.</summary>
    public static DateOnly? ProchainRappel(DateOnly? fin, Rappel envoye) => (fin, envoye) switch
    {
        (null, _) or (_, Rappel.Echue) => null,
        ({ } dernier, Rappel.UnMois) => dernier.AddDays(1),
        ({ } dernier, Rappel.DeuxMois) => dernier.AddMonths(-MoisSecondRappel),
        ({ } dernier, _) => dernier.AddMonths(-MoisPremierRappel),
    };

    private static DateOnly? PlusTard(DateOnly? un, DateOnly? autre) => un is null || autre > un ? autre ?? un : un;
}
