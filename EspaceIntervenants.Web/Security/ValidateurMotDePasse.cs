using EspaceIntervenants.Domain.Comptes;
using Microsoft.AspNetCore.Identity;

namespace EspaceIntervenants.Web.Security;

/// <summary>Makes Identity say of a password what Domain says (CPT-02).</summary>
internal sealed class ValidateurMotDePasse : IPasswordValidator<Compte>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Compte> manager, Compte user, string? password) =>
        Task.FromResult(RegleMotDePasse.Motif(password) is { } motif
            ? IdentityResult.Failed(new IdentityError { Code = "CPT-02", Description = motif })
            : IdentityResult.Success);
}
