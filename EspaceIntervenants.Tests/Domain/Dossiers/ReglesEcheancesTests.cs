using System.Globalization;
using EspaceIntervenants.Domain.Dossiers;
using FsCheck.Xunit;

namespace EspaceIntervenants.Tests.Domain.Dossiers;

/// <summary>The dates of the documents, from dates alone.</summary>
[Trait("Rule", "DOS-12")]
public sealed class ReglesEcheancesTests
{
    [Theory]
    // Arrêté: a year after its deposit, or after the person last said it was still the last one.
    [InlineData(BlocDossier.Arrete, "2026-09-01", null, "2027-09-01")]
    [InlineData(BlocDossier.Arrete, "2028-02-29", null, "2029-02-28")]
    [InlineData(BlocDossier.Arrete, "2027-02-28", null, "2028-02-28")]
    [InlineData(BlocDossier.Arrete, "2026-09-01", "2027-08-15", "2028-08-15")]
    [InlineData(BlocDossier.Arrete, "2027-09-01", "2027-08-15", "2028-09-01")]
    [InlineData(BlocDossier.Arrete, null, "2027-08-15", "2028-08-15")]
    [InlineData(BlocDossier.Arrete, null, null, null)]
    // Contract: its end, whenever it was deposited.
    [InlineData(BlocDossier.Contrat, "2026-09-01", "2026-12-31", "2026-12-31")]
    [InlineData(BlocDossier.Contrat, "2026-09-01", null, null)]
    // Attestation: a year after its date, not after its deposit.
    [InlineData(BlocDossier.Attestation, "2026-09-01", "2026-01-15", "2027-01-15")]
    [InlineData(BlocDossier.Attestation, "2028-03-05", "2028-02-29", "2029-02-28")]
    // Titre de séjour: its last day, be it a day most years do not have.
    [InlineData(BlocDossier.Identite, "2026-09-01", "2028-02-29", "2028-02-29")]
    // The others have no end.
    [InlineData(BlocDossier.SecuriteSociale, "2026-09-01", "2026-12-31", null)]
    [InlineData(BlocDossier.Bancaire, "2026-09-01", "2026-12-31", null)]
    [InlineData(BlocDossier.Retraite, "2026-09-01", "2026-12-31", null)]
    [InlineData(BlocDossier.Statut, null, null, null)]
    public void Each_document_has_its_last_day(BlocDossier bloc, string? deposeLe, string? date, string? fin)
    {
        var jour = Jour(date);
        var formulaire = new FormulaireDossier
        {
            Arrete = { ConfirmeLe = jour },
            Contrat = { TypeCode = "CDD", Fin = jour },
            Attestation = { Date = jour },
            Retraite = { Debut = jour },
            Identite = { TypeDocument = TypeDocumentIdentite.TitreSejour, ValideAu = jour },
        };
        Assert.Equal(Jour(fin), ReglesEcheances.FinValidite(bloc, formulaire, Jour(deposeLe)));
    }

    [Theory]
    [InlineData(TypeDocumentIdentite.CarteIdentite)]
    [InlineData(TypeDocumentIdentite.Passeport)]
    public void A_card_or_a_passport_is_not_chased(TypeDocumentIdentite type) =>
        Assert.Null(ReglesEcheances.FinValidite(BlocDossier.Identite, new() { Identite = { TypeDocument = type, ValideAu = new(2026, 12, 31) } }, new(2026, 9, 1)));

    [Fact]
    public void A_contract_without_an_end_has_none_whatever_was_typed_before() =>
        Assert.Null(ReglesEcheances.FinValidite(BlocDossier.Contrat, new() { Contrat = { TypeCode = "CDI", Fin = new(2026, 12, 31) } }, new(2026, 9, 1)));

    [Theory]
    [InlineData("2027-03-15", "2027-01-15", "2027-02-15")]
    [InlineData("2026-12-31", "2026-10-31", "2026-11-30")]
    [InlineData("2027-01-31", "2026-11-30", "2026-12-31")]
    [InlineData("2027-04-30", "2027-02-28", "2027-03-30")]
    [InlineData("2028-04-30", "2028-02-29", "2028-03-30")]
    [InlineData("2028-04-29", "2028-02-29", "2028-03-29")]
    [InlineData("2027-03-31", "2027-01-31", "2027-02-28")]
    [InlineData("2028-03-31", "2028-01-31", "2028-02-29")]
    [InlineData("2027-03-29", "2027-01-29", "2027-02-28")]
    [InlineData("2028-02-29", "2027-12-29", "2028-01-29")]
    [InlineData("2027-02-28", "2026-12-28", "2027-01-28")]
    [InlineData("2027-01-01", "2026-11-01", "2026-12-01")]
    public void Each_message_has_its_day_and_the_screen_says_the_same(string dernier, string premier, string second)
    {
        var (fin, deux, un) = (Jour(dernier)!.Value, Jour(premier)!.Value, Jour(second)!.Value);
        (DateOnly, Rappel, EtatEcheance)[] jours =
        [
            (deux.AddDays(-1), Rappel.Aucun, EtatEcheance.Valable), (deux, Rappel.DeuxMois, EtatEcheance.AMettreAJour), (deux.AddDays(1), Rappel.DeuxMois, EtatEcheance.AMettreAJour),
            (un.AddDays(-1), Rappel.DeuxMois, EtatEcheance.AMettreAJour), (un, Rappel.UnMois, EtatEcheance.AMettreAJour), (fin.AddDays(-1), Rappel.UnMois, EtatEcheance.AMettreAJour),
            (fin, Rappel.UnMois, EtatEcheance.AMettreAJour), (fin.AddDays(1), Rappel.Echue, EtatEcheance.Echue), (fin.AddYears(3), Rappel.Echue, EtatEcheance.Echue),
        ];
        Assert.All(jours, j => Assert.Equal((j.Item2, j.Item3), (ReglesEcheances.RappelAtteint(fin, j.Item1), ReglesEcheances.Etat(fin, j.Item1))));
        Assert.Equal([deux, un, fin.AddDays(1), null], Enum.GetValues<Rappel>().Select(envoye => ReglesEcheances.ProchainRappel(fin, envoye)));
    }

    [Fact]
    public void What_has_no_end_is_good_on_any_day_and_calls_for_nothing()
    {
        Assert.Equal(EtatEcheance.Valable, ReglesEcheances.Etat(null, DateOnly.MaxValue));
        Assert.Equal(Rappel.Aucun, ReglesEcheances.RappelAtteint(null, DateOnly.MaxValue));
        Assert.Null(ReglesEcheances.ProchainRappel(null, Rappel.Aucun));
    }

    [Theory]
    [Trait("Rule", "DOS-13")]
    [InlineData(EtatDossier.Complet, "2026-09-01", EtatDossier.Complet)]
    [InlineData(EtatDossier.Complet, "2026-08-31", EtatDossier.Incomplet)]
    [InlineData(EtatDossier.AVerifier, "2026-08-31", EtatDossier.Incomplet)]
    [InlineData(EtatDossier.AVerifier, "2026-09-01", EtatDossier.AVerifier)]
    [InlineData(EtatDossier.Incomplet, "2026-09-02", EtatDossier.Incomplet)]
    [InlineData(EtatDossier.Complet, null, EtatDossier.Complet)]
    public void A_state_holds_until_a_document_is_out_of_date(EtatDossier calcule, string? valideJusquAu, EtatDossier attendu) =>
        Assert.Equal(attendu, ReglesEcheances.EtatLe(calcule, Jour(valideJusquAu), new(2026, 9, 1)));

    /// <summary>What the database is asked (is the date over?) and what the file decides (is a message called for?) must never disagree.</summary>
    [Property]
    public void A_message_is_due_exactly_when_its_day_has_come(int graine, int ecart)
    {
        var (fin, jour) = Tirer(graine, ecart);
        Assert.All(Enum.GetValues<Rappel>(), envoye =>
            Assert.Equal(ReglesEcheances.RappelAtteint(fin, jour) > envoye, ReglesEcheances.ProchainRappel(fin, envoye) <= jour));
    }

    [Property]
    public void Messages_come_in_order_each_once_whichever_days_the_server_is_awake(int graine, int[] sommeils)
    {
        var (fin, jour) = Tirer(graine, -90);
        var (envoye, envois) = (Rappel.Aucun, new List<(Rappel Rappel, DateOnly Le)>());
        foreach (var sommeil in sommeils.Select(s => Math.Abs(s % 40)).Append(200))
        {
            jour = jour.AddDays(sommeil);
            if (ReglesEcheances.ProchainRappel(fin, envoye) <= jour) envois.Add((envoye = ReglesEcheances.RappelAtteint(fin, jour), jour));
        }
        Assert.Equal(envois.Select(e => e.Rappel).Distinct().Order(), envois.Select(e => e.Rappel));
        Assert.Equal(Rappel.Echue, envois[^1].Rappel);
        Assert.All(envois, e => Assert.Equal(e.Rappel == Rappel.Echue, e.Le > fin));
    }

    /// <summary>Any end of four years, leap day included, and a day as far from it.</summary>
    private static (DateOnly Fin, DateOnly Jour) Tirer(int graine, int ecart)
    {
        var fin = new DateOnly(2026, 9, 1).AddDays((int)((uint)graine % 1461));
        return (fin, fin.AddDays(ecart % 100));
    }

    private static DateOnly? Jour(string? jour) => jour is null ? null : DateOnly.Parse(jour, CultureInfo.InvariantCulture);
}
