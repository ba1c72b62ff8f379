namespace EspaceIntervenants.Domain.Annonces.Recherche;

/// <summary>
/// The places a word stands in, each with its weight. Only ever added to, by one thread, while others read: a reader sees at least
/// what was there when its index was made, and leaves out the places beyond it.
/// </summary>
internal sealed class PresencesMot
{
    /// <summary>The lowest bits of a presence are its weight, the others its place.</summary>
    public const int Decalage = 2;

    /// <summary>What keeps the weight of a presence.</summary>
    public const int Masque = (1 << Decalage) - 1;

    private int[] _presences = [];
    private int _nombre;

    public void Ajouter(int place, int poids)
    {
        if (_nombre == _presences.Length) Redimensionner(Math.Max(4, _nombre * 2));
        _presences[_nombre] = place << Decalage | poids;
        Volatile.Write(ref _nombre, _nombre + 1);
    }

    /// <summary>The count first: an array read later holds at least as many.</summary>
    public ReadOnlySpan<int> Lire()
    {
        var nombre = Volatile.Read(ref _nombre);
        return Volatile.Read(ref _presences).AsSpan(0, nombre);
    }

    /// <summary>Gives back the room kept for more.</summary>
    public void Ajuster()
    {
        if (_presences.Length > _nombre) Redimensionner(_nombre);
    }

    private void Redimensionner(int taille)
    {
        var autres = new int[taille];
        Array.Copy(_presences, autres, _nombre);
        Volatile.Write(ref _presences, autres);
    }
}
