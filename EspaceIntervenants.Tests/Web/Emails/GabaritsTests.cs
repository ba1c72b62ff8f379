using System.Globalization;
using System.Reflection;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Courriels;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Tests.Tools;
using EspaceIntervenants.Web.Emails;

namespace EspaceIntervenants.Tests.Web.Emails;

public sealed class GabaritsTests
{
    private const string Piege = "<script>alert(\"1\")</script> & ' \u202Efin";
    private const string Lien = CourrielsDeTest.Site + "/page?jeton=a-b_c&etape=2";

    public static TheoryData<Type> Modeles => new(typeof(IModeleCourriel).Assembly.GetTypes()
        .Where(t => t.IsAssignableTo(typeof(IModeleCourriel)) && t is { IsInterface: false, IsAbstract: false }));

    [Theory, MemberData(nameof(Modeles))]
    public async Task Every_model_of_Domain_has_a_template_that_prints_all_it_is_given_as_text(Type modele)
    {
        Assert.Contains(modele, RenduCourrielRazor.Modeles);
        var instance = Remplir(modele, out var textes);

        var rendu = await CourrielsDeTest.Rendu.RendreAsync(instance, default);

        Assert.DoesNotContain("<script", rendu.Html, StringComparison.OrdinalIgnoreCase);
        Assert.All(textes, texte => Assert.Contains(texte, rendu.Texte, StringComparison.Ordinal));
        Assert.Contains("Information CNIL", rendu.Texte, StringComparison.Ordinal);
        Assert.Contains("message automatique, merci de ne pas y répondre", rendu.Texte, StringComparison.Ordinal);
        Assert.Contains("Aide et contact : https://espace.exemple.fr/aide-et-contact", rendu.Texte, StringComparison.Ordinal);
        Assert.NotEmpty(instance.Objet);
        Assert.Equal(2, Occurrences(rendu.Html, "<html") + Occurrences(rendu.Html, "</html>"));
    }

    [Fact]
    public async Task An_activation_greets_as_the_manual_does_and_gives_its_link_twice()
    {
        var nom = Salutation.Appel(Civilite.Madame, "Manon", "Eloue");
        var rendu = await CourrielsDeTest.Rendu.RendreAsync(new CourrielActivation(nom, Lien, 7), default);

        Assert.StartsWith("Espace intervenants\n\nBonjour Mme Manon ELOUE,\n\n", rendu.Texte, StringComparison.Ordinal);
        Assert.Contains($"Activer mon compte : {Lien}\n", rendu.Texte, StringComparison.Ordinal);
        Assert.Contains($"\n{Lien}\n", rendu.Texte, StringComparison.Ordinal);
        Assert.Contains("pendant 7 jours", rendu.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain("&", rendu.Texte.Replace(Lien, string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_manager_typed_keeps_its_lines()
    {
        var modele = new CourrielComplementsDemandes("M. Jean DUBOIS", "Délégation Grand Est", "Précisez :\r\n- vos diplômes\n- vos langues", new(2026, 11, 1), Lien);
        var rendu = await CourrielsDeTest.Rendu.RendreAsync(modele, default);

        Assert.Contains("Précisez :\n- vos diplômes\n- vos langues\n", rendu.Texte, StringComparison.Ordinal);
        Assert.Contains("au plus tard le 01/11/2026", rendu.Texte, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>un</p><p>deux</p>", "un\n\ndeux\n")]
    [InlineData("<ul><li>un</li><li>deux</li></ul>", "- un\n\n- deux\n")]
    [InlineData("<a href=\"https://a.fr/?x=1&amp;y=2\">https://a.fr/?x=1&amp;y=2</a>", "https://a.fr/?x=1&y=2\n")]
    [InlineData("<a class=\"x\" href=\"https://a.fr/\">ici</a>", "ici : https://a.fr/\n")]
    [InlineData("<title>non</title>a&#xE9;  \n <b>b</b><!-- non -->", "aé b\n")]
    public void Html_becomes_readable_text(string html, string attendu) => Assert.Equal(attendu, TexteDeHtml.Convertir(html).Replace("\u00A0", " ", StringComparison.Ordinal));

    private static IModeleCourriel Remplir(Type modele, out List<string> textes)
    {
        textes = [];
        return (IModeleCourriel)Remplir(modele, textes);
    }

    private static object Remplir(Type modele, List<string> textes)
    {
        var valeurs = modele.GetConstructors(BindingFlags.Public | BindingFlags.Instance)[0].GetParameters().Select(p => Valeur(p, textes)).ToArray();
        return Activator.CreateInstance(modele, valeurs)!;
    }

    private static object Valeur(ParameterInfo parametre, List<string> textes)
    {
        if (parametre.ParameterType is { IsGenericType: true } liste) return Liste(liste.GetGenericArguments()[0], parametre.Name!, textes);
        if (parametre.ParameterType == typeof(bool)) return true;
        if (parametre.ParameterType == typeof(AnnonceProposee)) return Remplir(parametre.ParameterType, textes);
        object valeur = parametre switch
        {
            { Name: "Lien" } => Lien,
            { ParameterType: var t } when t == typeof(string) => Piege + parametre.Name,
            { ParameterType: var t } when t == typeof(int) => 1000 + parametre.Position,
            { ParameterType: var t } when t == typeof(DateOnly) => new DateOnly(2026, 11, 1 + parametre.Position),
            _ => throw new NotSupportedException($"Say here what a template shows of a {parametre.ParameterType.Name}."),
        };
        textes.Add(valeur is DateOnly jour ? jour.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : Convert.ToString(valeur, CultureInfo.InvariantCulture)!);
        return valeur;
    }

    // One element is enough: templates print them all alike.
    private static Array Liste(Type element, string nom, List<string> textes)
    {
        var liste = Array.CreateInstance(element, 1);
        liste.SetValue(element == typeof(string) ? Piege + nom : Remplir(element, textes), 0);
        if (element == typeof(string)) textes.Add(Piege + nom);
        return liste;
    }

    private static int Occurrences(string texte, string motif) => texte.Split(motif).Length - 1;
}
