using System.Security.Cryptography;
using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Regles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Domain.Comptes;

/// <summary>A challenge as a page shows it.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Question">The question; null when an image is to be shown.</param>
public sealed record DefiPose(Guid Id, string? Question);

/// <summary>What is needed to draw a challenge's image.</summary>
/// <param name="Code">The code to read.</param>
/// <param name="Graine">Seed of the distortion.</param>
public sealed record ImageADessiner(string Code, int Graine);

/// <summary>What a visitor answered.</summary>
/// <param name="Defi">The challenge.</param>
/// <param name="Reponse">As typed.</param>
public sealed record ReponseDefi(Guid? Defi, string? Reponse);

/// <summary>Sets and checks the challenges of forms open to everyone (CPT-05).</summary>
public sealed class DefisCaptcha(
    IDbContextFactory<EspaceDbContext> fabrique, IOptions<ReglesOptions> regles, IOptions<CaptchaOptions> options, TimeProvider temps)
{
    /// <summary>Characters of an image, without those that look alike.</summary>
    public const string Alphabet = "ACEFHJKLMNPRTUVWXY3479";

    /// <summary>Characters in an image.</summary>
    public const int Longueur = 6;

    /// <summary>Sets a new challenge; those whose time is over are cleared away.</summary>
    public async Task<DefiPose> PoserAsync(NatureDefi nature, CancellationToken ct = default)
    {
        var maintenant = temps.Maintenant();
        var expireLe = maintenant.AddMinutes(regles.Value.CaptchaMinutes);
        var defi = nature == NatureDefi.Question
            ? QuestionsCaptcha.Tirer(expireLe)
            : DefiCaptcha.PourImage(RandomNumberGenerator.GetString(Alphabet, Longueur), RandomNumberGenerator.GetInt32(int.MaxValue), expireLe);
        await using var db = await fabrique.CreateDbContextAsync(ct);
        await db.DefisCaptcha.Where(d => d.ExpireLe < maintenant).ExecuteDeleteAsync(ct);
        db.DefisCaptcha.Add(defi);
        await db.SaveChangesAsync(ct);
        return new DefiPose(defi.Id, defi.Question);
    }

    /// <summary>The image of a challenge; null when it is over, answered, or a question.</summary>
    public async Task<ImageADessiner?> ImageAsync(Guid id, CancellationToken ct = default)
    {
        var maintenant = temps.Maintenant();
        await using var db = await fabrique.CreateDbContextAsync(ct);
        return await db.DefisCaptcha
            .Where(d => d.Id == id && d.Nature == NatureDefi.Image && d.UtiliseLe == null && d.ExpireLe > maintenant)
            .Select(d => new ImageADessiner(d.Reponses, d.Graine))
            .FirstOrDefaultAsync(ct);
    }

    /// <summary>Why the answer is refused, in French for the person; null when it is right.</summary>
    internal async Task<string?> MotifAsync(ReponseDefi reponse, CancellationToken ct)
    {
        var juste = await VerifierAsync(reponse, ct);
        if (string.IsNullOrWhiteSpace(reponse.Reponse)) return "Répondez au contrôle : recopiez le code de l'image, ou répondez à la question.";
        return juste ? null : "La réponse au contrôle ne convient pas, ou elle a trop tardé. En voici un nouveau.";
    }

    /// <summary>The refusal of a form that asks for an address and an answer; null when both will do.</summary>
    internal async Task<Resultat?> RefusAsync(string? adresse, ReponseDefi reponse, CancellationToken ct)
    {
        List<ErreurChamp> erreurs = [];
        if (AdresseCourriel.Motif(adresse) is { } adresseRefusee) erreurs.Add(new ErreurChamp("Courriel", adresseRefusee));
        if (await MotifAsync(reponse, ct) is { } motif) erreurs.Add(new ErreurChamp(ValidationInscription.Captcha, motif));
        return erreurs.Count > 0 ? Resultat.Invalide(erreurs) : null;
    }

    /// <summary>Whether the answer is right. Right or wrong, the challenge is used up: two answers at once cannot both count.</summary>
    public async Task<bool> VerifierAsync(ReponseDefi reponse, CancellationToken ct = default)
    {
        var maintenant = temps.Maintenant();
        await using var db = await fabrique.CreateDbContextAsync(ct);
        var pris = await db.DefisCaptcha.Where(d => d.Id == reponse.Defi && d.UtiliseLe == null && d.ExpireLe > maintenant)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.UtiliseLe, maintenant), ct);
        if (pris == 0) return false;
        if (options.Value.CodeFixe is { Length: > 0 } fixe && reponse.Reponse?.Trim() == fixe) return true;
        return (await db.DefisCaptcha.AsNoTracking().SingleAsync(d => d.Id == reponse.Defi, ct)).Accepte(reponse.Reponse);
    }
}
