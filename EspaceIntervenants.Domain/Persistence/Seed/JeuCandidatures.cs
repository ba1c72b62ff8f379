using System.Globalization;
using EspaceIntervenants.Domain.Annonces;
using EspaceIntervenants.Domain.Annonces.Candidatures;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Profils;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Persistence.Seed;

/// <summary>Invented applications of the validated trainers to the published and closed ads, in all states; always the same ones.</summary>
internal sealed class JeuCandidatures
{
    private const int Graine = 20241015;

    /// <summary>How many applications the best served ad of each of the two structures receives: more than a page.</summary>
    private const int Affluence = 24;

    /// <summary>The structures whose managers the documentation names.</summary>
    private static readonly string[] Servies = ["054", "021"];

    /// <summary>The trainers the documentation names: they applied twice, and no more.</summary>
    private static readonly string[] Connus = ["marie.leloup@demo.fr", "jean.dubois@demo.fr"];

    private readonly Random _hasard = new(Graine);
    private readonly EspaceDbContext _db;
    private readonly DateTime _maintenant;
    private readonly List<Candidat> _candidats;
    private readonly Func<string, (Guid Id, string Nom)> _decideur;
    private readonly HashSet<(int, Guid)> _deposees = [];

    private JeuCandidatures(EspaceDbContext db, DateTime maintenant, List<Candidat> candidats, Func<string, (Guid, string)> decideur) =>
        (_db, _maintenant, _candidats, _decideur) = (db, maintenant, candidats, decideur);

    /// <summary>Adds them to a context whose agents, trainers and ads are saved already; nothing where there is no ad.</summary>
    public static async Task AjouterAsync(EspaceDbContext db, DateTime maintenant, CancellationToken ct)
    {
        var annonces = await db.Annonces.AsNoTracking().IgnoreAutoIncludes().Where(a => a.PublieeLe != null).OrderByDescending(a => a.PublieeLe).ThenBy(a => a.Numero).ToListAsync(ct);
        if (annonces.Count == 0) return;
        var agents = await db.Agents.Include(a => a.Affectations).ToListAsync(ct);
        var siege = agents.First(a => a.Affectations.Count == 0);
        var jeu = new JeuCandidatures(db, maintenant, await CandidatsAsync(db, ct), structure =>
            agents.Find(a => a.Affectations.Any(x => x.StructureCode == structure)) is { } agent ? (agent.Id, $"{agent.Prenom} {agent.Nom}") : (siege.Id, $"{siege.Prenom} {siege.Nom}"));
        jeu.AjouterConnus(annonces);
        // Not the newest one: what was published yesterday has had little time.
        var courues = Servies.Select(s => annonces.Where(a => a.StructureCode == s && a.Etat == EtatAnnonce.Publiee).Skip(2).FirstOrDefault()).ToList();
        foreach (var annonce in annonces) jeu.Ajouter(annonce, courues.Contains(annonce));
    }

    private static async Task<List<Candidat>> CandidatsAsync(EspaceDbContext db, CancellationToken ct)
    {
        var lus = await db.Inscriptions.Where(i => i.Etat == EtatInscription.Validee)
            .Join(db.Profils, i => i.Id, p => p.Id, (i, p) => new { i.Id, i.DecideeLe, p.Criteres })
            .Join(db.Users, x => x.Id, u => u.Id, (x, u) => new { u.Email, Candidat = new Candidat(x.Id, u.Email!, x.DecideeLe!.Value, x.Criteres.Select(c => c.Code).ToList()) })
            .AsNoTracking().ToListAsync(ct);
        return [.. lus.OrderBy(l => l.Email, StringComparer.Ordinal).Select(l => l.Candidat)];
    }

    /// <summary>One application answered, one awaiting.</summary>
    private void AjouterConnus(List<Annonce> annonces)
    {
        var ouvertes = annonces.Where(a => a.StructureCode == "054" && a.Etat == EtatAnnonce.Publiee).Take(4).ToList();
        if (ouvertes.Count < 4) return;
        Connu(Connus[0], ouvertes[0], EtatCandidature.Deposee);
        Connu(Connus[0], ouvertes[2], EtatCandidature.Etudiee);
        Connu(Connus[1], ouvertes[1], EtatCandidature.Deposee);
        Connu(Connus[1], ouvertes[3], EtatCandidature.NonRetenue);
    }

    private void Connu(string adresse, Annonce annonce, EtatCandidature etat)
    {
        if (_candidats.Find(c => c.Adresse == adresse) is { } connu) Deposer(annonce, connu, etat);
    }

    private void Ajouter(Annonce annonce, bool courue)
    {
        var nombre = courue ? Affluence : Servies.Contains(annonce.StructureCode) ? _hasard.Next(1, 5) : _hasard.Next(0, 2);
        var cherches = annonce.Fiche.Specialites.Concat(annonce.Fiche.Regions).ToHashSet();
        // Those who match first, and a few who do not: that is what managers receive.
        foreach (var candidat in _candidats.Where(c => !Connus.Contains(c.Adresse)).OrderByDescending(c => c.Codes.Count(cherches.Contains) + (2 * _hasard.NextDouble())).Take(nombre).ToList())
            Deposer(annonce, candidat, EtatAuHasard());
    }

    private void Deposer(Annonce annonce, Candidat candidat, EtatCandidature etat)
    {
        var debut = annonce.PublieeLe > candidat.ValideLe ? annonce.PublieeLe.Value : candidat.ValideLe;
        var fin = annonce.CloseLe < _maintenant ? annonce.CloseLe.Value : _maintenant;
        if (fin - debut < TimeSpan.FromHours(3) || !_deposees.Add((annonce.Id, candidat.Id))) return;
        var depot = Entre(debut, fin.AddHours(-2));
        var candidature = Candidature.Deposer(annonce.Id, candidat.Id, Commentaire(candidat), depot);
        _db.Candidatures.Add(candidature);
        Conduire(candidature, etat, annonce.StructureCode);
        if (etat != EtatCandidature.Retiree) Suivre(candidature, etat, annonce.StructureCode);
    }

    private void Conduire(Candidature candidature, EtatCandidature etat, string structure)
    {
        var quand = Entre(candidature.DeposeeLe.AddHours(1), _maintenant);
        var (id, nom) = _decideur(structure);
        if (etat == EtatCandidature.Retiree) candidature.Retirer(quand);
        else if (etat != EtatCandidature.Deposee) candidature.Decider(etat, id, nom, quand);
    }

    /// <summary>What the managers think of it: most of what was decided was rated, some of the rest is being looked at.</summary>
    private void Suivre(Candidature candidature, EtatCandidature etat, string structure)
    {
        if (_hasard.Next(etat == EtatCandidature.Deposee ? 5 : 2) != 0) return;
        var evaluation = etat == EtatCandidature.NonRetenue ? _hasard.Next(1, 3) : _hasard.Next(2, 6);
        var suivi = SuiviCandidature.Creer(candidature.Id);
        suivi.Evaluer(evaluation);
        suivi.Preselectionner(evaluation >= 4);
        _db.SuivisCandidature.Add(suivi);
        var (id, nom) = _decideur(structure);
        if (_hasard.Next(3) > 0)
            _db.NotesCandidature.Add(NoteCandidature.Ecrire(candidature.Id, id, nom, Un(Notes[evaluation - 1]), Entre(candidature.DeposeeLe.AddHours(1), _maintenant)));
    }

    private string? Commentaire(Candidat candidat)
    {
        if (_hasard.Next(6) == 0) return null;
        var metier = Inventions.Metiers.FirstOrDefault(m => candidat.Codes.Contains(m.Key)).Value;
        return string.Format(CultureInfo.InvariantCulture, Un(Commentaires), metier.Expertise ?? "mon métier", _hasard.Next(4, 22));
    }

    private EtatCandidature EtatAuHasard() => _hasard.Next(20) switch
    {
        < 11 => EtatCandidature.Deposee,
        < 16 => EtatCandidature.Etudiee,
        < 19 => EtatCandidature.NonRetenue,
        _ => EtatCandidature.Retiree,
    };

    private DateTime Entre(DateTime debut, DateTime fin) => debut.AddMinutes(_hasard.NextDouble() * (fin - debut).TotalMinutes);

    private T Un<T>(T[] choix) => choix[_hasard.Next(choix.Length)];

    private static readonly string[] Commentaires =
    [
        "Je pratique {0} depuis {1} ans en collectivité et j'anime déjà des sessions internes sur ce sujet. Disponible sur toute la période.",
        "Votre annonce correspond exactement à ce que je fais au quotidien : {0}. Je peux vous transmettre un déroulé pédagogique dès la semaine prochaine.",
        "Après {1} ans d'expérience, je souhaite transmettre. J'ai une bonne connaissance des petites communes de la région.",
        "Disponible les mardis et jeudis. J'ai coanimé l'an dernier une formation proche de celle-ci, pour un centre de gestion.",
        "Je suis particulièrement à l'aise avec {0}, en présentiel comme à distance.\nJe peux me déplacer dans tout le département.",
        "Intervenante régulière pour d'autres organismes, je propose une approche par études de cas : {0}.",
        "Je découvre la formation d'adultes et serais heureux de commencer par une coanimation.",
        "Mes {1} années sur le terrain m'ont donné de nombreux exemples à partager avec les stagiaires.",
    ];

    /// <summary>What a manager writes, by rating.</summary>
    private static readonly string[][] Notes =
    [
        ["Parcours éloigné du besoin : pas d'expérience en collectivité.", "Ne couvre pas les dates demandées."],
        ["Profil intéressant mais pas sur ce thème. À recontacter pour une autre session.", "Peu d'expérience de l'animation."],
        ["Correct. À voir en coanimation.", "Bon niveau technique ; demander un exemple de déroulé."],
        ["Très bon contact au téléphone, connaît bien notre public.", "Déjà intervenu pour une autre délégation : bons retours."],
        ["À retenir en priorité.", "Profil idéal : disponible sur les deux groupes, références vérifiées."],
    ];

    /// <summary>A trainer who may apply.</summary>
    private sealed record Candidat(Guid Id, string Adresse, DateTime ValideLe, List<string> Codes);
}
