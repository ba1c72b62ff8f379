using System.Text.Json;
using System.Text.Json.Serialization;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>What is being typed in step 2: its form, and the line whose editor is open.</summary>
public sealed class SaisieParcours
{
    /// <summary>The form.</summary>
    public Parcours Parcours { get; set; } = new();

    /// <summary>The line being added or changed; null when no editor is open.</summary>
    public LigneParcours? Ligne { get; set; }
}

/// <summary>The forms as JSON; every text that goes through is cleaned by <see cref="TextePropre"/>.</summary>
[JsonSourceGenerationOptions(Converters = [typeof(TextePropreConverter)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Identification))]
[JsonSerializable(typeof(SaisieParcours))]
internal sealed partial class ProfilJson : JsonSerializerContext
{
    public static string Ecrire(Identification saisie) => JsonSerializer.Serialize(saisie, Default.Identification);

    public static string Ecrire(SaisieParcours saisie) => JsonSerializer.Serialize(saisie, Default.SaisieParcours);

    public static Identification LireIdentification(string json) => JsonSerializer.Deserialize(json, Default.Identification)!;

    public static SaisieParcours LireParcours(string json) => JsonSerializer.Deserialize(json, Default.SaisieParcours)!;
}

/// <summary>Copies of forms, to edit or to store: the texts cleaned, nothing shared with the original.</summary>
public static class Copie
{
    /// <summary>A copy of step 1.</summary>
    public static Identification De(Identification saisie) => ProfilJson.LireIdentification(ProfilJson.Ecrire(saisie));

    /// <summary>A copy of step 2.</summary>
    public static Parcours De(Parcours saisie) => ProfilJson.LireParcours(ProfilJson.Ecrire(new SaisieParcours { Parcours = saisie })).Parcours;

    /// <summary>A copy of a line, under the same identifier.</summary>
    public static T De<T>(T ligne) where T : LigneParcours =>
        (T)ProfilJson.LireParcours(ProfilJson.Ecrire(new SaisieParcours { Ligne = ligne })).Ligne!;

    /// <summary>A copy of step 1 to store: without choices that left their list, nor, once complete, what its answers hide.</summary>
    internal static Identification AEnregistrer(Identification saisie, CodesReference codes, NiveauSaisie niveau)
    {
        var copie = De(saisie);
        copie.Regions.RemoveAll(code => !codes.Regions.Contains(code));
        copie.Departements.RemoveAll(code => !codes.Departements.ContainsKey(code));
        if (niveau == NiveauSaisie.Brouillon) return copie;
        OublierMasques(copie.Statut);
        if (copie.Statut.TypeEmployeur() is null)
        {
            copie.Employeur = new();
            copie.AdresseDifferente = false;
        }
        if (!copie.AdresseDifferente) copie.Professionnelles = new();
        return copie;
    }

    /// <summary>Forgets what the status does not ask for.</summary>
    internal static void OublierMasques(Statut statut)
    {
        if (!statut.EstSalarie()) statut.TempsCode = null;
        if (!statut.EstPublic()) statut.FonctionPubliqueCode = statut.PositionCode = null;
        if (statut.TypeEmployeur() is null) statut.Fonction = statut.Grade = statut.Service = statut.QuotiteCode = null;
    }

    /// <summary>A copy of step 2 to store.</summary>
    internal static Parcours AEnregistrer(Parcours saisie, CodesReference codes, NiveauSaisie niveau)
    {
        var copie = De(saisie);
        void Garder(List<string> choisis, string liste) => choisis.RemoveAll(code => !codes.Propose(liste, code));
        Garder(copie.Natures, ListesReference.NatureFormation);
        Garder(copie.Publics, ListesReference.Public);
        Garder(copie.Prestations, ListesReference.Prestation);
        Garder(copie.Methodes, ListesReference.Methode);
        Garder(copie.Reseaux, ListesReference.ReseauSocial);
        if (niveau == NiveauSaisie.Brouillon) return copie;
        if (copie.DejaFormateur != false) copie.Motivation = null;
        if (copie.ReseauxSociaux != true) copie.Reseaux.Clear();
        return copie;
    }
}
