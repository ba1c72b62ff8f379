using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Portail;
using EspaceIntervenants.Tests.Tools;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceIntervenants.Tests.Web.Portail;

/// <summary>The application with something on its portal.</summary>
public sealed class PortailDeTest : IDisposable
{
    public PortailDeTest()
    {
        using var db = Application.Services.GetRequiredService<IDbContextFactory<EspaceDbContext>>().CreateDbContext();
        db.AddRange(Lignes(Application.Services.GetRequiredService<TimeProvider>().Maintenant()));
        db.SaveChanges();
        Application.Services.GetRequiredService<PortailQueries>().Perimer();
    }

    public Application Application { get; } = new();

    public void Dispose() => Application.Dispose();

    /// <summary>Twenty-two news, one of each kind of document, a text, messages and the contacts of Nancy, around this instant.</summary>
    internal static IEnumerable<object> Lignes(DateTime maintenant)
    {
        var jour = maintenant.JourAParis();
        yield return Actualite.Creer("mise-a-jour", "Mise à jour du formulaire", Texte, true, jour, null, maintenant);
        for (var n = 1; n <= 21; n++)
            yield return Actualite.Creer($"ancienne-{n}", $"Ancienne information {n}", $"Texte de l'information {n}.", true, jour.AddDays(-n), null, maintenant);
        yield return Actualite.Creer("demain", "Information de demain", "Texte", true, jour.AddDays(2), null, maintenant);
        yield return Actualite.Creer("brouillon", "Information en préparation", "Texte", false, jour, null, maintenant);

        var compte = Compte.Creer("administration@exemple.fr", maintenant);
        yield return compte;
        var fichier = FichierDepose.Creer(Guid.CreateVersion7(), compte.Id, "fichier.pdf", "pdf", 1_240_000, new string('a', 64), "absent", maintenant);
        yield return fichier;
        foreach (var (rubrique, titre) in new[]
        {
            (RubriqueDocument.ModeEmploi, "Mode d'emploi complet"), (RubriqueDocument.Tutoriel, "Créer son compte"),
            (RubriqueDocument.Formulaire, "Attestation sur l'honneur"), (RubriqueDocument.Guide, "Je suis intervenant au CNFPT"),
        })
            yield return DocumentPortail.Creer(rubrique, titre, fichier.Id, 1, jour, null, maintenant);

        yield return TextePortail.Creer(ClesTextes.Charte, "Charte des intervenants", "La charte de l'administrateur, que chacun lit avant de créer son compte.", jour, "Claire Vasseur", maintenant);
        yield return MessageEcran.Creer("Le service sera **interrompu** ce soir.", true, PublicMessage.Tous, maintenant.AddHours(-1), maintenant.AddDays(1), maintenant);
        yield return MessageEcran.Creer("Nouvelle file des inscriptions.", false, PublicMessage.Gestionnaires, maintenant.AddHours(-1), maintenant.AddDays(1), maintenant);
        var nancy = CoordonneesStructure.Creer("054");
        nancy.Modifier("6 quai Andreu Bilistein", "54000 Nancy", "03 99 00 54 54", "grandest@exemple.fr", "Tram 1, arrêt Division de Fer.");
        yield return nancy;
    }

    private const string Texte = """
        Un **nouveau formulaire** reçoit vos frais de déplacement, sans papier. Il remplace celui que vous envoyiez à votre structure, et garde une
        copie de chaque pièce. Vos demandes en cours ne changent pas.

        Consultez la [charte](/charte). <script>alert(1)</script>
        """;
}
