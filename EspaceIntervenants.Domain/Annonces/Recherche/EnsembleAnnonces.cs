using System.Numerics;

namespace EspaceIntervenants.Domain.Annonces.Recherche;

/// <summary>A set of ads, by their place in the index: a bit each. Beyond its last bit, nothing is in it.</summary>
internal readonly struct EnsembleAnnonces(ulong[] bits)
{
    private readonly ulong[] _bits = bits;

    /// <summary>An empty set with room for so many.</summary>
    public EnsembleAnnonces(int places) : this(new ulong[(places + 63) / 64]) { }

    public static EnsembleAnnonces Vide { get; } = new([]);

    public bool Contient(int place) => (uint)(place >> 6) < (uint)_bits.Length && (_bits[place >> 6] >> place & 1) != 0;

    /// <summary>Whether there is room for that place.</summary>
    public bool ALaPlace(int place) => place >> 6 < _bits.Length;

    public void Ajouter(int place) => _bits[place >> 6] |= 1UL << place;

    public void Retirer(int place) => _bits[place >> 6] &= ~(1UL << place);

    /// <summary>A copy with room for so many.</summary>
    public EnsembleAnnonces Copier(int places)
    {
        var copie = new ulong[Math.Max(_bits.Length, (places + 63) / 64)];
        _bits.CopyTo(copie, 0);
        return new(copie);
    }

    /// <summary>Adds all those of the other.</summary>
    public void Unir(EnsembleAnnonces autre)
    {
        var (ici, la) = (_bits, autre._bits);
        for (var i = 0; i < Math.Min(ici.Length, la.Length); i++) ici[i] |= la[i];
    }

    /// <summary>Keeps those that are in the other too.</summary>
    public void Garder(EnsembleAnnonces autre)
    {
        var (ici, la) = (_bits, autre._bits);
        var commun = Math.Min(ici.Length, la.Length);
        for (var i = 0; i < commun; i++) ici[i] &= la[i];
        ici.AsSpan(commun).Clear();
    }

    /// <summary>Removes all those of the other.</summary>
    public void Exclure(EnsembleAnnonces autre)
    {
        var (ici, la) = (_bits, autre._bits);
        for (var i = 0; i < Math.Min(ici.Length, la.Length); i++) ici[i] &= ~la[i];
    }

    public int Compter()
    {
        var total = 0;
        foreach (var bloc in _bits) total += BitOperations.PopCount(bloc);
        return total;
    }

    /// <summary>How many are in both.</summary>
    public int CompterAvec(EnsembleAnnonces autre)
    {
        var (ici, la) = (_bits, autre._bits);
        var total = 0;
        for (var i = 0; i < Math.Min(ici.Length, la.Length); i++) total += BitOperations.PopCount(ici[i] & la[i]);
        return total;
    }

    /// <summary>The places, from the first; one may be removed as it is met.</summary>
    public Enumerateur GetEnumerator() => new(_bits);

    public ref struct Enumerateur(ulong[] bits)
    {
        private int _bloc = -1;
        private ulong _reste;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (_reste == 0)
            {
                if (++_bloc >= bits.Length) return false;
                _reste = bits[_bloc];
            }
            Current = _bloc * 64 + BitOperations.TrailingZeroCount(_reste);
            _reste &= _reste - 1;
            return true;
        }
    }
}
