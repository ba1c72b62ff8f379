using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>What a line of a table of « Parcours » must hold (PRO-07). A line is added whole: there is no incomplete one.</summary>
public static class ValidationLigne
{
    /// <summary>What is wrong, in the order of the line's form; the paths are its properties.</summary>
    /// <param name="ligne">The line.</param>
    /// <param name="codes">What the lists propose.</param>
    /// <param name="aujourdhui">Today in Paris.</param>
    public static IReadOnlyList<ErreurChamp> Valider(LigneParcours ligne, CodesReference codes, DateOnly aujourdhui)
    {
        var controle = new Controle(NiveauSaisie.Complet);
        switch (ligne)
        {
            case SpecialiteSouhaitee l: Specialite(controle, l, codes); break;
            case ExperienceFormateur l: Formateur(controle, l, aujourdhui); break;
            case ActionProfessionnalisation l: Action(controle, l, aujourdhui); break;
            case ExperienceProfessionnelle l: Experience(controle, l, aujourdhui); break;
            case FormationSuivie l: Suivie(controle, l, codes, aujourdhui); break;
            case FormationInitiale l: Initiale(controle, l, codes, aujourdhui); break;
            case LangueMaitrisee l: Langue(controle, l, codes); break;
            default: throw new ArgumentOutOfRangeException(nameof(ligne));
        }
        return controle.Erreurs;
    }

    private static void Specialite(Controle c, SpecialiteSouhaitee l, CodesReference codes)
    {
        c.Code(nameof(l.SpecialiteCode), "Spécialité", l.SpecialiteCode, codes.Specialites.Contains, requis: true);
        c.Code(nameof(l.SousSpecialiteCode), "Sous-spécialité", l.SousSpecialiteCode, code => codes.SousSpecialites.TryGetValue(code, out var parent) && parent == l.SpecialiteCode);
        c.Texte(nameof(l.Expertise), "Expertise en", l.Expertise, BornesProfil.Intitule);
        c.Texte(nameof(l.Observations), "Observations et motivations", l.Observations, BornesProfil.Paragraphe);
    }

    private static void Formateur(Controle c, ExperienceFormateur l, DateOnly aujourdhui)
    {
        c.Texte(nameof(l.Contexte), "Contexte", l.Contexte, BornesProfil.Intitule);
        c.Texte(nameof(l.Libelle), "Libellé", l.Libelle, BornesProfil.Intitule, requis: true);
        c.Texte(nameof(l.Public), "Public", l.Public, BornesProfil.Intitule);
        Periode(c, nameof(l.AnneeDebut), l.AnneeDebut, nameof(l.AnneeFin), l.AnneeFin, aujourdhui);
        c.Texte(nameof(l.Duree), "Durée", l.Duree, BornesProfil.Duree);
        c.Texte(nameof(l.Organismes), "Organismes", l.Organismes, BornesProfil.Intitule);
    }

    private static void Action(Controle c, ActionProfessionnalisation l, DateOnly aujourdhui)
    {
        c.Texte(nameof(l.Libelle), "Libellé de l'action", l.Libelle, BornesProfil.Intitule, requis: true);
        c.Texte(nameof(l.Organisme), "Organisme", l.Organisme, BornesProfil.Intitule);
        c.Texte(nameof(l.Duree), "Durée", l.Duree, BornesProfil.Duree);
        c.Annee(nameof(l.Annee), "Année", l.Annee, aujourdhui, requis: true);
    }

    private static void Experience(Controle c, ExperienceProfessionnelle l, DateOnly aujourdhui)
    {
        c.Texte(nameof(l.Employeur), "Employeur", l.Employeur, BornesProfil.Intitule, requis: true);
        c.Texte(nameof(l.Fonction), "Fonction", l.Fonction, BornesProfil.Intitule, requis: true);
        Periode(c, nameof(l.AnneeDebut), l.AnneeDebut, nameof(l.AnneeFin), l.AnneeFin, aujourdhui);
        c.Texte(nameof(l.Missions), "Missions", l.Missions, BornesProfil.Paragraphe);
        c.Texte(nameof(l.Responsabilites), "Responsabilités / Observations", l.Responsabilites, BornesProfil.Paragraphe);
    }

    private static void Suivie(Controle c, FormationSuivie l, CodesReference codes, DateOnly aujourdhui)
    {
        c.Code(nameof(l.NatureCode), "Nature de la formation", l.NatureCode, code => codes.Propose(ListesReference.NatureFormationSuivie, code), requis: true);
        c.Texte(nameof(l.Libelle), "Libellé de la formation", l.Libelle, BornesProfil.Intitule, requis: true);
        c.Texte(nameof(l.Organisme), "Organisme et ou institutions", l.Organisme, BornesProfil.Intitule);
        c.Texte(nameof(l.Duree), "Durées", l.Duree, BornesProfil.Duree);
        c.Annee(nameof(l.Annee), "Années", l.Annee, aujourdhui, requis: true);
    }

    private static void Initiale(Controle c, FormationInitiale l, CodesReference codes, DateOnly aujourdhui)
    {
        c.Code(nameof(l.NiveauCode), "Niveau scolaire", l.NiveauCode, code => codes.Propose(ListesReference.NiveauScolaire, code), requis: true);
        c.Annee(nameof(l.Annee), "Année", l.Annee, aujourdhui);
        c.Texte(nameof(l.Organisme), "Organisme", l.Organisme, BornesProfil.Intitule);
        c.Texte(nameof(l.Titre), "Diplôme", l.Titre, BornesProfil.Intitule, requis: true);
    }

    private static void Langue(Controle c, LangueMaitrisee l, CodesReference codes)
    {
        Func<string, bool> niveau = code => codes.Propose(ListesReference.NiveauLangue, code);
        c.Code(nameof(l.LangueCode), "Libellé de la langue", l.LangueCode, code => codes.Propose(ListesReference.Langue, code), requis: true);
        c.Code(nameof(l.ConversationCode), "Conversation", l.ConversationCode, niveau);
        c.Code(nameof(l.AnimationCode), "Animation", l.AnimationCode, niveau);
        c.Code(nameof(l.RedactionCode), "Rédaction", l.RedactionCode, niveau);
    }

    private static void Periode(Controle c, string champDebut, int? debut, string champFin, int? fin, DateOnly aujourdhui)
    {
        c.Annee(champDebut, "Année de début", debut, aujourdhui, requis: true);
        c.Annee(champFin, "Année de fin", fin, aujourdhui);
        if (fin < debut) c.Refuser(champFin, "« Année de fin » : elle précède l'année de début.");
    }
}
