using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Regles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Web.Security;

/// <summary>Accounts, cookies and the default: nothing is open unless it says so.</summary>
internal static class SecuriteServices
{
    public static void AddSecurite(this IServiceCollection services)
    {
        services.AddDefaultIdentity<Compte>(options =>
            {
                options.SignIn.RequireConfirmedEmail = true;
                options.User.RequireUniqueEmail = true;
                options.Password.RequiredLength = 8;
            })
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<EspaceDbContext>();

        services.AddOptions<IdentityOptions>().Configure<IOptions<ReglesOptions>>((options, regles) =>
        {
            options.Lockout.MaxFailedAccessAttempts = regles.Value.EchecsConnexion;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(regles.Value.VerrouMinutes);
        });

        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "espace.session";
            options.LoginPath = Adresses.Authentification;
            options.LogoutPath = Adresses.Deconnexion;
            options.AccessDeniedPath = Adresses.Introuvable;
            options.ReturnUrlParameter = "retour";
            options.SlidingExpiration = true;
        });

        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}
