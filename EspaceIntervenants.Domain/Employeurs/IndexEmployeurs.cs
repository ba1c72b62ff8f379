using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace EspaceIntervenants.Domain.Employeurs;

/// <summary>
/// The words of all the employers, immutable, in memory: about 60 bytes an employer, two million for 36,000. Employers are
/// numbered from the first to propose (most inhabitants) to the last. A word typed is a range of the sorted words, its
/// employers a set of bits; the words typed together are the intersection of their sets, read in order. No prefix is too
/// short and no word too common for that (measures in <c>bench/README.md</c>).
/// </summary>
internal sealed class IndexEmployeurs
{
    private readonly string[] _mots;
    private readonly int[] _debutEmployeurs; // word → where its employers begin in _employeurs
    private readonly int[] _employeurs;
    private readonly int[] _debutNoms; // employer → where its name begins in _noms
    private readonly int[] _noms; // words of the names
    private readonly sbyte[] _generiques; // employer → how many words of its name only say its kind, negative for a commune
    private readonly long[] _sirets;

    private IndexEmployeurs(string[] mots, int[] debutEmployeurs, int[] employeurs, int[] debutNoms, int[] noms, sbyte[] generiques, long[] sirets)
    {
        _mots = mots;
        _debutEmployeurs = debutEmployeurs;
        _employeurs = employeurs;
        _debutNoms = debutNoms;
        _noms = noms;
        _generiques = generiques;
        _sirets = sirets;
    }

    /// <summary>How many employers it knows.</summary>
    public int Nombre => _sirets.Length;

    /// <summary>
    /// The SIRET of the employers each of whose words typed begins one: first those of exactly that name, communes before their
    /// namesakes, then those whose name begins so, then the others; the most inhabitants first among each.
    /// </summary>
    public string[] Chercher(ReadOnlySpan<string> saisie, int max)
    {
        if (saisie.IsEmpty || max < 1) return [];
        var plages = new Plage[saisie.Length];
        for (var i = 0; i < plages.Length; i++)
        {
            plages[i] = PlageDe(saisie[i]);
            if (plages[i].Vide) return [];
        }
        List<int>[] parRang = [[], [], [], []];
        var bits = Intersection(plages);
        for (var bloc = 0; bloc < bits.Length; bloc++)
        {
            for (var reste = bits[bloc]; reste != 0; reste &= reste - 1)
            {
                var employeur = bloc * 64 + BitOperations.TrailingZeroCount(reste);
                var semblables = parRang[(int)RangDe(employeur, plages)];
                if (semblables.Count < max) semblables.Add(employeur);
            }
        }
        return [.. parRang.SelectMany(r => r).Take(max).Select(e => _sirets[e].ToString("D14", CultureInfo.InvariantCulture))];
    }

    private Rang RangDe(int employeur, Plage[] plages)
    {
        var nom = _noms.AsSpan(_debutNoms[employeur].._debutNoms[employeur + 1]);
        var entier = RangDe(nom, plages);
        if (entier == Rang.Exact || _generiques[employeur] is not (not 0 and var generique)) return entier;
        var court = RangDe(nom[Math.Abs(generique)..], plages);
        // Without its kind, only a commune is exactly what was typed.
        if (court == Rang.Exact && generique > 0) court = Rang.Homonyme;
        return court < entier ? court : entier;
    }

    private static Rang RangDe(ReadOnlySpan<int> nom, Plage[] plages)
    {
        if (nom.Length < plages.Length) return Rang.Contient;
        var dernier = plages.Length - 1;
        for (var i = 0; i < dernier; i++)
            if (nom[i] != plages[i].Exact) return Rang.Contient;
        if (!plages[dernier].Contient(nom[dernier])) return Rang.Contient;
        return nom.Length == plages.Length && nom[dernier] == plages[dernier].Exact ? Rang.Exact : Rang.Commence;
    }

    private ulong[] Intersection(Plage[] plages)
    {
        var bits = Ensemble(plages[0]);
        foreach (var plage in plages.AsSpan(1))
        {
            var autres = Ensemble(plage);
            for (var i = 0; i < bits.Length; i++) bits[i] &= autres[i];
        }
        return bits;
    }

    private ulong[] Ensemble(Plage plage)
    {
        var bits = new ulong[(Nombre + 63) / 64];
        foreach (var employeur in _employeurs.AsSpan(_debutEmployeurs[plage.Debut].._debutEmployeurs[plage.Fin]))
            bits[employeur >> 6] |= 1UL << employeur;
        return bits;
    }

    private Plage PlageDe(string debut)
    {
        var premier = Borne(debut);
        // U+FFFF is in no word.
        var fin = Borne(debut + '\uFFFF');
        return new Plage(premier, fin, premier < fin && _mots[premier] == debut ? premier : -1);
    }

    private int Borne(string mot)
    {
        var rang = Array.BinarySearch(_mots, mot, StringComparer.Ordinal);
        return rang < 0 ? ~rang : rang;
    }

    /// <summary>How well a name is what was typed, the best first.</summary>
    private enum Rang
    {
        Exact,
        Homonyme,
        Commence,
        Contient,
    }

    /// <summary>Words that begin as typed, and the one which is what was typed, if any.</summary>
    private readonly record struct Plage(int Debut, int Fin, int Exact)
    {
        public bool Vide => Debut == Fin;

        public bool Contient(int mot) => mot >= Debut && mot < Fin;
    }

    /// <summary>Receives the employers in the order they are to be proposed, then makes their index.</summary>
    public sealed class Constructeur
    {
        private readonly Dictionary<string, int> _numeros = new(StringComparer.Ordinal);
        private readonly List<string> _mots = [];
        private readonly List<int> _dernierEmployeur = [];
        private readonly List<int> _compte = [];
        private readonly List<int> _noms = [];
        private readonly List<int> _debutNoms = [0];
        private readonly List<(int Mot, int Employeur)> _presences = [];
        private readonly List<sbyte> _generiques = [];
        private readonly List<long> _sirets = [];

        /// <summary>Adds an employer, after those to propose before it.</summary>
        public void Ajouter(string siret, string cle, string autresMots)
        {
            var mots = cle.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var mot in mots) _noms.Add(Presence(mot));
            foreach (var plage in autresMots.AsSpan().Split(' '))
                if (!autresMots.AsSpan(plage).IsEmpty) Presence(autresMots.AsSpan(plage));
            _debutNoms.Add(_noms.Count);
            var generique = MotsEmployeur.LongueurGenerique(mots);
            _generiques.Add((sbyte)(generique > 0 && MotsEmployeur.EstCommune(mots[0]) ? -generique : generique));
            _sirets.Add(long.Parse(siret, CultureInfo.InvariantCulture));
        }

        /// <summary>The index of what was added.</summary>
        public IndexEmployeurs Construire()
        {
            var ordre = Enumerable.Range(0, _mots.Count).ToArray();
            Array.Sort(_mots.ToArray(), ordre, StringComparer.Ordinal);
            var rangs = new int[ordre.Length];
            for (var rang = 0; rang < ordre.Length; rang++) rangs[ordre[rang]] = rang;

            var debuts = new int[ordre.Length + 1];
            for (var rang = 0; rang < ordre.Length; rang++) debuts[rang + 1] = debuts[rang] + _compte[ordre[rang]];
            var places = debuts.AsSpan(0, ordre.Length).ToArray();
            var employeurs = new int[_presences.Count];
            foreach (var (mot, employeur) in CollectionsMarshal.AsSpan(_presences)) employeurs[places[rangs[mot]]++] = employeur;

            return new IndexEmployeurs(
                Array.ConvertAll(ordre, i => _mots[i]), debuts, employeurs, [.. _debutNoms], [.. _noms.Select(mot => rangs[mot])], [.. _generiques], [.. _sirets]);
        }

        private int Presence(ReadOnlySpan<char> mot)
        {
            ref var numero = ref CollectionsMarshal.GetValueRefOrAddDefault(_numeros.GetAlternateLookup<ReadOnlySpan<char>>(), mot, out var connu);
            if (!connu)
            {
                numero = _mots.Count;
                _mots.Add(mot.ToString());
                _dernierEmployeur.Add(-1);
                _compte.Add(0);
            }
            if (_dernierEmployeur[numero] != _sirets.Count)
            {
                _dernierEmployeur[numero] = _sirets.Count;
                _compte[numero]++;
                _presences.Add((numero, _sirets.Count));
            }
            return numero;
        }
    }
}
