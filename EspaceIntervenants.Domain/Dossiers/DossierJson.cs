using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;

namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>The form and its blocks as JSON; every text that goes through is cleaned by <see cref="TextePropre"/>.</summary>
[JsonSourceGenerationOptions(Converters = [typeof(TextePropreConverter)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FormulaireDossier))]
internal sealed partial class DossierJson : JsonSerializerContext
{
    public static string Ecrire(FormulaireDossier formulaire) => JsonSerializer.Serialize(formulaire, Default.FormulaireDossier);

    public static FormulaireDossier Lire(string json) => JsonSerializer.Deserialize(json, Default.FormulaireDossier)!;

    public static FormulaireDossier Copier(FormulaireDossier formulaire) => Lire(Ecrire(formulaire));

    /// <summary>The data of one block; its documents are kept apart.</summary>
    public static string Ecrire(FormulaireDossier f, BlocDossier bloc) => bloc switch
    {
        BlocDossier.Adresse => Json(f.Adresse, Default.Adresse),
        BlocDossier.Telephones => Json(f.Telephones, Default.Telephones),
        BlocDossier.Identite => Json(f.Identite, Default.IdentiteDossier),
        BlocDossier.SecuriteSociale => Json(f.SecuriteSociale, Default.SecuriteSociale),
        BlocDossier.Statut => Json(f.Statut, Default.Statut),
        BlocDossier.Contrat => Json(f.Contrat, Default.ContratTravail),
        BlocDossier.Retraite => Json(f.Retraite, Default.Retraite),
        BlocDossier.Attestation => Json(f.Attestation, Default.AttestationHonneur),
        BlocDossier.Arrete => Json(f.Arrete, Default.ArreteSituation),
        BlocDossier.Employeur => Json(f.Employeur, Default.EmployeurDeclare),
        BlocDossier.Bancaire => Json(f.Bancaire, Default.Bancaire),
        _ => throw new ArgumentOutOfRangeException(nameof(bloc), bloc, "There is no such block."),
    };

    /// <summary>Puts the data of one block in a form.</summary>
    public static void Lire(FormulaireDossier f, BlocDossier bloc, string json)
    {
        switch (bloc)
        {
            case BlocDossier.Adresse: f.Adresse = Objet(json, Default.Adresse); break;
            case BlocDossier.Telephones: f.Telephones = Objet(json, Default.Telephones); break;
            case BlocDossier.Identite: f.Identite = Objet(json, Default.IdentiteDossier); break;
            case BlocDossier.SecuriteSociale: f.SecuriteSociale = Objet(json, Default.SecuriteSociale); break;
            case BlocDossier.Statut: f.Statut = Objet(json, Default.Statut); break;
            case BlocDossier.Contrat: f.Contrat = Objet(json, Default.ContratTravail); break;
            case BlocDossier.Retraite: f.Retraite = Objet(json, Default.Retraite); break;
            case BlocDossier.Attestation: f.Attestation = Objet(json, Default.AttestationHonneur); break;
            case BlocDossier.Arrete: f.Arrete = Objet(json, Default.ArreteSituation); break;
            case BlocDossier.Employeur: f.Employeur = Objet(json, Default.EmployeurDeclare); break;
            case BlocDossier.Bancaire: f.Bancaire = Objet(json, Default.Bancaire); break;
            default: throw new ArgumentOutOfRangeException(nameof(bloc), bloc, "There is no such block.");
        }
    }

    private static string Json<T>(T objet, JsonTypeInfo<T> type) => JsonSerializer.Serialize(objet, type);

    private static T Objet<T>(string json, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(json, type)!;
}
