namespace EspaceIntervenants.Domain.Referentiels;

/// <summary>The names of the short lists of §3.1.2 kept in <see cref="ElementListe"/>.</summary>
public static class ListesReference
{
    /// <summary>Temps complet/temps non complet.</summary>
    public const string TempsTravail = "TempsTravail";

    /// <summary>Fonction publique.</summary>
    public const string FonctionPublique = "FonctionPublique";

    /// <summary>Situation/Position.</summary>
    public const string SituationPosition = "SituationPosition";

    /// <summary>Position administrative.</summary>
    public const string PositionAdministrative = "PositionAdministrative";

    /// <summary>Natures de formation.</summary>
    public const string NatureFormation = "NatureFormation";

    /// <summary>Publics.</summary>
    public const string Public = "Public";

    /// <summary>Prestations complémentaires possibles.</summary>
    public const string Prestation = "Prestation";

    /// <summary>Méthodes pédagogiques.</summary>
    public const string Methode = "Methode";

    /// <summary>Nature de la formation suivie (continue, initiale, préparation à un concours).</summary>
    public const string NatureFormationSuivie = "NatureFormationSuivie";

    /// <summary>Niveau scolaire.</summary>
    public const string NiveauScolaire = "NiveauScolaire";

    /// <summary>Foreign and regional languages.</summary>
    public const string Langue = "Langue";

    /// <summary>Level in a language.</summary>
    public const string NiveauLangue = "NiveauLangue";

    /// <summary>Professional social networks.</summary>
    public const string ReseauSocial = "ReseauSocial";

    /// <summary>Quotité hebdomadaire, which the administrative file asks for.</summary>
    public const string QuotiteHebdomadaire = "QuotiteHebdomadaire";

    /// <summary>Type de contrat (DOS-06).</summary>
    public const string TypeContrat = "TypeContrat";

    /// <summary>Ready reasons to refuse a block of the administrative file (DOS-10).</summary>
    public const string MotifRefusPiece = "MotifRefusPiece";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Toutes { get; } =
        [TempsTravail, FonctionPublique, SituationPosition, PositionAdministrative, NatureFormation, Public, Prestation, Methode, NatureFormationSuivie, NiveauScolaire, Langue, NiveauLangue, ReseauSocial,
            QuotiteHebdomadaire, TypeContrat, MotifRefusPiece];
}

/// <summary>The codes of the short lists that a rule depends on.</summary>
public static class CodesListes
{
    /// <summary>« Retraité » of <see cref="ListesReference.SituationPosition"/>: it asks for a proof of pension (DOS-05).</summary>
    public const string Retraite = "RETRAITE";

    /// <summary>The contract without an end of <see cref="ListesReference.TypeContrat"/> (DOS-06).</summary>
    public const string Cdi = "CDI";

    /// <summary>The contract with an end, of <see cref="ListesReference.TypeContrat"/>; it and <see cref="Cdi"/> are positions of <see cref="ListesReference.PositionAdministrative"/> too.</summary>
    public const string Cdd = "CDD";

    /// <summary>« En activité » of <see cref="ListesReference.SituationPosition"/>.</summary>
    public const string Activite = "ACTIVITE";

    /// <summary>« Sans activité » of <see cref="ListesReference.SituationPosition"/>.</summary>
    public const string SansActivite = "SANS_ACTIVITE";
}

/// <summary>A value of one of the short lists.</summary>
public sealed class ElementListe : ElementReference
{
    private ElementListe() { }

    /// <summary>One of <see cref="ListesReference"/>.</summary>
    public string Liste { get; private set; } = string.Empty;

    /// <summary>Its place in the list, from 1.</summary>
    public int Ordre { get; private set; }

    /// <summary>A value.</summary>
    public static ElementListe Creer(string liste, string code, string libelle, int ordre) =>
        new() { Liste = liste, Code = code, Libelle = libelle, Ordre = ordre };

    /// <summary>Changes its place in the list.</summary>
    public void Placer(int ordre) => Ordre = ordre;
}
