using EspaceIntervenants.Domain.Fichiers;
using EspaceIntervenants.Domain.Portail;
using EspaceIntervenants.Domain.Portail.Administration;
using EspaceIntervenants.Tests.Tools;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Tests.Domain.Portail.Administration;

/// <summary>The services of the administrator on a database of their own, and what is usually typed.</summary>
public sealed class PortailDeTest : IDisposable
{
    public PortailDeTest()
    {
        Stockage = FichiersDeTest.Stockage(Path.Combine(Base.Dossier, "fichiers"));
        Depot = new DepotFichiers(Base, Stockage, Base.Temps, NullLogger<DepotFichiers>.Instance);
        Actualites = new ActualitesService(Base, Base.Temps, Signal);
        Documents = new DocumentsPortailService(Base, Base.Temps, Signal);
        Textes = new TextesPortailService(Base, Base.Temps, Signal);
        Messages = new MessagesEcranService(Base, Base.Temps, Signal);
        Coordonnees = new CoordonneesService(Base, Signal);
        LectureActualites = new ActualitesQueries(Base, Base.Temps);
        LectureDocuments = new DocumentsPortailQueries(Base);
        LectureTextes = new TextesPortailQueries(Base, Base.Temps);
        LectureMessages = new MessagesEcranQueries(Base);
        LectureCoordonnees = new CoordonneesQueries(Base);
        Comptes = new PortailAdminQueries(Base, Base.Temps);
        Signal.Change += () => Signaux++;
    }

    public BaseDeTest Base { get; } = new();

    public SignalPortail Signal { get; } = new();

    /// <summary>How many times something was said to have changed.</summary>
    public int Signaux { get; private set; }

    public StockageFichiers Stockage { get; }

    public DepotFichiers Depot { get; }

    public ActualitesService Actualites { get; }

    public DocumentsPortailService Documents { get; }

    public TextesPortailService Textes { get; }

    public MessagesEcranService Messages { get; }

    public CoordonneesService Coordonnees { get; }

    public ActualitesQueries LectureActualites { get; }

    public DocumentsPortailQueries LectureDocuments { get; }

    public TextesPortailQueries LectureTextes { get; }

    public MessagesEcranQueries LectureMessages { get; }

    public CoordonneesQueries LectureCoordonnees { get; }

    public PortailAdminQueries Comptes { get; }

    /// <summary>Today: 1 September 2026.</summary>
    public static DateOnly Jour { get; } = new(2026, 9, 1);

    public void Dispose() => Base.Dispose();

    public static SaisieActualite Actualite(string titre = "Élections : ce qui change", bool prete = true, int debut = 0, int? fin = null) => new()
    {
        Titre = titre,
        Texte = "Le **texte**.",
        Prete = prete,
        PublieeLe = Jour.AddDays(debut),
        RetireeApres = fin is { } jours ? Jour.AddDays(jours) : null,
    };

    public static SaisieDocument Document(Guid fichierId, string titre = "Le mode d'emploi", RubriqueDocument rubrique = RubriqueDocument.Tutoriel) =>
        new() { Rubrique = rubrique, Titre = titre, FichierId = fichierId, PublieLe = Jour };

    public static SaisieTexte Texte(int dans = 0, string texte = "La charte.") => new() { Titre = "Charte", Texte = texte, EnVigueurLe = Jour.AddDays(dans) };

    public static SaisieMessage Message() => new()
    {
        Texte = "Le service ferme ce soir.",
        Niveau = NiveauMessage.Avertissement,
        Public = PublicMessage.Tous,
        DebutJour = Jour,
        DebutHeure = new(18, 0),
        FinJour = Jour.AddDays(1),
        FinHeure = new(8, 0),
    };

    public async Task<Guid> DeposerAsync(Guid proprietaire, string nom = "guide.pdf", byte[]? contenu = null)
    {
        using var octets = new MemoryStream(contenu ?? FichiersDeTest.Pdf);
        return (await Depot.DeposerAsync(proprietaire, nom, octets, RegleFichier.DocumentPortail, default)).Valeur!.Id;
    }
}
