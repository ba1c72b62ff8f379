using System.ComponentModel.DataAnnotations;

namespace EspaceIntervenants.Domain.Courriels;

/// <summary>How the queue tries again, section <c>Courriel:File</c> of the configuration.</summary>
public sealed class FileCourrielsOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Courriel:File";

    // Not the initial value of the list: the configuration adds to a list, it does not replace it.
    private static readonly int[] DelaisParDefaut = [1, 2, 5, 15, 30, 60, 120, 360, 720, 1440, 1440];

    /// <summary>
    /// Minutes to wait after each refusal of a message; after the last one, it is given up. By default twelve tries over
    /// three days. A server that cannot be reached costs a message none of them.
    /// </summary>
    public IReadOnlyList<int> DelaisMinutes { get; set; } = [];

    /// <summary>Messages sent in one run.</summary>
    [Range(1, 1000)]
    public int Lot { get; set; } = 50;

    /// <summary>Seconds within which one message is sent; another server may take it after twice that time.</summary>
    [Range(5, 600)]
    public int EnvoiSecondes { get; set; } = 60;

    /// <summary>Seconds between two looks at the queue when nothing wakes it.</summary>
    [Range(1, 600)]
    public int AttenteSecondes { get; set; } = 5;

    /// <summary>Longest pause, in seconds, while the mail server cannot be reached; pauses double up to it.</summary>
    [Range(1, 3600)]
    public int PauseMaximaleSecondes { get; set; } = 300;

    /// <summary>How long to wait after that many refusals; null when the message is to be given up.</summary>
    public TimeSpan? DelaiApres(int refus)
    {
        var delais = DelaisMinutes.Count > 0 ? DelaisMinutes : DelaisParDefaut;
        return refus <= delais.Count ? TimeSpan.FromMinutes(delais[refus - 1]) : null;
    }
}
