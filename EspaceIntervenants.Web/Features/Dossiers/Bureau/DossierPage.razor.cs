using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Dossiers;
using EspaceIntervenants.Domain.Dossiers.Bureau;
using EspaceIntervenants.Domain.Referentiels;
using EspaceIntervenants.Web.Components;
using Microsoft.AspNetCore.Components;

namespace EspaceIntervenants.Web.Features.Dossiers.Bureau;

/// <summary>The verification of a file, block by block (DOS-10). It follows what the colleagues decide, but never swaps what is being read.</summary>
public sealed partial class DossierPage
{
    private DossierBureau? _dossier;
    private DossierBureau? _remplace;
    private Nomenclatures? _noms;
    private Microsoft.AspNetCore.Components.ElementReference _fait;
    private Microsoft.AspNetCore.Components.ElementReference _suite;
    private Guid? _suivant;
    private Guid _lu;
    private string? _message;
    private Avis.NatureAvis _nature;
    private BlocDossier? _aLire;
    private Foyer _foyer;
    private bool _introuvable;
    private bool _enCours;

    /// <summary>Where the focus goes once the page is drawn again.</summary>
    private enum Foyer { Aucun, Message, Suite }

    /// <summary>The person.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "vue")]
    private string? CodeVue { get; set; }

    [Inject]
    private VerificationQueries Lectures { get; set; } = default!;

    [Inject]
    private VerificationService Verifications { get; set; } = default!;

    [Inject]
    private DossiersBureauQueries Dossiers { get; set; } = default!;

    [Inject]
    private ReferentielsQueries Referentiels { get; set; } = default!;

    private (VueDossiers Vue, string Code, string Libelle, string Vide) Vue => LibellesDossiers.Vue(CodeVue);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_lu == Id) return;
        _lu = Id;
        (_dossier, _remplace, _message, _aLire, _introuvable) = (null, null, null, null, false);
        _noms ??= await Referentiels.LireAsync(Depart);
        Montrer(await LireAsync());
        await SituerSuivantAsync();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var foyer = _foyer;
        _foyer = Foyer.Aucun;
        if (foyer == Foyer.Message) await _fait.FocusAsync();
        else if (foyer == Foyer.Suite) await _suite.FocusAsync();
    }

    private async Task<DossierBureau?> LireAsync() => (await Lectures.LireAsync(ActeurId, Id, Depart)).Valeur;

    private void Montrer(DossierBureau? dossier) => (_dossier, _remplace, _introuvable) = (dossier, null, dossier is null);

    private async Task SituerSuivantAsync() =>
        _suivant = _dossier is { AVerifier.Count: 0 } ? await Dossiers.SuivantAsync(ActeurId, Id, Vue.Vue, Depart) : null;

    /// <summary>Something changed: shown at once, unless it would put another version under the eyes of who is about to decide.</summary>
    private async Task SuivreAsync()
    {
        if (_enCours || _dossier is not { } avant) return;
        var lu = await LireAsync();
        if (_enCours || avant != _dossier) return;
        if (lu is not null && avant.AVerifier.Any(b => lu.AVerifier.Any(l => l.Bloc == b.Bloc && l.AVerifier!.Id != b.AVerifier!.Id)))
        {
            _remplace = lu;
            return;
        }
        Montrer(lu);
        if (lu is null) return;
        var decides = lu.Blocs.Where(b => b is { AVerifier: null, Decision: not null } && avant.AVerifier.Any(a => a.Bloc == b.Bloc)).ToList();
        if (decides.Count == 0) return;
        (_message, _nature) = (string.Join(" ", decides.Select(Decide)), Avis.NatureAvis.Info);
        await SituerSuivantAsync();
    }

    private static string Decide(BlocBureau bloc) =>
        $"{bloc.Bloc.Libelle()}\u00A0: {(bloc.Decision!.Validee ? "validé" : "refusé")} par {bloc.Decision.Par} le {bloc.Decision.Le.EnTexte()}.";

    private async Task MontrerRemplace()
    {
        Montrer(_remplace);
        await SituerSuivantAsync();
    }

    private async Task ValiderAsync(IReadOnlyList<VersionLue> versions)
    {
        var blocs = _dossier!.AVerifier.Where(b => versions.Contains(b.AVerifier!)).Select(b => b.Bloc.Libelle()).ToList();
        var fait = blocs.Count == 1 ? $"{blocs[0]}\u00A0: validé." : $"{LibellesDossiers.Blocs(blocs.Count)} validés.";
        // Not stopped when the page is left: what was confirmed is done.
        await DeciderAsync(() => Verifications.ValiderAsync(ActeurId, Id, [.. versions.Select(v => v.Id)], CancellationToken.None), fait);
    }

    private Task<Resultat> RefuserAsync(VersionLue version, string? motif)
    {
        var bloc = _dossier!.AVerifier.Single(b => b.AVerifier == version).Bloc.Libelle();
        return DeciderAsync(() => Verifications.RefuserAsync(ActeurId, Id, version.Id, motif, CancellationToken.None), $"{bloc}\u00A0: refusé.");
    }

    // Done or refused, the page shows what is: a colleague may have decided first.
    private async Task<Resultat> DeciderAsync(Func<Task<Resultat>> decider, string fait)
    {
        if (_enCours) return Resultat.Succes;
        _enCours = true;
        _aLire = null;
        StateHasChanged();
        var resultat = await decider();
        if (resultat.Motif != MotifRefus.Invalide) await AnnoncerAsync(resultat, fait);
        _enCours = false;
        StateHasChanged();
        return resultat;
    }

    private async Task AnnoncerAsync(Resultat resultat, string fait)
    {
        Montrer(await LireAsync());
        await SituerSuivantAsync();
        var fini = _dossier is { AVerifier.Count: 0 };
        (_message, _nature) = resultat.Reussi
            ? (fini ? $"{fait} Tout ce que la personne a transmis est vérifié\u00A0: elle en est informée par e-mail." : fait, Avis.NatureAvis.Succes)
            : (resultat.Message, Avis.NatureAvis.Alerte);
        if (!resultat.Reussi) _foyer = Foyer.Message;
        else if (fini) _foyer = Foyer.Suite;
        else _aLire = _dossier?.AVerifier[0].Bloc;
    }

    private async Task AnnoncerDemandeAsync(Resultat resultat)
    {
        (_message, _nature) = resultat.Reussi ? ("La demande est faite\u00A0: un e-mail part à l'adresse de la personne.", Avis.NatureAvis.Succes) : (resultat.Message, Avis.NatureAvis.Alerte);
        await SuivreAsync();
    }
}
