using System.ComponentModel.DataAnnotations;

namespace EspaceIntervenants.Domain.Regles;

/// <summary>The durations of the rules, section <c>Regles</c> of the configuration.</summary>
public sealed class ReglesOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Regles";

    /// <summary>Days an activation link lives, and an account that was never activated (CPT-04).</summary>
    [Range(1, 365)]
    public int ActivationJours { get; set; } = 7;

    /// <summary>Hours a forgotten-password link lives (CPT-06).</summary>
    [Range(1, 168)]
    public int MotDePasseOublieHeures { get; set; } = 24;

    /// <summary>Minutes an image code lives (CPT-05).</summary>
    [Range(1, 60)]
    public int CaptchaMinutes { get; set; } = 10;

    /// <summary>Failed sign-ins that lock an account (CPT-10).</summary>
    [Range(1, 100)]
    public int EchecsConnexion { get; set; } = 5;

    /// <summary>Minutes an account stays locked (CPT-10).</summary>
    [Range(1, 1440)]
    public int VerrouMinutes { get; set; } = 15;

    /// <summary>Idle minutes after which a session ends (CPT-11).</summary>
    [Range(5, 1440)]
    public int SessionMinutes { get; set; } = 60;

    /// <summary>Days a session lives when « Rester connecté » was ticked (CPT-11).</summary>
    [Range(1, 90)]
    public int SessionMemoriseeJours { get; set; } = 14;

    /// <summary>Months to wait after the first analysis of a rejected request (INS-03).</summary>
    [Range(0, 60)]
    public int NouvellePresentationMois { get; set; } = 12;

    /// <summary>Months without action after which a request awaiting complements is archived (INS-04).</summary>
    [Range(1, 60)]
    public int ComplementsMois { get; set; } = 2;

    /// <summary>Days before that archiving at which a reminder is sent (INS-04).</summary>
    [Range(0, 365)]
    public int RappelComplementsJours { get; set; } = 15;

    /// <summary>People written to in one transaction when an ad is published (ANN-08).</summary>
    [Range(1, 1000)]
    public int AlertesLot { get; set; } = 200;

    /// <summary>Seconds a server holds a rule without a sign of life before another may run it (REG-01).</summary>
    [Range(30, 3600)]
    public int BailSecondes { get; set; } = 120;
}
