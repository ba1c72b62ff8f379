using EspaceIntervenants.Domain.Portail;

namespace EspaceIntervenants.Domain.Persistence.Seed;

/// <summary>What the invented portal says. The sentences are ours, and bind no one.</summary>
internal static class TextesJeuPortail
{
    public const string Message = "**Maintenance** : l'Espace Intervenants sera fermé de 18 h à 8 h. Ce que vous aurez enregistré sera conservé.";

    /// <summary>First and last days are counted from today.</summary>
    public static readonly (string Titre, bool Prete, int Debut, int? Fin, string Texte)[] Actualites =
    [
        ("Documents administratifs : pensez à les actualiser", true, -12, null, """
            Une pièce arrivée à échéance retarde la validation de vos interventions. Prenez quelques minutes pour vérifier votre dossier.

            # À vérifier en priorité

            - votre **relevé d'identité bancaire**, si vous avez changé de banque ;
            - votre **attestation sur l'honneur**, à renouveler chaque année ;
            - votre **autorisation de cumul**, si vous êtes agent public.

            Les modèles d'attestation, un par statut, sont à télécharger à l'accueil, dans « Vos formulaires types ».
            """),
        ("Frais de déplacements : un seul formulaire pour toute la France", true, -34, null, """
            Le formulaire de frais de déplacements est désormais **le même dans toutes les structures**. Vous le trouvez à l'accueil, dans « Vos formulaires types ».

            1. Remplissez une ligne par trajet, avec son motif.
            2. Joignez les justificatifs, lisibles et datés.
            3. Envoyez le tout à votre structure dans les deux mois qui suivent l'intervention.

            > Un billet acheté par la structure n'est pas à déclarer.
            """),
        ("Du nouveau sur le portail : annonces et alertes", true, -61, null, """
            Les structures publient ici les interventions qu'elles proposent. Une recherche rapide, à l'accueil, suffit pour trouver celles de votre région.

            Depuis votre espace, vous pouvez aussi recevoir **un courriel à chaque nouvelle annonce** qui correspond à vos spécialités. Vous changez d'avis quand vous voulez, d'un clic dans le courriel.
            """),
        ("Rencontre annuelle des intervenants : les inscriptions ouvrent bientôt", true, 20, 60, """
            La rencontre annuelle se tiendra à distance, sur une demi-journée. Au programme : l'évaluation à chaud, l'animation en classe virtuelle et les nouveautés des référentiels.

            Le lien d'inscription sera donné ici.
            """),
        ("Fermeture du service pendant la maintenance de l'été", true, -110, -80, """
            L'Espace Intervenants a été fermé le temps d'une mise à jour. Il est de nouveau ouvert, et rien de ce que vous aviez enregistré n'a été perdu.
            """),
        ("Guide pratique de la classe virtuelle", false, -2, null, """
            Brouillon : reprendre ici les conseils de préparation, puis joindre le guide aux documents.

            - la salle et le son ;
            - le rythme d'une demi-journée ;
            - ce qu'on envoie avant, ce qu'on envoie après.
            """),
    ];

    public static readonly (RubriqueDocument Rubrique, string Titre, string Nom, byte[] Contenu)[] Documents =
    [
        (RubriqueDocument.ModeEmploi, "Le mode d'emploi de l'Espace Intervenants", "mode-d-emploi.pdf", DocumentPdf.Ecrire("Mode d'emploi de l'Espace Intervenants",
            "1. Créer votre compte. Depuis l'accueil, choisissez « Remplir un CV en ligne », lisez les trois documents proposés, puis saisissez votre identité et votre adresse. Un courriel contient le lien qui active le compte.",
            "2. Remplir votre CV. Le formulaire a deux étapes : votre identification, puis votre parcours. Ce que vous saisissez est conservé au fur et à mesure.",
            "3. Transmettre votre demande. La structure que vous avez choisie l'étudie, et peut vous demander des compléments. Chaque décision vous est envoyée par courriel.",
            "4. Répondre aux annonces. Une fois votre profil validé, vous candidatez depuis la fiche d'une annonce et suivez vos candidatures dans votre espace.",
            "5. Obtenir de l'aide. La page « Aide et Contact » donne les coordonnées de votre structure.")),
        (RubriqueDocument.Tutoriel, "Créer mon compte et remplir mon CV", "tutoriel-compte-et-cv.pdf", DocumentPdf.Ecrire("Tutoriel : créer mon compte et remplir mon CV",
            "Durée : quinze minutes environ. Préparez votre CV au format PDF, vos diplômes et le nom exact de votre employeur.",
            "Étape 1. Ouvrez les trois documents à lire : la case de chacun se coche une fois qu'il a été ouvert.",
            "Étape 2. Ouvrez le courriel d'activation dans les délais qu'il indique. Regardez aussi dans les messages indésirables.",
            "Étape 3. Saisissez les premières lettres de votre employeur : s'il est public, choisissez-le dans la liste, et son adresse se remplit.",
            "Étape 4. Vérifiez le résumé, puis transmettez votre demande.")),
        (RubriqueDocument.Tutoriel, "Trouver une annonce et y répondre", "tutoriel-annonces.pdf", DocumentPdf.Ecrire("Tutoriel : trouver une annonce et y répondre",
            "Cherchez par mots, par spécialité, par région. L'adresse de la page garde votre recherche : mettez-la dans vos favoris.",
            "Sur la fiche d'une annonce, « Candidater » ouvre un court message à la structure. Votre profil validé y est joint.",
            "La candidature se ferme à minuit, heure de Paris, le jour de la date limite.")),
        (RubriqueDocument.Formulaire, "Attestation sur l'honneur : fonctionnaire", "attestation-fonctionnaire.rtf", Attestation("fonctionnaire",
            "être fonctionnaire en activité, avec le grade de ........................, auprès de ........................,", "avoir l'accord écrit de mon employeur pour exercer l'activité accessoire de formation,")),
        (RubriqueDocument.Formulaire, "Attestation sur l'honneur : agent non titulaire", "attestation-agent-non-titulaire.rtf", Attestation("agent non titulaire",
            "être agent contractuel de droit public auprès de ........................, jusqu'au ..../..../........,", "avoir l'accord écrit de mon employeur pour exercer l'activité accessoire de formation,")),
        (RubriqueDocument.Formulaire, "Attestation sur l'honneur : travailleur indépendant", "attestation-independant.rtf", Attestation("travailleur indépendant",
            "exercer à titre indépendant sous le numéro SIRET ........................,", "être à jour de mes déclarations et du paiement de mes cotisations sociales,")),
        (RubriqueDocument.Formulaire, "Attestation sur l'honneur : salarié du secteur privé", "attestation-salarie-prive.rtf", Attestation("salarié du secteur privé",
            "être salarié de ........................, en contrat ........................,", "que mon contrat de travail ne s'oppose pas à cette activité,")),
        (RubriqueDocument.Formulaire, "Formulaire de frais de déplacements", "frais-de-deplacements.rtf", DocumentRtf.Ecrire("Frais de déplacements",
            "Nom et prénom : ........................................", "Intervention : ........................................ du ..../..../........ au ..../..../........",
            "Trajet de ........................ à ........................, le ..../..../........, motif : ........................", "Moyen de transport : train / voiture personnelle (...... km) / autre : ............",
            "Repas : ......    Nuitées : ......", "Justificatifs joints : ......", "Fait à ........................, le ..../..../........    Signature :")),
        (RubriqueDocument.Guide, "Le guide pratique de l'intervenant", "guide-pratique.pdf", DocumentPdf.Ecrire("Guide pratique de l'intervenant",
            "Avant l'intervention : prenez contact avec la personne qui vous a sollicité, demandez le profil du groupe, le lieu et le matériel disponible.",
            "Pendant : alternez apports et mises en situation, partez des cas des stagiaires, gardez un temps d'évaluation à la fin de chaque journée.",
            "Après : remettez la feuille de présence signée, vos supports et, le cas échéant, votre formulaire de frais de déplacements.",
            "Un empêchement ? Prévenez votre structure dès que possible : son numéro est sur la page « Informations complémentaires ».")),
    ];

    public static string Acces(string ville, int i) => (i % 3) switch
    {
        0 => $"**En train** : gare de {ville}, puis dix minutes à pied.\n\n**En voiture** : parc de stationnement devant le bâtiment.",
        1 => $"**En bus** : arrêt « Hôtel de ville », à deux cents mètres.\n\nLe bâtiment est accessible en fauteuil roulant par l'entrée principale.",
        _ => $"Accueil au rez-de-chaussée, du lundi au vendredi de 8 h 30 à 12 h et de 13 h 30 à 17 h.\n\n**En train** : gare de {ville}, puis navette.",
    };

    private static byte[] Attestation(string statut, params string[] declarations) => DocumentRtf.Ecrire($"Attestation sur l'honneur : {statut}",
        ["Je soussigné(e) ........................................, né(e) le ..../..../........, demeurant ........................................, atteste sur l'honneur :",
            .. declarations.Select(d => "- " + d), "- que les renseignements donnés dans l'Espace Intervenants sont exacts.",
            "Fait à ........................, le ..../..../........", "Signature :"]);
}
