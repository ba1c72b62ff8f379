using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Regles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Tests.Tools;

/// <summary>The services of accounts on the database and the clock of a test, and a visitor who fills the form well.</summary>
public sealed class ServicesCompte
{
    private readonly BaseDeTest _base;

    public ServicesCompte(BaseDeTest baseDeTest)
    {
        _base = baseDeTest;
        var regles = Options.Create(new ReglesOptions());
        var liens = new LiensCompte(CourrielsDeTest.Boite(_base.Temps), Options.Create(new SiteOptions { AdressePublique = CourrielsDeTest.Site }), regles, _base.Temps);
        Defis = new(_base, regles, Options.Create(new CaptchaOptions()), _base.Temps);
        Authentification = new(_base, ComptesDeTest.Hacheur, regles, _base.Temps);
        Creation = new(_base, Defis, liens, ComptesDeTest.Hacheur, _base.Temps);
        Activation = new(_base, Defis, liens, _base.Temps);
        MotsDePasse = new(_base, Defis, liens, Authentification, ComptesDeTest.Hacheur, _base.Temps);
    }

    public static IReadOnlySet<DocumentInscription> Tous { get; } = Enum.GetValues<DocumentInscription>().ToHashSet();

    public DefisCaptcha Defis { get; }

    public Authentification Authentification { get; }

    public CreationCompte Creation { get; }

    public ActivationCompte Activation { get; }

    public MotDePasseService MotsDePasse { get; }

    /// <summary>A form that is accepted.</summary>
    public static FormulaireInscription Formulaire(string courriel = "manon@exemple.fr", string prenom = "Manon") => new()
    {
        Civilite = Civilite.Madame,
        NomFamille = "Élouë",
        NomIdentique = true,
        Prenom = prenom,
        DateNaissance = "17/09/1995",
        Courriel = courriel,
        CourrielConfirme = courriel,
        MotDePasse = ComptesDeTest.MotDePasse,
        MotDePasseConfirme = ComptesDeTest.MotDePasse,
    };

    /// <summary>A right answer to a new challenge.</summary>
    public async Task<ReponseDefi> ReponseAsync()
    {
        var defi = await Defis.PoserAsync(NatureDefi.Image);
        return new ReponseDefi(defi.Id, (await Defis.ImageAsync(defi.Id))!.Code);
    }

    /// <summary>Sends a form as a visitor who opened the documents and read the image.</summary>
    public async Task<Resultat> CreerAsync(FormulaireInscription formulaire) => await Creation.CreerAsync(formulaire, Tous, await ReponseAsync());

    /// <summary>The secret of the link in the last e-mail written.</summary>
    public async Task<string> DernierJetonAsync()
    {
        await using var db = _base.CreateDbContext();
        var texte = (await db.Courriels.OrderBy(c => c.CreeLe).ThenBy(c => c.Id).LastAsync()).TexteBrut;
        return JetonDe(texte);
    }

    /// <summary>The secret of the link in a text.</summary>
    public static string JetonDe(string texte)
    {
        const string debut = $"?{CheminsCompte.Jeton}=";
        var reste = texte[(texte.IndexOf(debut, StringComparison.Ordinal) + debut.Length)..];
        return string.Concat(reste.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
    }
}
