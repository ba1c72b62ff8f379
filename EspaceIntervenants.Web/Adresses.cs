using System.Diagnostics.CodeAnalysis;
using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Dossiers;

namespace EspaceIntervenants.Web;

/// <summary>Every address of the application, in one place. Pages repeat theirs in <c>@page</c>; a test compares the two.</summary>
public static class Adresses
{
    public const string Accueil = "/";
    public const string Introuvable = "/introuvable";
    public const string Erreur = "/erreur";

    public const string Inscription = "/inscription";
    public const string InscriptionEnvoyee = "/inscription/envoyee";
    public const string Activation = CheminsCompte.Activation;
    public const string ActivationRenvoi = "/inscription/activation/renvoi";
    public const string InscriptionDocument = "/inscription/document";
    public const string Captcha = "/captcha";
    public const string Authentification = "/authentification";
    public const string Deconnexion = "/deconnexion";
    public const string Session = "/session";
    public const string MotDePasseOublie = "/mot-de-passe-oublie";
    public const string MotDePasseNouveau = CheminsCompte.MotDePasse;

    public const string Charte = "/charte";
    public const string ConditionsEmploi = "/conditions-generales-d-emploi";
    public const string MentionsLegales = "/mentions-legales";
    public const string AideEtContact = "/aide-et-contact";
    public const string Accessibilite = "/accessibilite";
    public const string PlanAcces = "/plan-d-acces";
    public const string InformationsComplementaires = "/informations-complementaires";
    public const string Actualites = "/actualites";
    public const string ActualitesFlux = "/actualites/flux.atom";
    public const string Documents = "/documents";
    public const string Cookies = "/cookies";
    public const string CookiesChoix = "/cookies/choix";
    public const string PlanDuSite = "/sitemap.xml";
    public const string Robots = "/robots.txt";

    public const string Annonces = "/annonces";
    public const string AnnoncesFlux = "/annonces/flux.atom";
    public const string Alertes = CheminsAnnonces.Alertes;

    public const string Espace = CheminsAnnonces.TableauDeBord;
    public const string EspaceInformations = "/espace/informations";
    public const string EspaceParcours = "/espace/parcours";
    public const string EspaceDossier = CheminsDossier.Dossier;
    public const string EspaceInterventions = "/espace/interventions";
    public const string EspaceCandidatures = CheminsAnnonces.MesCandidatures;
    public const string EspaceMotDePasse = "/espace/mot-de-passe";

    public const string Gestion = "/gestion";
    public const string GestionInscriptions = "/gestion/inscriptions";
    public const string GestionCvtheque = "/gestion/cvtheque";
    public const string GestionIntervenants = "/gestion/intervenants";

    public const string GestionDossiers = "/gestion/dossiers";

    public const string GestionAnnonces = "/gestion/annonces";
    public const string GestionAnnonceNouvelle = "/gestion/annonces/nouvelle";

    public const string Administration = "/administration";
    public const string AdministrationPortail = "/administration/portail";
    public const string AdministrationActualites = "/administration/portail/actualites";
    public const string AdministrationActualiteNouvelle = "/administration/portail/actualites/nouvelle";
    public const string AdministrationDocuments = "/administration/portail/documents";
    public const string AdministrationDocumentNouveau = "/administration/portail/documents/nouveau";
    public const string AdministrationTextes = "/administration/portail/textes";
    public const string AdministrationMessages = "/administration/portail/messages";
    public const string AdministrationMessageNouveau = "/administration/portail/messages/nouveau";
    public const string AdministrationStructures = "/administration/portail/structures";

    public const string Fichiers = "/fichiers";
    public const string SanteVivant = "/sante/vivant";
    public const string SantePret = "/sante/pret";
    public const string DevCourriels = "/dev/courriels";
    public const string DevHorloge = "/dev/horloge";
    public const string DevMemoire = "/dev/memoire";
    public const string DevMesure = "/dev/mesure";

    /// <summary>The page that adds a line to a table of « Parcours ».</summary>
    public static string EspaceParcoursAjouter(string table) => $"{EspaceParcours}?ajouter={table}";

    /// <summary>The page that changes a line of a table of « Parcours ».</summary>
    public static string EspaceParcoursModifier(Guid ligneId) => $"{EspaceParcours}?modifier={ligneId}";

    /// <summary>The page of one trainer, for managers.</summary>
    public static string GestionIntervenant(Guid id) => $"{GestionIntervenants}/{id}";

    /// <summary>The verification of a trainer's administrative file.</summary>
    public static string GestionDossier(Guid id) => $"{GestionDossiers}/{id}";

    /// <summary>The sheet of an ad.</summary>
    public static string Annonce(string numero) => CheminsAnnonces.Fiche(numero);

    /// <summary>Where one applies to an ad, signed in or not (ANN-05).</summary>
    public static string AnnonceCandidater(string numero) => CheminsAnnonces.Candidater(numero);

    /// <summary>The file attached to an ad.</summary>
    public static string AnnonceFichier(string numero) => $"{Annonces}/{numero}/fichier";

    /// <summary>The creation of an account for whoever wants to apply to that ad (PRO-06).</summary>
    public static string InscriptionPour(string numero) => $"{Inscription}?annonce={Uri.EscapeDataString(numero)}";

    /// <summary>A news item, unfolded.</summary>
    public static string Actualite(string slug) => $"{Actualites}/{slug}";

    /// <summary>A document of the portal.</summary>
    public static string Document(Guid id) => $"{Documents}/{id}";

    /// <summary>The editor of an ad, for its managers.</summary>
    public static string GestionAnnonce(string numero) => CheminsAnnonces.Gestion(numero);

    /// <summary>The applications to an ad, for its managers.</summary>
    public static string GestionCandidatures(string numero) => $"{GestionAnnonces}/{numero}/candidatures";

    /// <summary>The editor of a news item.</summary>
    public static string AdministrationActualite(Guid id) => $"{AdministrationActualites}/{id}";

    /// <summary>The editor of a document of the portal.</summary>
    public static string AdministrationDocument(Guid id) => $"{AdministrationDocuments}/{id}";

    /// <summary>The editor of one of the texts.</summary>
    public static string AdministrationTexte(string cle) => $"{AdministrationTextes}/{cle}";

    /// <summary>The editor of an announcement on screen.</summary>
    public static string AdministrationMessage(Guid id) => $"{AdministrationMessages}/{id}";

    /// <summary>The editor of a structure's contacts.</summary>
    public static string AdministrationStructure(string code) => $"{AdministrationStructures}/{code}";

    /// <summary>The applications to an ad, one of them open.</summary>
    public static string GestionCandidature(string numero, Guid id) => $"{GestionCandidatures(numero)}?vue=toutes&candidature={id}";

    /// <summary>The applications to an ad as a workbook.</summary>
    public static string GestionCandidaturesClasseur(string numero) => $"{GestionCandidatures(numero)}.xlsx";

    /// <summary>The download of a deposited file.</summary>
    public static string Fichier(Guid id) => $"{Fichiers}/{id}";

    /// <summary>A deposited file, shown where it stands: PDF and pictures only.</summary>
    public static string FichierApercu(Guid id) => $"{Fichiers}/{id}/apercu";

    /// <summary>The sign-in page, which leads back to where the person was going.</summary>
    public static string AuthentificationPour(string retour) => $"{Authentification}?retour={Uri.EscapeDataString(retour)}";

    /// <summary>The choice of cookies, which leads back to the page that was being read.</summary>
    public static string CookiesDepuis(string retour) => $"{Cookies}?retour={Uri.EscapeDataString(retour)}";

    /// <summary>Whether an address found in a query leads nowhere but into this application.</summary>
    public static bool EstLocale([NotNullWhen(true)] string? adresse) =>
        adresse is ['/', ..] and not ['/', '/' or '\\', ..] && !adresse.Any(char.IsControl);
}
