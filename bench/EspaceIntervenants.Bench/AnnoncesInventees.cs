using System.Globalization;
using System.Text.Json;
using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.Data.Sqlite;

namespace EspaceIntervenants.Bench;

/// <summary>Published ads, as many as asked for, always the same ones: their words and codes are made by the entity, their rows inserted by hand.</summary>
internal sealed class AnnoncesInventees(string chaine, Nomenclatures noms, DateTime maintenant)
{
    // About the words of an ad: some in all of them, most in few.
    private const string Courants = """
        formation agents session pratique collectivite stagiaires terrain cas étude situation apports échanges cadre service public territorial
        intervenant expérience animation équipe projet conduite objectifs méthode outils
        """;

    private const string Rares = """
        budget comptabilité marché commande achat paie recrutement carrière statut management encadrement médiation accueil état civil élections
        cimetière urbanisme permis construire voirie éclairage espaces verts biodiversité eau assainissement déchets énergie bâtiment sécurité
        incendie secours police circulation stationnement transport mobilité logement habitat insertion emploi handicap vieillesse enfance crèche
        cantine restauration hygiène périscolaire école sport culture bibliothèque musée patrimoine archives numérique données réseau logiciel
        bureautique communication presse internet citoyenneté participation Europe coopération tourisme commerce agriculture montagne littoral
        """;

    private readonly Random _hasard = new(20261124);
    private readonly string[] _courants = Courants.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    private readonly string[] _rares = Rares.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    public void Remplir(int nombre)
    {
        using var connexion = new SqliteConnection(chaine);
        connexion.Open();
        using var transaction = connexion.BeginTransaction();
        using var annonce = Insertion(connexion, "Annonces", [
            "Id", "Numero", "StructureCode", "Etat", "AuteurId", "AuteurNom", "CreeeLe", "ModifieeLe", "ActeParNom", "ActeLe", "IntitulePlie", "PublieeLe", "Version", "Fiche_Intitule", "Fiche_Description",
            "Fiche_ProfilRecherche", "Fiche_DebutIntervention", "Fiche_FinIntervention", "Fiche_DateLimite", "Fiche_PaysCode", "Fiche_Specialites", "Fiche_SousSpecialites",
            "Fiche_Regions", "Fiche_Departements", "Fiche_Urgent"]);
        using var critere = Insertion(connexion, "CriteresAnnonce", ["Nature", "Code", "AnnonceId"]);
        using var mot = Insertion(connexion, "MotsAnnonce", ["AnnonceId", "Mot", "Poids"]);
        using var revision = Insertion(connexion, "RevisionsAnnonce", ["AnnonceId"]);
        for (var i = 1; i <= nombre; i++)
        {
            var a = Inventer(i);
            var f = a.Fiche;
            Executer(annonce, i, a.Numero, a.StructureCode, (int)a.Etat, Guid.Empty.ToString(), "Bench", a.CreeeLe, a.ModifieeLe, a.ActeParNom, a.ActeLe, a.IntitulePlie, a.PublieeLe!, 1, f.Intitule!, f.Description!,
                f.ProfilRecherche!, Jour(f.DebutIntervention), Jour(f.FinIntervention), Jour(f.DateLimite), f.PaysCode!, Liste(f.Specialites), Liste(f.SousSpecialites),
                Liste(f.Regions), Liste(f.Departements), f.Urgent);
            foreach (var c in a.Criteres) Executer(critere, (int)c.Nature, c.Code, i);
            foreach (var m in a.Mots) Executer(mot, i, m.Mot, m.Poids);
            Executer(revision, i);
        }
        transaction.Commit();
    }

    private Annonce Inventer(int i)
    {
        var publication = maintenant.AddSeconds(-_hasard.Next(200 * 24 * 3600));
        var aujourdhui = maintenant.JourAParis();
        var structure = Un(noms.Structures);
        var region = Un(noms.Regions).Code;
        var departements = noms.Departements.Where(d => d.RegionCode == region).ToList();
        var debut = aujourdhui.AddDays(_hasard.Next(10, 300));
        var sous = Un(noms.SousSpecialites);
        var fiche = new FicheAnnonce
        {
            Intitule = $"{Un(_rares)} et {Un(_rares)} : {Un(_courants)} {sous.Libelle}",
            Description = string.Join(' ', Enumerable.Range(0, 45).Select(_ => _hasard.Next(3) == 0 ? Un(_rares) : Un(_courants))) + (i % 1000 == 0 ? $" rare{i / 1000}" : null),
            ProfilRecherche = string.Join(' ', Enumerable.Range(0, 12).Select(_ => Un(_hasard.Next(2) == 0 ? _rares : _courants))),
            Specialites = [sous.SpecialiteCode],
            SousSpecialites = [sous.Code],
            DebutIntervention = debut,
            FinIntervention = debut.AddDays(_hasard.Next(1, 200)),
            // One in fifty is over, and the rule has not closed it yet.
            DateLimite = _hasard.Next(50) == 0 ? aujourdhui.AddDays(-1) : aujourdhui.AddDays(_hasard.Next(0, 120)),
            Regions = [region],
            Departements = departements.Count == 0 || _hasard.Next(2) == 0 ? [] : [Un(departements).Code],
            Urgent = _hasard.Next(10) == 0,
        };
        var annonce = Annonce.Creer($"{structure.Code}{publication:yyMM}{i:000}", structure.Code, Guid.Empty, "Bench", fiche, publication);
        var limite = fiche.DateLimite;
        fiche.DateLimite = aujourdhui;
        annonce.Publier(publication);
        fiche.DateLimite = limite;
        return annonce;
    }

    private T Un<T>(IReadOnlyList<T> choix) => choix[_hasard.Next(choix.Count)];

    private static string Jour(DateOnly? jour) => jour!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Liste(List<string> codes) => JsonSerializer.Serialize(codes);

    private static SqliteCommand Insertion(SqliteConnection connexion, string table, string[] colonnes)
    {
        var commande = connexion.CreateCommand();
        commande.CommandText = $"INSERT INTO {table} ({string.Join(", ", colonnes)}) VALUES ({string.Join(", ", colonnes.Select((_, i) => $"@p{i}"))})";
        for (var i = 0; i < colonnes.Length; i++) commande.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" });
        return commande;
    }

    private static void Executer(SqliteCommand commande, params ReadOnlySpan<object> valeurs)
    {
        for (var i = 0; i < valeurs.Length; i++) commande.Parameters[i].Value = valeurs[i];
        commande.ExecuteNonQuery();
    }
}
