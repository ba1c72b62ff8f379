using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Profils;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Persistence.Seed;

/// <summary>
/// Invented administrative files of trainers of the CVthèque, at each moment of their life; always the same ones, their dates counted from the
/// present. Few and small, since each document is a real file: the others have not begun theirs.
/// </summary>
internal sealed class JeuDossiers
{
    private const string Marie = "marie.leloup@demo.fr";
    private const string Jean = "jean.dubois@demo.fr";

    /// <summary>What happens to the file of the first person who is of that status and structure (any when null), and was validated long enough ago, in days.</summary>
    private sealed record Cas(StatutProfessionnel Statut, string? Structure, int Depuis, Func<DossierDemo, Task> Vivre);

    private readonly EspaceDbContext _db;
    private readonly StockageFichiers _stockage;
    private readonly DateTime _maintenant;
    private readonly List<PersonneDemo> _libres;
    private int _rang;

    private JeuDossiers(EspaceDbContext db, StockageFichiers stockage, DateTime maintenant, List<PersonneDemo> libres) =>
        (_db, _stockage, _maintenant, _libres) = (db, stockage, maintenant, libres);

    /// <summary>Adds them to a context that has saved the agents and the trainers.</summary>
    public static async Task AjouterAsync(EspaceDbContext db, StockageFichiers stockage, DateTime maintenant, CancellationToken ct)
    {
        var jeu = new JeuDossiers(db, stockage, maintenant, await PersonnesAsync(db, ct));
        await jeu.VivreAsync(p => p.Courriel == Marie, PresqueEchuAsync);
        await jeu.VivreAsync(p => p.Courriel == Jean, DemandeAsync);
        foreach (var cas in Tous)
            await jeu.VivreAsync(p => p.Statut == cas.Statut && (cas.Structure is null || p.Structure == cas.Structure) && p.ValideLe < maintenant.AddDays(-cas.Depuis - 1), cas.Vivre);
    }

    /// <summary>The validated trainers, in the order of their addresses.</summary>
    private static async Task<List<PersonneDemo>> PersonnesAsync(EspaceDbContext db, CancellationToken ct)
    {
        var agents = await db.Agents.Include(a => a.Affectations).ToListAsync(ct);
        var siege = agents.First(a => a.Affectations.Count == 0);
        var lus = await db.Inscriptions.AsNoTracking().Where(i => i.Etat == EtatInscription.Validee)
            .Join(db.Profils, i => i.Id, p => p.Id, (i, p) => new { i.Id, i.StructureCode, i.DecideeLe, p.Identification })
            .Join(db.Users, x => x.Id, u => u.Id, (x, u) => new { x.Id, x.StructureCode, x.DecideeLe, x.Identification, u.Email }).ToListAsync(ct);
        var lieux = lus.Select(l => l.Identification.Formateur.LieuNaissance).Distinct().ToList();
        var communes = (await db.Communes.Where(c => lieux.Contains(c.Libelle)).Select(c => new { c.Libelle, c.Code, c.Population }).ToListAsync(ct))
            .GroupBy(c => c.Libelle).ToDictionary(g => g.Key, g => g.MaxBy(c => c.Population)!.Code);
        return
        [
            .. from l in lus.OrderBy(l => l.Email, StringComparer.Ordinal)
               let agent = agents.Find(a => a.Affectations.Any(x => x.StructureCode == l.StructureCode)) ?? siege
               where communes.ContainsKey(l.Identification.Formateur.LieuNaissance!)
               select new PersonneDemo(l.Id, l.Email!, l.StructureCode!, l.DecideeLe!.Value, l.Identification, communes[l.Identification.Formateur.LieuNaissance!], agent.Id, $"{agent.Prenom} {agent.Nom}"),
        ];
    }

    private async Task VivreAsync(Predicate<PersonneDemo> choix, Func<DossierDemo, Task> vivre)
    {
        if (_libres.Find(choix) is not { } personne) return;
        _libres.Remove(personne);
        await vivre(new DossierDemo(_db, _stockage, personne, ++_rang, _maintenant));
    }

    private static Cas[] Tous { get; } =
    [
        new(StatutProfessionnel.Sans, "054", 380, d => RevisionAsync(d, 372, demandee: true)),
        new(StatutProfessionnel.Sans, "021", 380, d => RevisionAsync(d, 366, demandee: false)),
        new(StatutProfessionnel.Fonctionnaire, "054", 380, ArreteEchuAsync),
        new(StatutProfessionnel.Fonctionnaire, "021", 380, ConfirmeAsync),
        new(StatutProfessionnel.TravailleurIndependant, null, 25, AttestationEchueAsync),
        new(StatutProfessionnel.SalariePrive, "021", 35, RemplaceAsync),
        new(StatutProfessionnel.TravailleurIndependant, null, 20, RibRecentAsync),
        new(StatutProfessionnel.TravailleurIndependant, null, 15, d => RefuseAsync(d, BlocDossier.Identite, "Le document est illisible : chargez une image plus nette, où toutes les mentions se lisent.")),
        new(StatutProfessionnel.Sans, null, 15, d => RefuseAsync(d, BlocDossier.Bancaire, "L'IBAN saisi n'est pas celui du document.")),
        new(StatutProfessionnel.TravailleurIndependant, "054", 13, d => AVerifierAsync(d, 12)),
        new(StatutProfessionnel.AgentNonTitulaire, "054", 5, d => AVerifierAsync(d, 0.1)),
        new(StatutProfessionnel.Sans, "067", 15, d => CommenceAsync(d, 6)),
        new(StatutProfessionnel.TravailleurIndependant, "971", 20, d => AVerifierAsync(d, 3)),
        new(StatutProfessionnel.Sans, "093", 25, d => AVerifierAsync(d, 22)),
        new(StatutProfessionnel.SalariePrive, "021", 1, d => CommenceAsync(d, 1)),
        new(StatutProfessionnel.AgentNonTitulaire, "054", 6, d => CommenceAsync(d, 5)),
        new(StatutProfessionnel.AgentNonTitulaire, "034", 10, d => CommenceAsync(d, 9)),
        new(StatutProfessionnel.SalariePrive, "059", 5, d => CommenceAsync(d, 2)),
        new(StatutProfessionnel.TravailleurIndependant, "049", 10, RepondAsync),
    ];

    /// <summary>Complete; the contract ends in two months, and today's reminder is still to be sent.</summary>
    private static async Task PresqueEchuAsync(DossierDemo d)
    {
        d.Remplir(36);
        (d.Formulaire.Identite.TypeDocument, d.Formulaire.Contrat.TypeCode) = (TypeDocumentIdentite.CarteIdentite, "CDD");
        d.Formulaire.Contrat.Fin = d.Aujourdhui.AddMonths(ReglesEcheances.MoisPremierRappel);
        d.Formulaire.Contrat.Debut = d.Formulaire.Contrat.Fin.Value.AddYears(-1);
        await d.TransmettreAsync(36);
        d.Verifier(34);
    }

    /// <summary>Asked for everything, by his structure, and nothing sent.</summary>
    private static Task DemandeAsync(DossierDemo d)
    {
        d.Demander(2, "Bonjour,\nUne première intervention est envisagée au printemps. Merci de compléter ces éléments pour que nous puissions établir votre lettre de demande.",
            BlocDossier.Identite, BlocDossier.SecuriteSociale, BlocDossier.Contrat, BlocDossier.Attestation, BlocDossier.Bancaire);
        return Task.CompletedTask;
    }

    private static async Task CompletAsync(DossierDemo d, double jours)
    {
        d.Remplir(jours);
        await d.TransmettreAsync(jours);
        d.Verifier(jours - 1.5);
    }

    /// <summary>Complete, without an end, and more than a year old.</summary>
    private static async Task RevisionAsync(DossierDemo d, double jours, bool demandee)
    {
        await CompletAsync(d, jours);
        if (demandee) d.SuivreRegles(revisionDemandee: jours - 365);
    }

    private static async Task ArreteEchuAsync(DossierDemo d)
    {
        await CompletAsync(d, 376);
        d.SuivreRegles(revisionDemandee: 376 - 365);
    }

    private static async Task ConfirmeAsync(DossierDemo d)
    {
        await CompletAsync(d, 379);
        d.Confirmer(40);
        d.Verifier(38);
    }

    /// <summary>The attestation was eleven months old when it was sent.</summary>
    private static async Task AttestationEchueAsync(DossierDemo d)
    {
        d.Remplir(369);
        await d.TransmettreAsync(22);
        d.Verifier(20);
        d.SuivreRegles();
    }

    /// <summary>The contract is about to end; the next one awaits its verification.</summary>
    private static async Task RemplaceAsync(DossierDemo d)
    {
        d.Remplir(33);
        (d.Formulaire.Contrat.TypeCode, d.Formulaire.Contrat.Debut, d.Formulaire.Contrat.Fin) = ("CDD", d.Aujourdhui.AddDays(-320), d.Aujourdhui.AddDays(45));
        await d.TransmettreAsync(33);
        d.Verifier(31);
        (d.Formulaire.Contrat.Debut, d.Formulaire.Contrat.Fin) = (d.Aujourdhui.AddDays(46), d.Aujourdhui.AddDays(46).AddYears(1));
        d.Retirer(NaturePiece.Contrat);
        await d.TransmettreAsync(4, BlocDossier.Contrat);
        d.SuivreRegles();
    }

    /// <summary>Complete, and a more recent document of the bank that awaits its verification.</summary>
    private static async Task RibRecentAsync(DossierDemo d)
    {
        await CompletAsync(d, 18);
        d.Retirer(NaturePiece.Rib);
        await d.TransmettreAsync(8, BlocDossier.Bancaire);
    }

    private static async Task RefuseAsync(DossierDemo d, BlocDossier bloc, string motif)
    {
        d.Remplir(11);
        await d.TransmettreAsync(11);
        d.Verifier(7, bloc, motif);
    }

    private static async Task AVerifierAsync(DossierDemo d, double jours)
    {
        d.Remplir(jours);
        await d.TransmettreAsync(jours);
    }

    /// <summary>Only what needs few documents is sent: the rest is still to come.</summary>
    private static async Task CommenceAsync(DossierDemo d, double jours)
    {
        d.Remplir(jours);
        await d.TransmettreAsync(jours, BlocDossier.Adresse, BlocDossier.Telephones, BlocDossier.Statut, BlocDossier.Bancaire);
    }

    /// <summary>Asked for three blocks, and two of them sent.</summary>
    private static async Task RepondAsync(DossierDemo d)
    {
        d.Demander(9, "Merci de nous transmettre ces éléments avant la fin du mois.", BlocDossier.SecuriteSociale, BlocDossier.Attestation, BlocDossier.Bancaire);
        d.Remplir(5);
        await d.TransmettreAsync(5, BlocDossier.Adresse, BlocDossier.Telephones, BlocDossier.SecuriteSociale, BlocDossier.Bancaire);
    }
}
