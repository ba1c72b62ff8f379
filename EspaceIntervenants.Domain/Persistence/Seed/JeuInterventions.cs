using System.Globalization;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Interventions;
using EspaceIntervenants.Domain.Profils;
using Microsoft.EntityFrameworkCore;

namespace EspaceIntervenants.Domain.Persistence.Seed;

/// <summary>Invented interventions of the trainers who have an immatriculation; always the same ones, their dates counted from the present.</summary>
internal sealed class JeuInterventions
{
    private const int Graine = 20241115;
    private const string Marie = "0054123456";

    // When they begin, in days from now, and their state: what the documentation says of Marie Leloup is past and to come.
    private static readonly (int Dans, EtatIntervention Etat)[] DeMarie =
    [
        (-700, EtatIntervention.Realisee), (-410, EtatIntervention.Realisee), (-215, EtatIntervention.Annulee), (-96, EtatIntervention.Realisee),
        (33, EtatIntervention.Prevue), (82, EtatIntervention.Prevue),
    ];

    private readonly Random _hasard = new(Graine);
    private readonly EspaceDbContext _db;
    private readonly DateTime _maintenant;
    private int _ordre;

    private JeuInterventions(EspaceDbContext db, DateTime maintenant) => (_db, _maintenant) = (db, maintenant);

    /// <summary>Adds them to a context that has saved the trainers.</summary>
    public static async Task AjouterAsync(EspaceDbContext db, DateTime maintenant, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var jeu = new JeuInterventions(db, maintenant);
        var intervenants = await db.Profils.Where(p => p.Immatriculation != null).OrderBy(p => p.Immatriculation)
            .Select(p => new
            {
                p.Id,
                p.Immatriculation,
                p.Identification.StructureCode,
                Expertise = db.LignesParcours.OfType<SpecialiteSouhaitee>().Where(l => l.ProfilId == p.Id).Select(l => l.Expertise).FirstOrDefault(),
            })
            .ToListAsync(ct);
        foreach (var i in intervenants)
            foreach (var (dans, etat) in i.Immatriculation == Marie ? DeMarie : jeu.Tirer())
                jeu.Ajouter(i.Id, i.StructureCode ?? "054", i.Expertise ?? "pédagogie des adultes", dans, etat);
    }

    /// <summary>One to four, one in five trainers having only what is more than five years old.</summary>
    private (int Dans, EtatIntervention Etat)[] Tirer()
    {
        if (_hasard.Next(5) == 0) return [(-1900 - _hasard.Next(400), EtatIntervention.Realisee)];
        var tirees = new List<(int, EtatIntervention)> { (-30 - _hasard.Next(900), EtatIntervention.Realisee) };
        if (_hasard.Next(2) == 0) tirees.Add((-30 - _hasard.Next(400), _hasard.Next(6) == 0 ? EtatIntervention.Annulee : EtatIntervention.Realisee));
        if (_hasard.Next(4) == 0) tirees.Add((-1, EtatIntervention.EnCours));
        if (_hasard.Next(3) == 0) tirees.Add((10 + _hasard.Next(120), EtatIntervention.Prevue));
        return [.. tirees];
    }

    private void Ajouter(Guid profilId, string structure, string expertise, int dans, EtatIntervention etat)
    {
        var debut = _maintenant.JourAParis().AddDays(dans);
        var fin = debut.AddDays(_hasard.Next(1, 4));
        // A lettre de demande comes some weeks before what it asks for, and never tomorrow.
        var recue = _maintenant.AddDays(Math.Min(-2, dans - 21));
        var numero = string.Create(CultureInfo.InvariantCulture, $"LD-{structure}-{recue:yyyy}-{++_ordre:0000}");
        var type = _hasard.Next(5) == 0 ? TypeLettre.Ressources : TypeLettre.Intervention;
        var titre = string.Format(CultureInfo.InvariantCulture, type == TypeLettre.Ressources ? "Conception de ressources : {0}" : Titres[_hasard.Next(Titres.Length)], expertise);
        _db.Interventions.Add(Intervention.Creer(profilId, new InterventionRecue(numero, type, structure, titre, debut, fin, etat), recue));
    }

    private static readonly string[] Titres = ["Les fondamentaux : {0}", "Perfectionnement : {0}", "Atelier de pratique : {0}", "Itinéraire « Prendre son poste » : {0}", "Classe virtuelle : {0}"];
}
