namespace EspaceIntervenants.Domain.Annonces.Recherche;

/// <summary>
/// Keeps the index up to date, one ad after another, on one thread. An ad that changes takes a new place and leaves the former
/// one; what an index already made reads is added to or copied, never changed.
/// </summary>
internal sealed class TenueIndexAnnonces
{
    private readonly Dictionary<int, int> _placeDe = [];
    private readonly Dictionary<CleIndex, EnsembleAnnonces> _codes = [];
    private readonly HashSet<CleIndex> _aNous = []; // the sets no index reads yet
    private readonly Dictionary<string, PresencesMot> _parMot = new(StringComparer.Ordinal);
    private readonly List<string> _nouveauxMots = [];
    private readonly List<int> _nouvelles = [];
    private PlaceAnnonce[] _places = [];
    private EnsembleAnnonces _vivantes = EnsembleAnnonces.Vide;
    private OrdresAnnonces _ordres = OrdresAnnonces.Aucun;
    private string[] _mots = [];
    private PresencesMot[] _presences = [];
    private int _nombre;

    /// <summary>Whether most places are left: reading everything again costs less than dragging them along.</summary>
    public bool EstUsee => _nombre > 2 * _placeDe.Count + 1024;

    /// <summary>To be called before the changes that follow an index: from then on, the live places are ours to change.</summary>
    public void Reprendre() => _vivantes = _vivantes.Copier(_nombre);

    /// <summary>Leaves the place of an ad, if it had one.</summary>
    public void Retirer(int annonceId)
    {
        if (_placeDe.Remove(annonceId, out var place)) _vivantes.Retirer(place);
    }

    /// <summary>Gives a place to an ad that has none.</summary>
    public void Ajouter(PlaceAnnonce annonce, string structureCode)
    {
        if (_nombre == _places.Length) Array.Resize(ref _places, Math.Max(64, _nombre * 2));
        _places[_nombre] = annonce;
        _placeDe.Add(annonce.Id, _nombre);
        _vivantes = Avec(_vivantes, _nombre, copier: false);
        _nouvelles.Add(_nombre++);
        Coder(annonce.Id, new CleIndex(CleIndex.Structure, structureCode));
    }

    /// <summary>Says a code of an ad that was just given its place.</summary>
    public void Coder(int annonceId, CleIndex cle)
    {
        // Closed between two readings: the next revision says so.
        if (!_placeDe.TryGetValue(annonceId, out var place)) return;
        _codes[cle] = Avec(_codes.GetValueOrDefault(cle, EnsembleAnnonces.Vide), place, copier: _aNous.Add(cle));
    }

    /// <summary>Says a word of an ad that was just given its place.</summary>
    public void Nommer(int annonceId, string mot, int poids)
    {
        if (!_placeDe.TryGetValue(annonceId, out var place)) return;
        if (!_parMot.TryGetValue(mot, out var presences))
        {
            _parMot.Add(mot, presences = new PresencesMot());
            _nouveauxMots.Add(mot);
        }
        presences.Ajouter(place, poids);
    }

    /// <summary>The index of this moment.</summary>
    public IndexAnnonces Construire(long revision)
    {
        if (_mots.Length == 0)
            foreach (var presences in _parMot.Values) presences.Ajuster();
        FusionnerMots();
        _ordres = _ordres.Avec(_nouvelles, _vivantes, _places);
        _nouvelles.Clear();
        _aNous.Clear();
        return new IndexAnnonces
        {
            Revision = revision,
            Places = _places,
            Nombre = _nombre,
            Vivantes = _vivantes,
            Ordres = _ordres,
            Codes = new Dictionary<CleIndex, EnsembleAnnonces>(_codes),
            Mots = _mots,
            Presences = _presences,
        };
    }

    private static EnsembleAnnonces Avec(EnsembleAnnonces ensemble, int place, bool copier)
    {
        // By leaps: a set that grows with each ad would be copied with each.
        if (copier || !ensemble.ALaPlace(place)) ensemble = ensemble.Copier(place + 1 + (place >> 1));
        ensemble.Ajouter(place);
        return ensemble;
    }

    private void FusionnerMots()
    {
        if (_nouveauxMots.Count == 0) return;
        _nouveauxMots.Sort(StringComparer.Ordinal);
        var mots = new List<string>(_mots.Length + _nouveauxMots.Count);
        var suivant = 0;
        foreach (var mot in _mots)
        {
            while (suivant < _nouveauxMots.Count && string.CompareOrdinal(_nouveauxMots[suivant], mot) < 0) mots.Add(_nouveauxMots[suivant++]);
            mots.Add(mot);
        }
        mots.AddRange(_nouveauxMots.Skip(suivant));
        _nouveauxMots.Clear();
        _mots = [.. mots];
        _presences = Array.ConvertAll(_mots, mot => _parMot[mot]);
    }
}
