using EspaceIntervenants.Domain.Profils;

namespace EspaceIntervenants.Domain.Dossiers;

/// <summary>
/// Makes the form from what was last sent and from the profile, and the profile from the form: one truth for the address, the telephones,
/// the birth, the status and the employer.
/// </summary>
internal static class AssemblageDossier
{
    /// <summary>The form as last sent, a block never sent being that of the profile.</summary>
    public static FormulaireDossier Base(Identification identification, DossierAdministratif? dossier)
    {
        var formulaire = new FormulaireDossier();
        Suivre(formulaire, identification);
        foreach (var version in BlocsDossier.Tous.Select(bloc => dossier?.Derniere(bloc)).OfType<VersionBloc>()) Poser(formulaire, version);
        return formulaire;
    }

    /// <summary>Puts a version in its place in a form.</summary>
    public static void Poser(FormulaireDossier formulaire, VersionBloc version)
    {
        DossierJson.Lire(formulaire, version.Bloc, version.Contenu);
        foreach (var piece in version.Pieces) formulaire.Pieces[piece.Nature] = piece.FichierId;
    }

    /// <summary>The blocks whose data or documents are not the same in both.</summary>
    public static IReadOnlyList<BlocDossier> Differents(FormulaireDossier un, FormulaireDossier autre) =>
        [.. BlocsDossier.Tous.Where(bloc => DossierJson.Ecrire(un, bloc) != DossierJson.Ecrire(autre, bloc) || !MemesPieces(un, autre, bloc))];

    /// <summary>Whether both have the same documents in a block.</summary>
    public static bool MemesPieces(FormulaireDossier un, FormulaireDossier autre, BlocDossier bloc) =>
        BlocsDossier.Pieces(bloc).All(n => un.PiecesDe(bloc).GetValueOrDefault(n) == autre.PiecesDe(bloc).GetValueOrDefault(n));

    /// <summary>Brings the shared blocks of a form up to the profile.</summary>
    public static void Suivre(FormulaireDossier formulaire, Identification identification)
    {
        var copie = Copie.De(identification);
        var f = copie.Formateur;
        formulaire.Adresse = f.Adresse;
        formulaire.Telephones = new Telephones
        {
            Personnel = f.TelephonePersonnel,
            Portable = f.PortablePersonnel,
            Professionnel = f.TelephoneProfessionnel,
            PortableProfessionnel = f.PortableProfessionnel,
        };
        (formulaire.Identite.NationaliteCode, formulaire.Identite.LieuNaissance) = (f.NationaliteCode, f.LieuNaissance);
        formulaire.Statut = copie.Statut;
        formulaire.Employeur = copie.Employeur;
    }

    /// <summary>The identification a profile has once these blocks of the form are its own.</summary>
    public static Identification Reporter(Identification identification, FormulaireDossier formulaire, IReadOnlyCollection<BlocDossier> blocs)
    {
        var copie = Copie.De(identification);
        var source = DossierJson.Copier(formulaire);
        var f = copie.Formateur;
        if (blocs.Contains(BlocDossier.Adresse)) f.Adresse = source.Adresse;
        if (blocs.Contains(BlocDossier.Telephones))
        {
            (f.TelephonePersonnel, f.PortablePersonnel) = (source.Telephones.Personnel, source.Telephones.Portable);
            (f.TelephoneProfessionnel, f.PortableProfessionnel) = (source.Telephones.Professionnel, source.Telephones.PortableProfessionnel);
        }
        if (blocs.Contains(BlocDossier.Identite)) (f.NationaliteCode, f.LieuNaissance) = (source.Identite.NationaliteCode, source.Identite.LieuNaissance);
        if (blocs.Contains(BlocDossier.Statut)) copie.Statut = source.Statut;
        if (blocs.Contains(BlocDossier.Employeur)) copie.Employeur = source.Employeur;
        return copie;
    }
}
