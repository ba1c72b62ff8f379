using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>« Type de document d'identité » (DOS-03).</summary>
public enum TypeDocumentIdentite
{
    /// <summary>Carte d'identité: recto and verso.</summary>
    CarteIdentite = 1,

    /// <summary>Passeport: recto only.</summary>
    Passeport = 2,

    /// <summary>Titre de séjour: recto and verso; the only one whose end is chased (DOS-12).</summary>
    TitreSejour = 3,
}

/// <summary>
/// « Données et pièces du dossier administratif » (§4.4.1), block by block. One definition serves the form, the draft and the versions
/// that are sent. The blocks of <see cref="BlocsDossier.Partages"/> are the profile's own data.
/// </summary>
public sealed class FormulaireDossier
{
    /// <summary>Adresse personnelle.</summary>
    public Adresse Adresse { get; set; } = new();

    /// <summary>Numéros de téléphone.</summary>
    public Telephones Telephones { get; set; } = new();

    /// <summary>Identité.</summary>
    public IdentiteDossier Identite { get; set; } = new();

    /// <summary>Sécurité sociale.</summary>
    public SecuriteSociale SecuriteSociale { get; set; } = new();

    /// <summary>Statut et position.</summary>
    public Statut Statut { get; set; } = new();

    /// <summary>Contrat de travail ou attestation de l'employeur.</summary>
    public ContratTravail Contrat { get; set; } = new();

    /// <summary>Titre de pension.</summary>
    public Retraite Retraite { get; set; } = new();

    /// <summary>Attestation sur l'honneur.</summary>
    public AttestationHonneur Attestation { get; set; } = new();

    /// <summary>Dernier arrêté de situation.</summary>
    public ArreteSituation Arrete { get; set; } = new();

    /// <summary>Employeur.</summary>
    public EmployeurDeclare Employeur { get; set; } = new();

    /// <summary>Informations bancaires.</summary>
    public Bancaire Bancaire { get; set; } = new();

    /// <summary>The documents in place: identifiers of <see cref="Fichiers.FichierDepose"/>.</summary>
    public Dictionary<NaturePiece, Guid> Pieces { get; set; } = [];

    /// <summary>The documents a block asks for, as it is filled: a passport has no verso (DOS-03).</summary>
    public IReadOnlyList<NaturePiece> Natures(BlocDossier bloc) =>
        [.. BlocsDossier.Pieces(bloc).Where(n => n != NaturePiece.IdentiteVerso || Identite.AVerso())];

    /// <summary>The document of that nature; null when none is loaded.</summary>
    public Guid? Piece(NaturePiece nature) => Pieces.TryGetValue(nature, out var id) ? id : null;

    /// <summary>The documents loaded of those a block asks for.</summary>
    public IReadOnlyDictionary<NaturePiece, Guid> PiecesDe(BlocDossier bloc) => Natures(bloc).Where(Pieces.ContainsKey).ToDictionary(n => n, n => Pieces[n]);
}

/// <summary>Bloc « Numéros de téléphone »: at least one of the four.</summary>
public sealed class Telephones
{
    /// <summary>Numéro de téléphone.</summary>
    public string? Personnel { get; set; }

    /// <summary>Numéro de téléphone portable.</summary>
    public string? Portable { get; set; }

    /// <summary>Numéro de téléphone professionnel.</summary>
    public string? Professionnel { get; set; }

    /// <summary>Numéro de téléphone portable professionnel.</summary>
    public string? PortableProfessionnel { get; set; }
}

/// <summary>Bloc « Identité » (DOS-03).</summary>
public sealed class IdentiteDossier
{
    /// <summary>Type de document d'identité.</summary>
    public TypeDocumentIdentite? TypeDocument { get; set; }

    /// <summary>Nationalité: code of a <see cref="Pays"/>.</summary>
    public string? NationaliteCode { get; set; }

    /// <summary>First day of the document.</summary>
    public DateOnly? ValideDu { get; set; }

    /// <summary>Last day of the document.</summary>
    public DateOnly? ValideAu { get; set; }

    /// <summary>Lieu de naissance (ville).</summary>
    public string? LieuNaissance { get; set; }

    /// <summary>Pays de naissance: code of a <see cref="Pays"/>.</summary>
    public string? PaysNaissanceCode { get; set; }

    /// <summary>Whether the document has two sides to load.</summary>
    public bool AVerso() => TypeDocument is TypeDocumentIdentite.CarteIdentite or TypeDocumentIdentite.TitreSejour;
}

/// <summary>Bloc « Sécurité sociale » (DOS-04).</summary>
public sealed class SecuriteSociale
{
    /// <summary>NIR: 15 characters once sent; as typed before.</summary>
    public string? Nir { get; set; }
}

/// <summary>Bloc « Contrat de travail ou attestation de l'employeur » (DOS-06).</summary>
public sealed class ContratTravail
{
    /// <summary>Type de contrat: code of <see cref="ListesReference.TypeContrat"/>.</summary>
    public string? TypeCode { get; set; }

    /// <summary>First day.</summary>
    public DateOnly? Debut { get; set; }

    /// <summary>Last day; none for a CDI.</summary>
    public DateOnly? Fin { get; set; }

    /// <summary>Whether it has no end.</summary>
    public bool SansFin() => TypeCode == CodesListes.Cdi;
}

/// <summary>Bloc « Titre, bulletin, brevet de pension ou arrêté de mise à la retraite » (DOS-06).</summary>
public sealed class Retraite
{
    /// <summary>Date de début de retraite.</summary>
    public DateOnly? Debut { get; set; }
}

/// <summary>Bloc « Attestation sur l'honneur » (DOS-06): good for one year from its date.</summary>
public sealed class AttestationHonneur
{
    /// <summary>Date de l'attestation; the day of the confirmation when it was renewed by one.</summary>
    public DateOnly? Date { get; set; }
}

/// <summary>Bloc « Dernier arrêté de situation »: good for one year from its deposit, or from the day the person said that nothing had changed.</summary>
public sealed class ArreteSituation
{
    /// <summary>The last day the person said that it is still their last one; null while it never was confirmed.</summary>
    public DateOnly? ConfirmeLe { get; set; }
}

/// <summary>Bloc « Informations bancaires » (DOS-07).</summary>
public sealed class Bancaire
{
    /// <summary>IBAN: without spaces once sent; as typed before.</summary>
    public string? Iban { get; set; }

    /// <summary>BIC.</summary>
    public string? Bic { get; set; }
}
