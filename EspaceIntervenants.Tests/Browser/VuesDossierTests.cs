using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Tests.Web.Dossiers;

namespace EspaceIntervenants.Tests.Browser;

/// <summary>Readiness, history and warnings under our stylesheets, wide and narrow: they stand on several pages, and are looked at by themselves.</summary>
[Collection(AvecNavigateur.Nom)]
public sealed class VuesDossierTests(Navigateur navigateur)
{
    [SkippableTheory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    [InlineData(320, 640)]
    [Trait("Rule", "DOS-10")]
    public async Task What_is_said_of_a_file_is_readable_on_a_desk_and_on_a_phone(int largeur, int hauteur)
    {
        await using var ecran = new EcranVuesDossier();
        var personne = await ecran.D.IntervenantAsync(StatutProfessionnel.AgentNonTitulaire);
        var agent = await ecran.D.Profils.GestionnaireAsync("Ana", "Prévost", "021");
        var formulaire = await RemplirAsync(ecran, personne, agent);
        await ecran.AjouterInterventionAsync(personne, 60);
        var page = await navigateur.OuvrirAsync(new Uri("http://127.0.0.1"), largeur, hauteur);

        foreach (var acteur in new[] { personne, agent })
        {
            var avertissements = ecran.Avertissements(acteur, personne, acteur == personne ? formulaire : null);
            var preparation = ecran.Preparation(acteur, personne);
            var historique = ecran.Historique(acteur, personne);
            foreach (var (vue, attendu) in new[] { (avertissements.Markup, "avertissements-dossier"), (preparation.Markup, "avis__titre"), (historique.Markup, "Voir plus d'éléments") })
                Assert.Contains(attendu, System.Net.WebUtility.HtmlDecode(vue), StringComparison.Ordinal);
            await page.SetContentAsync(Habiller(avertissements.Markup + preparation.Markup + historique.Markup));
            await page.CapturerAsync($"vues-dossier-{(acteur == personne ? "personne" : "agent")}-{largeur}");
            await page.VerifierLargeurAsync();
            await page.VerifierAccessibiliteAsync();
        }
    }

    /// <summary>A bit of everything: validated, refused, asked for, replaced, awaiting, never sent, doubtful.</summary>
    private static async Task<FormulaireDossier> RemplirAsync(EcranVuesDossier ecran, Guid personne, Guid agent)
    {
        var d = ecran.D;
        var formulaire = await d.FormulaireCompletAsync(personne);
        formulaire.Contrat.Fin = d.Aujourdhui.AddMonths(1);
        formulaire.Pieces[NaturePiece.IdentiteRecto] = await d.FichierAsync(personne, "Carte d'identité verso.docx");
        formulaire.Pieces[NaturePiece.IdentiteVerso] = await d.FichierAsync(personne, "Carte d'identité recto avec un nom de fichier vraiment très long, comme les téléphones_en_font_parfois_sans_espace_0123456789.docx");
        var (arrete, rib) = (formulaire.Pieces[NaturePiece.Arrete], formulaire.Pieces[NaturePiece.Rib]);
        formulaire.Pieces.Remove(NaturePiece.Arrete);
        Assert.True((await d.TransmettreAsync(personne, formulaire)).Reussi);
        d.Base.Temps.Advance(TimeSpan.FromMinutes(1));
        await d.RefuserAsync(personne, agent, BlocDossier.Attestation, "L'attestation n'est pas signée.");
        await d.PoserDemandeAsync(personne, "054", "Merci de déposer votre attestation et votre contrat en cours avant le 15 octobre.", BlocDossier.Attestation, BlocDossier.Contrat);
        d.Base.Temps.Advance(TimeSpan.FromDays(3));
        (formulaire.Bancaire.Bic, formulaire.Pieces[NaturePiece.Rib]) = ("GEBABEBB", await d.FichierAsync(personne, "passeport.pdf"));
        formulaire.SecuriteSociale.Nir = "1601175119015";
        // As typed: what is sent next is less than what is on screen.
        Assert.True((await d.TransmettreAsync(personne, formulaire)).Reussi);
        (formulaire.Pieces[NaturePiece.Arrete], formulaire.Pieces[NaturePiece.Attestation]) = (arrete, rib);
        formulaire.Statut.PositionCode = "CDI";
        formulaire.Bancaire.Bic = "DEUTDEFF";
        return formulaire;
    }

    private static string Habiller(string contenu)
    {
        var styles = string.Concat(new[] { "variables", "espace" }.Select(f => File.ReadAllText(Path.Combine(Depot.Racine, "wwwroot-assets", "css", f + ".css"))));
        return $"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Dossier</title><style>{styles}</style></head><body><main class="page"><h1>Dossier</h1>{contenu}</main></body></html>""";
    }
}
