using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Dossiers.Bureau;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Bench;

/// <summary>
/// Complete files, as many as asked for: one of each status goes through the real services (sent, a part replaced, verified, a later sending
/// refused), then is copied by SQL with other identifiers and other dates. The encrypted data of a copy are those of its model.
/// </summary>
internal sealed class DossiersInventes(BaseDeMesure mesure)
{
    // Each copy of a table, the columns that hold identifiers, and which of its rows belong to a model.
    private static readonly (string Table, string[] Cles)[] Tables =
    [
        ("AspNetUsers", ["Id"]), ("Profils", ["Id"]), ("Inscriptions", ["Id"]), ("Fichiers", ["Id", "ProprietaireId"]),
        ("Dossiers", ["Id"]), ("VersionsBloc", ["Id", "DossierId"]), ("Pieces", ["VersionId", "FichierId"]),
    ];

    private readonly DateOnly _aujourdhui = DateTime.UtcNow.JourAParis();

    /// <summary>Fills the database: nothing is due in it.</summary>
    public async Task RemplirAsync(int nombre)
    {
        var gestionnaire = await GestionnaireAsync();
        var statuts = Enum.GetValues<StatutProfessionnel>();
        foreach (var statut in statuts) await ModeleAsync(statut, gestionnaire);
        using var connexion = new SqliteConnection(mesure.Chaine);
        connexion.Open();
        using var transaction = connexion.BeginTransaction();
        Executer(connexion, "PRAGMA defer_foreign_keys = ON");
        Executer(connexion, $"CREATE TEMP TABLE Copies AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {nombre / statuts.Length - 1}) SELECT n FROM c");
        foreach (var (table, cles) in Tables)
        {
            Executer(connexion, $"CREATE TEMP TABLE Modele AS SELECT * FROM main.{table} WHERE {cles[^1]} <> '{gestionnaire.ToString().ToUpperInvariant()}'");
            var colonnes = Lire(connexion, $"SELECT name FROM pragma_table_info('{table}')");
            Executer(connexion, $"""
                INSERT INTO {table} ({string.Join(", ", colonnes.Select(c => $"\"{c}\""))})
                SELECT {string.Join(", ", colonnes.Select(c => Valeur(c, cles)))} FROM temp.Copies k CROSS JOIN temp.Modele t
                """);
            Executer(connexion, "DROP TABLE temp.Modele");
        }
        // Ends from ten weeks to a year from now: no reminder is due before eight days.
        Executer(connexion, $"""
            UPDATE VersionsBloc SET FinValidite = date('{_aujourdhui:yyyy-MM-dd}', '+' || (70 + (unicode(substr(Id, 8, 1)) * 37 + unicode(substr(Id, 7, 1)) * 101 + Bloc * 53) % 295) || ' days')
            WHERE FinValidite IS NOT NULL
            """);
        Compter(connexion, "1 = 1");
        transaction.Commit();
    }

    /// <summary>Makes one file in a hundred due for each of the three rules.</summary>
    public void Echoir()
    {
        using var connexion = new SqliteConnection(mesure.Chaine);
        connexion.Open();
        using var transaction = connexion.BeginTransaction();
        Choisir(connexion, "Rappels", "EXISTS (SELECT 1 FROM VersionsBloc v WHERE v.DossierId = d.Id AND v.EnVigueur AND v.Bloc = 8)", 17);
        Choisir(connexion, "Echues", "EXISTS (SELECT 1 FROM VersionsBloc v WHERE v.DossierId = d.Id AND v.EnVigueur AND v.Bloc = 8)", 53);
        Choisir(connexion, "Revisions", "1 = 1", 89);
        Executer(connexion, $"UPDATE VersionsBloc SET FinValidite = '{_aujourdhui.AddDays(45):yyyy-MM-dd}' WHERE EnVigueur AND Bloc = 8 AND DossierId IN (SELECT Id FROM temp.Rappels)");
        Executer(connexion, $"UPDATE VersionsBloc SET FinValidite = '{_aujourdhui.AddDays(-1):yyyy-MM-dd}', RappelEnvoye = 2 WHERE EnVigueur AND Bloc = 8 AND DossierId IN (SELECT Id FROM temp.Echues)");
        Executer(connexion, $"UPDATE Dossiers SET ProchaineRevisionLe = '{_aujourdhui:yyyy-MM-dd}' WHERE Id IN (SELECT Id FROM temp.Revisions)");
        Compter(connexion, "Id IN (SELECT Id FROM temp.Rappels UNION SELECT Id FROM temp.Echues)");
        transaction.Commit();
    }

    /// <summary>The dates a file keeps, as its transitions compute them but for the days of a month.</summary>
    private static void Compter(SqliteConnection connexion, string lesquels) => Executer(connexion, $"""
        UPDATE Dossiers SET
            ValideJusquAu = (SELECT min(FinValidite) FROM VersionsBloc v WHERE v.DossierId = Dossiers.Id AND v.EnVigueur),
            ProchainRappelLe = (SELECT min(date(FinValidite, CASE RappelEnvoye WHEN 0 THEN '-59 days' WHEN 1 THEN '-28 days' ELSE '+1 days' END)) FROM VersionsBloc v WHERE v.DossierId = Dossiers.Id AND v.EnVigueur)
        WHERE {lesquels}
        """);

    /// <summary>One file in a hundred, spread over all of them.</summary>
    private static void Choisir(SqliteConnection connexion, string table, string condition, int reste) =>
        Executer(connexion, $"CREATE TEMP TABLE {table} AS SELECT Id FROM (SELECT d.Id, row_number() OVER (ORDER BY d.Id) AS n FROM Dossiers d) d WHERE d.n % 100 = {reste} AND {condition}");

    private static string Valeur(string colonne, string[] cles) => colonne switch
    {
        _ when cles.Contains(colonne) => $"printf('%08X', k.n * 7919 + 17) || substr(t.\"{colonne}\", 9)",
        "NormalizedEmail" or "NormalizedUserName" or "Email" or "UserName" or "CleIdentite" or "NomDeTri" => $"t.\"{colonne}\" || k.n",
        _ => $"t.\"{colonne}\"",
    };

    private async Task<Guid> GestionnaireAsync()
    {
        await using var db = await mesure.Service<IDbContextFactory<EspaceDbContext>>().CreateDbContextAsync();
        var compte = Ouvrir(db, "gestion", Roles.Gestionnaire);
        db.Agents.Add(Agent.Creer(compte.Id, "Ana", "Prévost", ["054"]));
        await db.SaveChangesAsync();
        return compte.Id;
    }

    private async Task ModeleAsync(StatutProfessionnel statut, Guid gestionnaire)
    {
        var personne = await PersonneAsync(statut);
        var (queries, transmissions, verifications) = (mesure.Service<DossierQueries>(), mesure.Service<TransmissionDossier>(), mesure.Service<VerificationService>());
        var formulaire = await FormulaireAsync(personne);
        await EnvoyerAsync();
        (formulaire.Bancaire.Iban, formulaire.Attestation.Date) = (Iban.Composer("FR", "30003030100005207491270"), _aujourdhui);
        await EnvoyerAsync();
        await DeciderAsync(ids => verifications.ValiderAsync(gestionnaire, personne, ids));
        formulaire.Bancaire.Iban = Iban.Composer("FR", "20041010050500013M02606");
        await EnvoyerAsync();
        await DeciderAsync(ids => verifications.RefuserAsync(gestionnaire, personne, ids[0], "Illisible."));

        async Task EnvoyerAsync() =>
            Exiger(await transmissions.TransmettreAsync(personne, formulaire, new RepereSaisie(Guid.Empty, (await queries.MonDossierAsync(personne)).Valeur!.VersionLue, null)));
        async Task DeciderAsync(Func<List<Guid>, Task<Resultat>> decider)
        {
            await using var db = await mesure.Service<IDbContextFactory<EspaceDbContext>>().CreateDbContextAsync();
            Exiger(await decider(await db.VersionsBloc.Where(v => v.DossierId == personne && v.Etat == EtatVersion.AVerifier).Select(v => v.Id).ToListAsync()));
        }
    }

    private async Task<Guid> PersonneAsync(StatutProfessionnel statut)
    {
        await using var db = await mesure.Service<IDbContextFactory<EspaceDbContext>>().CreateDbContextAsync();
        var maintenant = DateTime.UtcNow;
        var compte = Ouvrir(db, $"personne{statut}", Roles.Intervenant);
        var adresse = new Adresse { PaysCode = Pays.France, Voie = "16 avenue Mozart", CodePostal = "54000", Ville = "Nancy" };
        var profil = Profil.Creer(compte.Id, new Formateur(), maintenant);
        profil.EnregistrerIdentification(new Identification
        {
            Formateur = new Formateur
            {
                Civilite = Civilite.Madame,
                NomFamille = $"Nom{statut}",
                NomUsage = "Essai",
                Prenom = "Camille",
                DateNaissance = new(1985, 5, 17),
                LieuNaissance = "Nancy",
                NationaliteCode = Pays.France,
                Adresse = adresse,
                TelephonePersonnel = "01 99 00 00 00",
            },
            Statut = new Statut
            {
                Professionnel = statut,
                TempsCode = statut is StatutProfessionnel.Sans or StatutProfessionnel.TravailleurIndependant ? null : "COMPLET",
                FonctionPubliqueCode = statut is StatutProfessionnel.Fonctionnaire or StatutProfessionnel.AgentNonTitulaire ? "TERRITORIALE" : null,
                SituationCode = statut == StatutProfessionnel.Sans ? CodesListes.Retraite : "ACTIVITE",
                Fonction = statut == StatutProfessionnel.Sans ? null : "Responsable de service",
            },
            Employeur = statut == StatutProfessionnel.Sans ? new() : new EmployeurDeclare { RaisonSociale = "CCAS de Cachan", Siret = "26940009900017", Adresse = adresse },
            Regions = ["44"],
            StructureCode = "054",
        }, maintenant);
        var inscription = Inscription.Creer(compte.Id, maintenant);
        inscription.Activer(maintenant);
        inscription.Transmettre("054", maintenant);
        inscription.Valider(Guid.NewGuid(), "Ana Prévost", null, maintenant);
        db.AddRange(profil, inscription);
        await db.SaveChangesAsync();
        return compte.Id;
    }

    private async Task<FormulaireDossier> FormulaireAsync(Guid personne)
    {
        var formulaire = (await mesure.Service<DossierQueries>().MonDossierAsync(personne)).Valeur!.Envoye;
        var i = formulaire.Identite;
        (i.TypeDocument, i.ValideDu, i.ValideAu, i.PaysNaissanceCode) = (TypeDocumentIdentite.CarteIdentite, _aujourdhui.AddYears(-1), _aujourdhui.AddYears(9), Pays.France);
        formulaire.SecuriteSociale.Nir = "2850554395001";
        (formulaire.Bancaire.Iban, formulaire.Bancaire.Bic) = (Iban.Composer("FR", "20041010050500013M02606"), "SOGEFRPP");
        (formulaire.Contrat.TypeCode, formulaire.Contrat.Debut, formulaire.Contrat.Fin) = ("CDD", _aujourdhui.AddMonths(-3), _aujourdhui.AddMonths(9));
        formulaire.Attestation.Date = _aujourdhui.AddDays(-1);
        formulaire.Retraite.Debut = _aujourdhui.AddYears(-1);
        await using var db = await mesure.Service<IDbContextFactory<EspaceDbContext>>().CreateDbContextAsync();
        foreach (var nature in BlocsDossier.Requis(formulaire.Statut).SelectMany(formulaire.Natures))
        {
            var id = formulaire.Pieces[nature] = Guid.CreateVersion7();
            db.Fichiers.Add(FichierDepose.Creer(id, personne, $"{nature}.pdf", "pdf", 100_000, $"{id:N}{id:N}", StockageFichiers.CheminDe(id), DateTime.UtcNow));
        }
        await db.SaveChangesAsync();
        return formulaire;
    }

    private static Compte Ouvrir(EspaceDbContext db, string nom, string role)
    {
        var compte = Compte.Creer($"{nom}@exemple.fr", DateTime.UtcNow);
        compte.Activer(DateTime.UtcNow);
        db.AddRange(compte, new IdentityUserRole<Guid> { UserId = compte.Id, RoleId = Roles.Id(role) });
        return compte;
    }

    private static void Exiger(Resultat resultat)
    {
        if (!resultat.Reussi) throw new InvalidOperationException($"{resultat.Code}: {resultat.Message}");
    }

    private static void Executer(SqliteConnection connexion, string sql)
    {
        using var commande = connexion.CreateCommand();
        (commande.CommandText, commande.CommandTimeout) = (sql, 0);
        commande.ExecuteNonQuery();
    }

    private static List<string> Lire(SqliteConnection connexion, string sql)
    {
        using var commande = connexion.CreateCommand();
        commande.CommandText = sql;
        using var lecteur = commande.ExecuteReader();
        var lus = new List<string>();
        while (lecteur.Read()) lus.Add(lecteur.GetString(0));
        return lus;
    }
}
