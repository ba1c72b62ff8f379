using System.Reflection;
using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Persistence;
using NetArchTest.Rules;

namespace EspaceIntervenants.Tests.Architecture;

/// <summary>What the managers think of an application stays among them (ANN-07): nothing a trainer opens knows the types that hold it.</summary>
[Trait("Rule", "ANN-07")]
public sealed class DonneesPriveesTests
{
    private static readonly string[] Prives = [typeof(SuiviCandidature).FullName!, typeof(NoteCandidature).FullName!];

    private static readonly Type[] DeLIntervenant =
    [
        typeof(CandidaturesService), typeof(MesCandidaturesQueries), typeof(CandidaterQueries), typeof(MaCandidature), typeof(ComptesMesCandidatures),
        typeof(SituationCandidature), typeof(CourrielCandidatureDeposee), typeof(Candidature),
    ];

    [Fact]
    public void The_services_of_the_trainer_know_neither_notes_nor_ratings()
    {
        var noms = DeLIntervenant.Select(t => t.Name).Append("CasCandidature").ToArray();
        var fautifs = Types.InAssembly(typeof(EspaceDbContext).Assembly).That().ResideInNamespace(typeof(Candidature).Namespace).And().HaveDependencyOnAny(Prives).GetTypes().Select(t => t.Name).ToList();
        Assert.DoesNotContain(fautifs, noms.Contains);
        // The same question finds what does hold them.
        Assert.Contains(nameof(EspaceDbContext), Types.InAssembly(typeof(EspaceDbContext).Assembly).That().HaveDependencyOnAny(Prives).GetTypes().Select(t => t.Name));
    }

    [Fact]
    public void The_pages_of_the_trainer_know_neither_notes_nor_ratings()
    {
        const string pages = "EspaceIntervenants.Web.Features.Annonces.Candidatures.";
        Assert.NotEmpty(Types.InAssembly(typeof(Program).Assembly).That().ResideInNamespaceStartingWith(pages + "Espace").GetTypes());
        foreach (var dossier in new[] { pages + "Espace", pages + "Depot", "EspaceIntervenants.Web.Account", "EspaceIntervenants.Web.Emails", "EspaceIntervenants.Web.Features.Profils.Formulaire" })
            Assert.True(Types.InAssembly(typeof(Program).Assembly).That().ResideInNamespaceStartingWith(dossier).ShouldNot().HaveDependencyOnAny(Prives).GetResult().IsSuccessful, dossier);
    }

    [Fact]
    public void No_source_of_the_trainer_names_their_tables()
    {
        string[] mots = ["SuiviCandidature", "SuivisCandidature", "NoteCandidature", "NotesCandidature", "Preselection", "Evaluation", "DecideurNom"];
        var dossier = Path.Combine(Tools.Depot.Racine, "EspaceIntervenants.Domain", "Annonces", "Candidatures");
        var sources = new[] { "CandidaturesService", "MesCandidaturesQueries", "CandidaterQueries", "CasCandidature", "CourrielCandidatureDeposee" }.Select(f => Path.Combine(dossier, f + ".cs"))
            .Concat(Directory.EnumerateFiles(Path.Combine(Tools.Depot.Racine, "EspaceIntervenants.Web", "Features", "Annonces", "Candidatures", "Espace")))
            .Concat(Directory.EnumerateFiles(Path.Combine(Tools.Depot.Racine, "EspaceIntervenants.Web", "Features", "Annonces", "Candidatures", "Depot")));
        Assert.All(sources, source => Assert.DoesNotContain(mots, mot => File.ReadAllText(source).Contains(mot, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_a_trainer_is_given_of_an_application_is_its_state_and_nothing_of_who_decided()
    {
        Assert.Equal(
            ["AnnonceOuverte", "DeposeeLe", "Etat", "Id", "Intitule", "JusquAu", "Numero", "Retirable", "Structure", "Version"],
            typeof(MaCandidature).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => p.Name).Where(n => n != "EqualityContract").Order(StringComparer.Ordinal));
        Assert.Equal(["Deposee", "Etudiee", "NonRetenue", "Retiree"], Enum.GetNames<EtatCandidature>());
    }
}
