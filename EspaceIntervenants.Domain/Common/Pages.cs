namespace EspaceIntervenants.Domain.Common;

/// <summary>Addresses are typed and kept: a page that no longer exists is the last one.</summary>
internal static class Pages
{
    public static int Borner(int numero, int total, int taille) => Math.Clamp(numero, 1, Math.Max(1, (total + taille - 1) / taille));
}
