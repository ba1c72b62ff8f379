using System.Reflection;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using NetArchTest.Rules;

namespace EspaceIntervenants.Tests.Architecture;

/// <summary>The walls of the plan.</summary>
public sealed class MursTests
{
    private static readonly Assembly Domaine = typeof(EspaceDbContext).Assembly;

    /// <summary>
    /// What each feature of Domain may know of the others. Common, Persistence and Referentiels are open to all; whoever
    /// adds a line here says why in the review.
    /// </summary>
    private static readonly Dictionary<string, string[]> Connait = new()
    {
        ["Common"] = [],
        ["Referentiels"] = ["Comptes"],
        ["Courriels"] = ["Regles"],
        ["Regles"] = [],
        ["Dossiers"] = ["Comptes", "Courriels", "Fichiers", "Regles", "Profils"],
        ["Fichiers"] = ["Comptes", "Regles", "Profils", "Annonces", "Portail", "Dossiers"],
        ["Employeurs"] = ["Comptes"],
        ["Comptes"] = ["Courriels", "Regles", "Profils", "Annonces"],
        ["Annonces"] = ["Comptes", "Courriels", "Fichiers", "Regles", "Profils"],
        ["Interventions"] = ["Comptes", "Profils"],
        ["Portail"] = ["Comptes", "Fichiers"],
        // The mail of a validation proposes the ad the person registered from (ANN-05); a change of profile is sent to the file it fills (DOS-01).
        ["Profils"] = ["Comptes", "Courriels", "Fichiers", "Regles", "Annonces", "Dossiers"],
    };

    [Fact]
    public void Domain_has_no_screen_and_no_http() => Verifier(
        Types.InAssembly(Domaine).ShouldNot().HaveDependencyOnAny(
            "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Builder",
            "MudBlazor", "Coravel", "MailKit", "EspaceIntervenants.Web").GetResult());

    /// <summary>A PDF someone deposited may end the process that opens it.</summary>
    [Fact]
    public void The_server_opens_no_PDF_itself()
    {
        foreach (var assembly in (Assembly[])[Domaine, typeof(Program).Assembly])
            Assert.DoesNotContain(assembly.GetReferencedAssemblies(), a => a.Name!.StartsWith("UglyToad", StringComparison.Ordinal));
    }

    public static TheoryData<string> Fonctions() => [.. Domaine.GetTypes()
        .Select(t => t.Namespace ?? string.Empty)
        .Where(n => n.StartsWith("EspaceIntervenants.Domain.", StringComparison.Ordinal))
        .Select(n => n.Split('.')[2])
        .Where(n => n != "Persistence")
        .Distinct()];

    [Theory]
    [MemberData(nameof(Fonctions))]
    public void A_feature_knows_only_the_features_it_may(string fonction)
    {
        Assert.True(Connait.ContainsKey(fonction), $"Say in {nameof(Connait)} what {fonction} may know.");
        var interdites = Connait.Keys.Except([fonction, "Common", "Referentiels", .. Connait[fonction]])
            .Select(f => $"EspaceIntervenants.Domain.{f}").ToArray();
        Verifier(Types.InAssembly(Domaine).That().ResideInNamespaceStartingWith($"EspaceIntervenants.Domain.{fonction}")
            .ShouldNot().HaveDependencyOnAny(interdites).GetResult());
    }

    [Fact]
    public void Entities_are_changed_through_their_methods() => Verifier(
        Types.InAssembly(Domaine).That().ImplementInterface(typeof(IVersionne)).Should().BeSealed().GetResult());

    [Fact]
    public void No_entity_lets_its_state_be_set_from_outside()
    {
        var ouvertes = Types.InAssembly(Domaine).That().ImplementInterface(typeof(IVersionne)).GetTypes()
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(p => p.SetMethod?.IsPublic == true)
            .Select(p => $"{p.DeclaringType!.Name}.{p.Name}");
        Assert.Empty(ouvertes);
    }

    [Fact]
    public void Nobody_asks_the_machine_what_time_it_is() => Assert.Empty(SourcesQui(
        source => source.Contains("DateTime.Now", StringComparison.Ordinal) || source.Contains("DateTime.UtcNow", StringComparison.Ordinal)
            || source.Contains("DateTimeOffset.Now", StringComparison.Ordinal) || source.Contains("DateTimeOffset.UtcNow", StringComparison.Ordinal)
            || source.Contains("DateTime.Today", StringComparison.Ordinal)));

    [Fact]
    public void What_only_one_database_understands_stays_in_Persistence() => Assert.Empty(SourcesQui(
        source => source.Contains("PRAGMA", StringComparison.Ordinal) || source.Contains("Microsoft.Data.Sqlite", StringComparison.Ordinal)
            || source.Contains(" MATCH ", StringComparison.Ordinal)));

    private static IEnumerable<string> SourcesQui(Func<string, bool> fautives) =>
        new[] { "EspaceIntervenants.Domain", "EspaceIntervenants.Web" }
            .SelectMany(projet => Directory.EnumerateFiles(Path.Combine(Tools.Depot.Racine, projet), "*.*", SearchOption.AllDirectories))
            .Where(f => (f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
                && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !f.Contains($"{Path.DirectorySeparatorChar}Persistence{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(f => fautives(File.ReadAllText(f)))
            .Select(f => Path.GetRelativePath(Tools.Depot.Racine, f));

    private static void Verifier(TestResult resultat) =>
        Assert.True(resultat.IsSuccessful, string.Join('\n', resultat.FailingTypeNames ?? []));
}
