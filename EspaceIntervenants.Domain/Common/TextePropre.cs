using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EspaceIntervenants.Domain.Common;

/// <summary>
/// Makes a typed text safe to store and to show anywhere: no control character, no mark that turns the reading direction and
/// could disguise what follows, no half of a character. Markup stays what it is, text; emoji stay too.
/// </summary>
public static class TextePropre
{
    /// <summary>The text without its dangerous characters, composed, with plain line ends, trimmed; null when nothing is left.</summary>
    public static string? De(string? saisie)
    {
        if (string.IsNullOrWhiteSpace(saisie)) return null;
        var propre = new StringBuilder(saisie.Length);
        foreach (var caractere in saisie.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
        {
            if (caractere == Rune.ReplacementChar || TourneLeSens(caractere.Value)) continue;
            if (caractere.Value == '\t') propre.Append(' ');
            else if (caractere.Value == '\n' || Rune.GetUnicodeCategory(caractere) != UnicodeCategory.Control) propre.Append(caractere);
        }
        return Texte.OuNull(Texte.Normaliser(propre.ToString(), NormalizationForm.FormC));
    }

    // Marks, embeddings, overrides and isolates of the bidirectional algorithm, and the byte order mark.
    private static bool TourneLeSens(int code) =>
        code is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF;
}

/// <summary>Cleans every text that goes through JSON with <see cref="TextePropre"/>.</summary>
public sealed class TextePropreConverter : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TextePropre.De(reader.GetString());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(TextePropre.De(value));
}
