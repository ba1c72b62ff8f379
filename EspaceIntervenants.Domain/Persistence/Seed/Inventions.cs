namespace EspaceIntervenants.Domain.Persistence.Seed;

/// <summary>The words the invented trainers are made of. No one is meant by any of these combinations.</summary>
internal static class Inventions
{
    public static readonly string[] PrenomsFeminins =
    [
        "Camille", "Nadia", "Sophie", "Aïcha", "Élodie", "Mathilde", "Inès", "Claire", "Fatou", "Julie", "Anne-Lise", "Maëlle", "Héloïse", "Leïla", "Florence",
        "Solène", "Brigitte", "Noémie", "Yasmina", "Agnès", "Clémence", "Delphine", "Rose", "Martine", "Zoé", "Marie-Laure", "Odile", "Sarah", "Gaëlle", "Viviane",
    ];

    public static readonly string[] PrenomsMasculins =
    [
        "Thomas", "Karim", "François", "Malik", "Étienne", "Julien", "Pierre-Yves", "Mamadou", "Nicolas", "Raphaël", "Hugo", "Benoît", "Samir", "Loïc", "Gérard",
        "Antoine", "Yann", "Sébastien", "Ibrahim", "Luc", "Mathieu", "Joël", "Bastien", "Christophe", "Rémi", "Alain", "Tristan", "Didier", "Noël", "Xavier",
    ];

    public static readonly string[] Noms =
    [
        "Marchandier", "Le Bihan", "Oukaci", "Vannier", "Perrachon", "Diabaté", "Delcourt", "Hoareau", "Santoni", "Grosjean", "Lefrançois", "Zimmer", "Aubertin", "Da Costa", "Quéré",
        "Montrouge", "Benhamou", "Castelnau", "Durieux", "Ferracci", "Guilloteau", "Haddad", "Jourdain", "Kerouédan", "Lagarrigue", "Mougin", "N'Diaye", "Ollivier", "Peyrat", "Ravenel",
        "Saint-Aubin", "Tessier", "Urbain", "Vasselin", "Weiss", "Yvernault", "Zanetti", "Bourdonnais", "Chastagnol", "Esnault",
    ];

    public static readonly string[] Voies = ["rue des Tilleuls", "avenue de la Gare", "impasse du Lavoir", "place de la Fontaine", "chemin des Vignes", "boulevard du Canal", "rue de l'Horloge", "allée des Acacias"];

    public static readonly string[] Services = ["Direction générale des services", "Direction des finances", "Direction des ressources humaines", "Pôle technique", "Centre communal d'action sociale", "Médiathèque", "Direction de l'urbanisme"];

    public static readonly string[] Entreprises = ["Atelier Confluence", "Cabinet Les Deux Rives", "Coopérative Savoir-Faire", "Studio Méridienne", "Conseil & Territoires", "Formations du Phare"];

    /// <summary>A job and what is taught from it, by speciality.</summary>
    public static readonly Dictionary<string, (string Fonction, string Expertise, string Mission)> Metiers = new()
    {
        ["APF"] = ("Formateur en savoirs de base", "écrits professionnels", "Remise à niveau des agents qui reprennent une formation"),
        ["CIT"] = ("Responsable de l'état civil", "tenue des registres et élections", "Organisation des scrutins et accueil de la population"),
        ["EUR"] = ("Chargée de mission Europe", "montage de dossiers de fonds européens", "Recherche de financements pour les projets du territoire"),
        ["AJU"] = ("Juriste territorial", "commande publique et contentieux", "Sécurisation des actes et conseil aux services"),
        ["FIN"] = ("Directeur des finances", "préparation budgétaire et analyse financière", "Budget, dette et prospective d'une ville de 40 000 habitants"),
        ["GRH"] = ("Responsable carrière et paie", "statut et gestion des carrières", "Gestion de 900 agents et dialogue social"),
        ["MAN"] = ("Directrice générale adjointe", "conduite du changement", "Pilotage de quatre directions et d'un projet d'administration"),
        ["COM"] = ("Chargée de communication", "communication publique et numérique", "Journal municipal, réseaux sociaux et communication de crise"),
        ["INF"] = ("Responsable des systèmes d'information", "sécurité informatique", "Infrastructure, assistance et protection des données"),
        ["DEV"] = ("Développeur économique", "accompagnement des entreprises", "Animation du tissu économique local"),
        ["AUT"] = ("Cadre de santé", "accompagnement des personnes âgées", "Direction d'un service d'aide à domicile"),
        ["INC"] = ("Conseillère en économie sociale", "accès aux droits", "Accompagnement des publics en difficulté"),
        ["EEJ"] = ("Coordinatrice petite enfance", "pédagogie en structure d'accueil", "Coordination de six crèches et d'un relais"),
        ["CUL"] = ("Directeur de médiathèque", "lecture publique et médiation", "Réseau de lecture de douze communes"),
        ["SPO"] = ("Éducateur territorial des activités physiques", "sécurité des équipements sportifs", "Gestion d'un centre aquatique"),
        ["HPV"] = ("Cheffe de projet politique de la ville", "renouvellement urbain", "Conduite d'un contrat de quartier"),
        ["URB"] = ("Instructeur du droit des sols", "planification et permis de construire", "Instruction pour quinze communes"),
        ["ENV"] = ("Ingénieure environnement", "transition écologique et énergie", "Plan climat et performance énergétique des bâtiments"),
        ["GTB"] = ("Responsable des bâtiments", "maintenance et accessibilité", "Programme de rénovation du patrimoine communal"),
        ["SEC"] = ("Chef de service de police municipale", "prévention et tranquillité publique", "Encadrement de vingt agents"),
    };
}
