using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Profils;

/// <summary>
/// The trainer's sheet: identity, status, career. It has the identifier of its account. Its state, and so who may change
/// it, stands in <see cref="Inscription"/>.
/// </summary>
public sealed class Profil : IVersionne
{
    private readonly List<LigneParcours> _lignes = [];
    private readonly List<CritereProfil> _criteres = [];
    private readonly List<MotProfil> _mots = [];

    private Profil() { }

    /// <summary>The identifier of the person's account.</summary>
    public Guid Id { get; private set; }

    /// <summary>Step 1.</summary>
    public Identification Identification { get; private set; } = new();

    /// <summary>Step 2, but its tables.</summary>
    public Parcours Parcours { get; private set; } = new();

    /// <summary>The tables of step 2.</summary>
    public IReadOnlyCollection<LigneParcours> Lignes => _lignes;

    /// <summary>The codes the profile is searched by; follows the other fields by itself.</summary>
    public IReadOnlyCollection<CritereProfil> Criteres => _criteres;

    /// <summary>The words the profile is searched by; follows the other fields by itself.</summary>
    public IReadOnlyCollection<MotProfil> Mots => _mots;

    /// <summary>Last then first name, folded: what lists are sorted by.</summary>
    public string NomDeTri { get; private set; } = string.Empty;

    /// <summary>« Votre CV », a <see cref="Fichiers.FichierDepose"/>; null when none was joined.</summary>
    public Guid? CvFichierId { get; private set; }

    /// <summary>
    /// Number given by the internal management software to whoever has worked for the CNFPT; null for the others.
    /// With one, only the career and the e-mail may be changed by the person (INS-06).
    /// </summary>
    public string? Immatriculation { get; private set; }

    /// <summary>
    /// Civilité, nom de famille, prénom and date de naissance, folded: two accounts may not share it (CPT-03). Null while one is missing.
    /// </summary>
    public string? CleIdentite { get; private set; }

    /// <summary>Last change by the person, UTC.</summary>
    public DateTime ModifieLe { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>The sheet of a new account, with what its creation asked for (CPT-01).</summary>
    public static Profil Creer(Guid compteId, Formateur formateur, DateTime maintenant)
    {
        var profil = new Profil { Id = compteId };
        profil.EnregistrerIdentification(new Identification { Formateur = formateur }, maintenant);
        return profil;
    }

    /// <summary>Takes step 1 whole. The caller has checked what the state of the registration allows.</summary>
    public void EnregistrerIdentification(Identification identification, DateTime maintenant)
    {
        Identification = identification;
        CleIdentite = CleDe(identification.Formateur);
        NomDeTri = Texte.Plier($"{identification.Formateur.NomUsage ?? identification.Formateur.NomFamille} {identification.Formateur.Prenom}");
        ModifieLe = maintenant;
        RefaireIndex();
    }

    /// <summary>Takes step 2 whole, but its tables.</summary>
    public void EnregistrerParcours(Parcours parcours, DateTime maintenant)
    {
        Parcours = parcours;
        ModifieLe = maintenant;
        RefaireIndex();
    }

    /// <summary>Changes which ads the person is told of, and nothing else of step 2 (ANN-08).</summary>
    public void ChoisirAlertes(ChoixAlertes choix, DateTime maintenant)
    {
        choix.Ecrire(Parcours);
        ModifieLe = maintenant;
    }

    /// <summary>Adds a line to one of the tables.</summary>
    public void AjouterLigne(LigneParcours ligne, DateTime maintenant)
    {
        ligne.ProfilId = Id;
        _lignes.Add(ligne);
        ModifieLe = maintenant;
        RefaireIndex();
    }

    /// <summary>Puts a changed line in the place of the one of the same identifier.</summary>
    public void RemplacerLigne(LigneParcours ligne, DateTime maintenant)
    {
        _lignes.RemoveAll(l => l.Id == ligne.Id);
        AjouterLigne(ligne, maintenant);
    }

    /// <summary>Takes a line away; no effect when it is gone already.</summary>
    public void RetirerLigne(Guid ligneId, DateTime maintenant)
    {
        _lignes.RemoveAll(l => l.Id == ligneId);
        ModifieLe = maintenant;
        RefaireIndex();
    }

    /// <summary>Joins, replaces or removes the CV file.</summary>
    public void JoindreCv(Guid? fichierId, DateTime maintenant)
    {
        CvFichierId = fichierId;
        ModifieLe = maintenant;
    }

    /// <summary>The internal management software gave a number: the person has worked for the CNFPT.</summary>
    public void Immatriculer(string numero) => Immatriculation = numero;

    /// <summary>The key under which two people are the same one (CPT-03); null while a part is missing.</summary>
    public static string? CleDe(Formateur f) =>
        f.Civilite is null || f.DateNaissance is null || Texte.Cle(f.NomFamille).Length == 0 || Texte.Cle(f.Prenom).Length == 0
            ? null
            : $"{(int)f.Civilite}|{Texte.Cle(f.NomFamille)}|{Texte.Cle(f.Prenom)}|{f.DateNaissance:yyyyMMdd}";

    private void RefaireIndex()
    {
        var voulus = CritereProfil.De(this).ToHashSet();
        _criteres.RemoveAll(c => !voulus.Contains(c));
        _criteres.AddRange(voulus.Except(_criteres.ToHashSet()));
        MotProfil.Refaire(_mots, this);
    }
}
