namespace EspaceIntervenants.Domain.Comptes;

/// <summary>A manager or an administrator: who they are, and the structures they act for (ROL-01).</summary>
public sealed class Agent
{
    private readonly List<AffectationStructure> _affectations = [];

    private Agent() { }

    /// <summary>The identifier of the person's <see cref="Compte"/>.</summary>
    public Guid Id { get; private set; }

    /// <summary>First name.</summary>
    public string Prenom { get; private set; } = string.Empty;

    /// <summary>Last name.</summary>
    public string Nom { get; private set; } = string.Empty;

    /// <summary>The structures this agent acts for; none for the national administrator, who acts for all.</summary>
    public IReadOnlyCollection<AffectationStructure> Affectations => _affectations;

    /// <summary>Describes the agent of an account.</summary>
    public static Agent Creer(Guid compteId, string prenom, string nom, IEnumerable<string> structures)
    {
        var agent = new Agent { Id = compteId, Prenom = prenom.Trim(), Nom = nom.Trim() };
        agent._affectations.AddRange(structures.Distinct().Select(code => new AffectationStructure(compteId, code)));
        return agent;
    }
}

/// <summary>That an agent acts for a structure.</summary>
/// <param name="AgentId">The agent.</param>
/// <param name="StructureCode">The 3-digit code of the structure.</param>
public sealed record AffectationStructure(Guid AgentId, string StructureCode);
