namespace EspaceIntervenants.Domain.Referentiels;

/// <summary>A speciality of training.</summary>
public sealed class Specialite : ElementReference
{
    private Specialite() { }

    /// <summary>A speciality.</summary>
    public static Specialite Creer(string code, string libelle) => new() { Code = code, Libelle = libelle };
}

/// <summary>A sub-speciality; its code is the one people know, as « A2C ».</summary>
public sealed class SousSpecialite : ElementReference
{
    private SousSpecialite() { }

    /// <summary>The speciality it belongs to.</summary>
    public string SpecialiteCode { get; private set; } = string.Empty;

    /// <summary>A sub-speciality.</summary>
    public static SousSpecialite Creer(string code, string libelle, string specialiteCode) =>
        new() { Code = code, Libelle = libelle, SpecialiteCode = specialiteCode };

    /// <summary>Moves it to the speciality its source gives.</summary>
    public void Rattacher(string specialiteCode) => SpecialiteCode = specialiteCode;
}
