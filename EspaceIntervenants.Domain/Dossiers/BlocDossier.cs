using EspaceIntervenants.Domain.Profils;
using EspaceIntervenants.Domain.Referentiels;

namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>The blocks of « Données et pièces du dossier administratif » (DOS-01): each is requested, sent, validated and refused by itself.</summary>
public enum BlocDossier
{
    /// <summary>Adresse personnelle.</summary>
    Adresse = 1,

    /// <summary>Numéros de téléphone.</summary>
    Telephones = 2,

    /// <summary>Identité, with its document.</summary>
    Identite = 3,

    /// <summary>Sécurité sociale: NIR and carte vitale.</summary>
    SecuriteSociale = 4,

    /// <summary>Statut et position.</summary>
    Statut = 5,

    /// <summary>Contrat de travail ou attestation de l'employeur.</summary>
    Contrat = 6,

    /// <summary>Titre, bulletin, brevet de pension ou arrêté de mise à la retraite.</summary>
    Retraite = 7,

    /// <summary>Attestation sur l'honneur.</summary>
    Attestation = 8,

    /// <summary>Dernier arrêté de situation (secteur public).</summary>
    Arrete = 9,

    /// <summary>Employeur.</summary>
    Employeur = 10,

    /// <summary>Informations bancaires.</summary>
    Bancaire = 11,
}

/// <summary>The documents of the file; each belongs to one block.</summary>
public enum NaturePiece
{
    /// <summary>Document d'identité en recto.</summary>
    IdentiteRecto = 1,

    /// <summary>Document d'identité en verso.</summary>
    IdentiteVerso = 2,

    /// <summary>Attestation/carte vitale.</summary>
    CarteVitale = 3,

    /// <summary>Contrat de travail ou attestation de l'employeur.</summary>
    Contrat = 4,

    /// <summary>Titre, bulletin, brevet de pension ou arrêté de mise à la retraite.</summary>
    Pension = 5,

    /// <summary>Attestation sur l'honneur.</summary>
    Attestation = 6,

    /// <summary>Dernier arrêté de situation (secteur public).</summary>
    Arrete = 7,

    /// <summary>RIB ou attestation bancaire.</summary>
    Rib = 8,
}

/// <summary>What each block is called and holds, and which ones a status needs (DOS-05).</summary>
public static class BlocsDossier
{
    private static readonly BlocDossier[] Communs =
        [BlocDossier.Adresse, BlocDossier.Telephones, BlocDossier.Identite, BlocDossier.SecuriteSociale, BlocDossier.Statut, BlocDossier.Bancaire];

    /// <summary>All of them, in the order of the form.</summary>
    public static IReadOnlyList<BlocDossier> Tous { get; } = Enum.GetValues<BlocDossier>();

    /// <summary>Those whose truth is the profile's: what is typed in one is found in the other.</summary>
    public static IReadOnlyList<BlocDossier> Partages { get; } =
        [BlocDossier.Adresse, BlocDossier.Telephones, BlocDossier.Identite, BlocDossier.Statut, BlocDossier.Employeur];

    /// <summary>The blocks a status needs, in the order of the form (DOS-05); those every file has while no status is chosen.</summary>
    public static IReadOnlyList<BlocDossier> Requis(Statut statut) => [.. Communs.Concat(SelonStatut(statut)).Order()];

    /// <summary>The documents of a block, in the order of the form.</summary>
    public static IReadOnlyList<NaturePiece> Pieces(BlocDossier bloc) => [.. Enum.GetValues<NaturePiece>().Where(n => Bloc(n) == bloc)];

    /// <summary>The block a document belongs to.</summary>
    public static BlocDossier Bloc(NaturePiece nature) => nature switch
    {
        NaturePiece.IdentiteRecto or NaturePiece.IdentiteVerso => BlocDossier.Identite,
        NaturePiece.CarteVitale => BlocDossier.SecuriteSociale,
        NaturePiece.Contrat => BlocDossier.Contrat,
        NaturePiece.Pension => BlocDossier.Retraite,
        NaturePiece.Attestation => BlocDossier.Attestation,
        NaturePiece.Arrete => BlocDossier.Arrete,
        NaturePiece.Rib => BlocDossier.Bancaire,
        _ => throw new ArgumentOutOfRangeException(nameof(nature), nature, "This document belongs to no block."),
    };

    /// <summary>The manual's name of a block.</summary>
    public static string Libelle(this BlocDossier bloc) => bloc switch
    {
        BlocDossier.Adresse => "Adresse personnelle",
        BlocDossier.Telephones => "Numéros de téléphone",
        BlocDossier.Identite => "Identité",
        BlocDossier.SecuriteSociale => "Sécurité sociale",
        BlocDossier.Statut => "Statut et position",
        BlocDossier.Contrat => "Contrat de travail ou attestation de l'employeur",
        BlocDossier.Retraite => "Titre, bulletin, brevet de pension ou arrêté de mise à la retraite",
        BlocDossier.Attestation => "Attestation sur l'honneur",
        BlocDossier.Arrete => "Dernier arrêté de situation (secteur public)",
        BlocDossier.Employeur => "Employeur",
        BlocDossier.Bancaire => "Informations bancaires",
        _ => throw new ArgumentOutOfRangeException(nameof(bloc), bloc, "There is no such block."),
    };

    /// <summary>The manual's name of a document.</summary>
    public static string Libelle(this NaturePiece nature) => nature switch
    {
        NaturePiece.IdentiteRecto => "Document d'identité en recto",
        NaturePiece.IdentiteVerso => "Document d'identité en verso",
        NaturePiece.CarteVitale => "Attestation/carte vitale",
        NaturePiece.Rib => "RIB ou attestation bancaire",
        _ => Bloc(nature).Libelle(),
    };

    private static BlocDossier[] SelonStatut(Statut statut) => statut.Professionnel switch
    {
        StatutProfessionnel.Fonctionnaire => [BlocDossier.Attestation, BlocDossier.Arrete, BlocDossier.Employeur],
        StatutProfessionnel.AgentNonTitulaire => [BlocDossier.Contrat, BlocDossier.Attestation, BlocDossier.Arrete, BlocDossier.Employeur],
        StatutProfessionnel.TravailleurIndependant => [BlocDossier.Attestation, BlocDossier.Employeur],
        StatutProfessionnel.SalariePrive => [BlocDossier.Contrat, BlocDossier.Attestation, BlocDossier.Employeur],
        // « Sans » is said of the retired and of those without activity: only the former have a pension to prove.
        StatutProfessionnel.Sans when statut.SituationCode == CodesListes.Retraite => [BlocDossier.Retraite],
        _ => [],
    };
}
