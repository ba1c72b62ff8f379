using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Domain.Persistence.Seed;

/// <summary>A town whose hall may employ an invented trainer.</summary>
internal sealed record VilleDemo(string RegionCode, string DepartementCode, string Nom, string CodePostal, string Siren);

/// <summary>Invents trainers that pass the same validation as real ones; always the same ones.</summary>
internal sealed class FabriqueProfils(IReadOnlyList<VilleDemo> villes, IReadOnlyList<(string Code, string SpecialiteCode)> sousSpecialites)
{
    private const int Graine = 20240901;
    private readonly Random _hasard = new(Graine);
    private int _numero;

    /// <summary>Step 1 of someone attached to that structure.</summary>
    public Identification Identification(string structureCode, string? regionCode, string specialite)
    {
        var femme = _hasard.Next(2) == 0;
        var nom = Un(Inventions.Noms);
        var region = regionCode ?? Un(villes).RegionCode;
        var ville = UneVille(region);
        var statut = (StatutProfessionnel)_hasard.Next(1, 6);
        var zones = new Identification
        {
            Formateur = new Formateur
            {
                Civilite = femme ? Civilite.Madame : Civilite.Monsieur,
                NomFamille = nom,
                NomUsage = femme && _hasard.Next(4) == 0 ? Un(Inventions.Noms) : nom,
                Prenom = Un(femme ? Inventions.PrenomsFeminins : Inventions.PrenomsMasculins),
                DateNaissance = new DateOnly(1958, 1, 1).AddDays(_hasard.Next(365 * 40)),
                LieuNaissance = Un(villes).Nom,
                NationaliteCode = Pays.France,
                Adresse = UneAdresse(ville),
                // Numbers of the ranges kept for fiction.
                TelephonePersonnel = $"01 99 00 {++_numero / 100:00} {_numero % 100:00}",
                PortablePersonnel = $"06 39 98 {_numero / 100:00} {_numero % 100:00}",
            },
            Statut = UnStatut(statut, specialite),
            Regions = [region],
            Departements = _hasard.Next(3) == 0 ? [] : [ville.DepartementCode],
            DisponibleEtranger = _hasard.Next(5) == 0,
            StructureCode = structureCode,
            PermisConduire = _hasard.Next(8) > 0,
            VehiculePersonnel = _hasard.Next(3) > 0,
        };
        zones.Employeur = UnEmployeur(zones.Statut, region);
        return zones;
    }

    /// <summary>Step 2 and its tables.</summary>
    public void RemplirParcours(Profil profil, string specialite, DateTime maintenant)
    {
        var annee = maintenant.Year;
        var metier = Inventions.Metiers[specialite];
        var experimente = _hasard.Next(3) > 0;
        profil.EnregistrerParcours(new Parcours
        {
            Natures = _hasard.Next(3) == 0 ? ["CONTINUE", "CONCOURS"] : ["CONTINUE"],
            Publics = [Un(["CAT_A", "CAT_B", "CAT_C"]), Un(["ENC_INTER", "ENC_SUP", "EXPERT"])],
            Prestations = _hasard.Next(2) == 0 ? ["CONFERENCE", "DOCUMENTS"] : ["INGENIERIE"],
            Methodes = ["ACTIVE", Un(["INTERROGATIVE", "DEMONSTRATIVE", "DISTANCE"])],
            DejaFormateur = experimente,
            Motivation = experimente ? null : $"Transmettre mon expérience en {metier.Expertise} à des collègues d'autres collectivités.",
            ReseauxSociaux = _hasard.Next(2) == 0,
            AlerteSpecialite = _hasard.Next(2) == 0,
            AlerteRegion = _hasard.Next(3) == 0,
        }, maintenant);

        foreach (var sous in sousSpecialites.Where(s => s.SpecialiteCode == specialite).OrderBy(_ => _hasard.Next()).Take(_hasard.Next(1, 4)))
            profil.AjouterLigne(new SpecialiteSouhaitee { SpecialiteCode = specialite, SousSpecialiteCode = sous.Code, Expertise = metier.Expertise }, maintenant);
        var debut = annee - _hasard.Next(3, 25);
        profil.AjouterLigne(new ExperienceProfessionnelle
        {
            Employeur = profil.Identification.Employeur.RaisonSociale ?? $"Commune de {Un(villes).Nom}",
            Fonction = metier.Fonction,
            AnneeDebut = debut,
            AnneeFin = profil.Identification.Statut.Professionnel == StatutProfessionnel.Sans ? annee - 1 : null,
            Missions = metier.Mission + ".",
        }, maintenant);
        if (_hasard.Next(2) == 0)
            profil.AjouterLigne(new ExperienceProfessionnelle { Employeur = $"Commune de {Un(villes).Nom}", Fonction = "Chargé de mission", AnneeDebut = debut - 5, AnneeFin = debut, Missions = "Appui aux services." }, maintenant);
        if (experimente)
            profil.AjouterLigne(new ExperienceFormateur { Contexte = "Formation interne", Libelle = $"Initiation : {metier.Expertise}", Public = "Agents de collectivités", AnneeDebut = annee - _hasard.Next(1, 4), Duree = $"{_hasard.Next(1, 5)} jours", Organismes = "Centre de gestion" }, maintenant);
        profil.AjouterLigne(new FormationInitiale { NiveauCode = Un(["BAC5", "BAC3", "BAC2"]), Titre = $"Diplôme en lien avec {metier.Expertise}", Organisme = $"Université de {Un(villes).Nom}", Annee = debut - 6 }, maintenant);
        if (_hasard.Next(3) == 0)
            profil.AjouterLigne(new ActionProfessionnalisation { Libelle = "Concevoir et animer une formation", Organisme = "CNFPT", Duree = "3 jours", Annee = annee - 1 }, maintenant);
        if (_hasard.Next(3) == 0)
            profil.AjouterLigne(new LangueMaitrisee { LangueCode = Un(["ENG", "DEU", "SPA", "ITA", "FSL"]), ConversationCode = "COURANT", AnimationCode = "INTERMEDIAIRE", RedactionCode = "NOTIONS" }, maintenant);
    }

    /// <summary>One of the choices.</summary>
    public T Un<T>(IReadOnlyList<T> choix) => choix[_hasard.Next(choix.Count)];

    /// <summary>An instant before that one, by as many days at most.</summary>
    public DateTime Avant(DateTime instant, int jours) => instant.AddMinutes(-_hasard.Next(60, jours * 24 * 60));

    private VilleDemo UneVille(string region) => Un([.. villes.Where(v => v.RegionCode == region)]);

    private Adresse UneAdresse(VilleDemo ville) => new() { PaysCode = Pays.France, Voie = $"{_hasard.Next(1, 90)} {Un(Inventions.Voies)}", CodePostal = ville.CodePostal, Ville = ville.Nom };

    private Statut UnStatut(StatutProfessionnel statut, string specialite) => new()
    {
        Professionnel = statut,
        TempsCode = statut is StatutProfessionnel.Sans or StatutProfessionnel.TravailleurIndependant ? null : "COMPLET",
        FonctionPubliqueCode = statut is StatutProfessionnel.Fonctionnaire or StatutProfessionnel.AgentNonTitulaire ? "TERRITORIALE" : null,
        SituationCode = statut == StatutProfessionnel.Sans ? "RETRAITE" : "ACTIVITE",
        Fonction = statut == StatutProfessionnel.Sans ? null : Inventions.Metiers[specialite].Fonction,
        Service = statut == StatutProfessionnel.Fonctionnaire ? Un(Inventions.Services) : null,
    };

    private EmployeurDeclare UnEmployeur(Statut statut, string region)
    {
        var ville = UneVille(region);
        return statut.TypeEmployeur() switch
        {
            TypeEmployeur.Public => new() { RaisonSociale = $"Commune de {ville.Nom}", Siret = Siret.Composer(ville.Siren, 1), Adresse = UneAdresse(ville) },
            TypeEmployeur.Prive => new() { RaisonSociale = Un(Inventions.Entreprises), Siret = Siret.Composer(ville.Siren, 2), Adresse = UneAdresse(ville) },
            _ => new(),
        };
    }
}
