namespace EspaceIntervenants.Domain.Common;

/// <summary>
/// An entity two people may change at once. The context raises <see cref="Version"/> at every change and refuses
/// to save over a version it did not read (SQLite makes no row version by itself).
/// </summary>
public interface IVersionne
{
    /// <summary>Starts at 1, one more at each saved change.</summary>
    int Version { get; }
}
