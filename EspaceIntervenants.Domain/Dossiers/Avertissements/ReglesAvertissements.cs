using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Domain.Dossiers.Avertissements;

/// <summary>
/// What agrees badly in the data of a file: pure, and never a refusal. Only the blocks the status needs are looked at; what
/// <see cref="ValidationDossier"/> refuses is not said again.
/// </summary>
public static class ReglesAvertissements
{
    // The cards given to adults from 2004 to 2013 are good for five years more than they say (decree 2013-1188 of 18 December 2013).
    private static readonly DateOnly DebutProlongation = new(2004, 1, 1);
    private static readonly DateOnly FinProlongation = new(2013, 12, 31);
    private const int AnneesProlongation = 5;
    private const int Majorite = 18;

    /// <summary>The warnings of the data, in the order of the form.</summary>
    /// <param name="f">The form.</param>
    /// <param name="personne">Who it is of.</param>
    /// <param name="aujourdhui">Today in Paris.</param>
    public static IReadOnlyList<Avertissement> Donnees(FormulaireDossier f, Formateur personne, DateOnly aujourdhui)
    {
        var requis = BlocsDossier.Requis(f.Statut);
        IEnumerable<Avertissement> tous =
        [
            .. Identite(f.Identite, personne, aujourdhui),
            .. Nir.Coherence(f.SecuriteSociale.Nir, personne.Civilite is { } civilite ? civilite == Civilite.Madame : null, personne.DateNaissance)
                .Select(doute => new Avertissement(BlocDossier.SecuriteSociale, doute)),
            .. Statut(f.Statut),
            .. Contrat(f.Contrat, f.Statut, aujourdhui),
            .. Retraite(f.Retraite, aujourdhui),
            .. Bic.Coherence(f.Bancaire.Bic, f.Bancaire.Iban) is { } pays ? [new Avertissement(BlocDossier.Bancaire, pays)] : Array.Empty<Avertissement>(),
        ];
        return [.. tous.Where(a => requis.Contains(a.Bloc))];
    }

    private static IEnumerable<Avertissement> Identite(IdentiteDossier i, Formateur personne, DateOnly aujourdhui)
    {
        if (i.TypeDocument is not (TypeDocumentIdentite.CarteIdentite or TypeDocumentIdentite.Passeport) || i.ValideAu is not { } fin) yield break;
        var dernier = EstProlongee(i, personne) ? fin.AddYears(AnneesProlongation) : fin;
        if (dernier >= aujourdhui) yield break;
        var document = i.TypeDocument == TypeDocumentIdentite.Passeport ? "Ce passeport" : "Cette carte d'identité";
        yield return new Avertissement(BlocDossier.Identite, $"{document} n'est plus en cours de validité depuis le {dernier.AddDays(1).EnTexte()}.");
    }

    private static bool EstProlongee(IdentiteDossier i, Formateur personne) =>
        i.TypeDocument == TypeDocumentIdentite.CarteIdentite && i.NationaliteCode == Pays.France
        && i.ValideDu >= DebutProlongation && i.ValideDu <= FinProlongation && personne.DateNaissance?.AddYears(Majorite) <= i.ValideDu;

    private static IEnumerable<Avertissement> Statut(Statut s)
    {
        if (s.Professionnel == StatutProfessionnel.Sans && s.SituationCode == CodesListes.Activite)
            yield return new Avertissement(BlocDossier.Statut, "La situation est «\u00A0En activité\u00A0», alors que le statut professionnel est «\u00A0Sans\u00A0».");
    }

    private static IEnumerable<Avertissement> Contrat(ContratTravail c, Statut s, DateOnly aujourdhui)
    {
        Avertissement De(string message, BlocDossier? avec = null) => new(BlocDossier.Contrat, message, avec);
        if ((c.TypeCode, s.PositionCode) is (CodesListes.Cdi, CodesListes.Cdd) or (CodesListes.Cdd, CodesListes.Cdi))
            yield return De($"Le contrat est un {c.TypeCode}, alors que la position administrative du statut est celle d'un contractuel en {s.PositionCode}.", BlocDossier.Statut);
        if (s.SituationCode is CodesListes.Retraite or CodesListes.SansActivite)
            yield return De($"La situation du statut est «\u00A0{(s.SituationCode == CodesListes.Retraite ? "Retraité" : "Sans activité")}\u00A0», alors qu'un contrat de travail est fourni.", BlocDossier.Statut);
        if (c.Debut > aujourdhui) yield return De($"Ce contrat ne commence que le {c.Debut?.EnTexte()}.");
        if (!c.SansFin() && ReglesEcheances.Etat(c.Fin, aujourdhui) == EtatEcheance.AMettreAJour)
            yield return De($"Ce contrat prend fin le {c.Fin?.EnTexte()}\u00A0: il faudra bientôt fournir le suivant.");
    }

    private static IEnumerable<Avertissement> Retraite(Retraite r, DateOnly aujourdhui)
    {
        if (r.Debut > aujourdhui) yield return new Avertissement(BlocDossier.Retraite, $"La retraite ne commence que le {r.Debut?.EnTexte()}.");
    }
}
