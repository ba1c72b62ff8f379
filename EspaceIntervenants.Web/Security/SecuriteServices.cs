using EspaceIntervenants.Domain.Comptes;
using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Regles;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EspaceIntervenants.Web.Security;

/// <summary>Accounts, sessions and the default: nothing is open unless it says so.</summary>
internal static class SecuriteServices
{
    /// <summary>The cookie of a signed-in person.</summary>
    public const string CookieSession = "espace.session";

    /// <summary>Registered after the screens, whose provider of the signed-in person it replaces.</summary>
    public static void AddSecurite(this IServiceCollection services)
    {
        services.AddComptes();
        services.AddSessions();
        services.AddLimites();
        services.AddOptions<CaptchaOptions>().BindConfiguration(CaptchaOptions.Section)
            .Validate<IHostEnvironment>(
                (options, environnement) => string.IsNullOrEmpty(options.CodeFixe) || environnement.IsDevelopment(),
                "Captcha:CodeFixe is for Development only: remove it.")
            .ValidateOnStart();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    private static void AddComptes(this IServiceCollection services)
    {
        services.AddDefaultIdentity<Compte>(options =>
            {
                options.SignIn.RequireConfirmedEmail = true;
                options.User.RequireUniqueEmail = true;
                // The syntax of addresses is checked by AdresseCourriel, that of passwords by RegleMotDePasse.
                options.User.AllowedUserNameCharacters = string.Empty;
            })
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<EspaceDbContext>()
            .AddClaimsPrincipalFactory<FabriquePersonne>();
        foreach (var validateur in services.Where(s => s.ServiceType == typeof(IPasswordValidator<Compte>)).ToList()) services.Remove(validateur);
        services.AddScoped<IPasswordValidator<Compte>, ValidateurMotDePasse>();
        services.AddScoped<ISecurityStampValidator, ValidateurSceau>();
    }

    private static void AddSessions(this IServiceCollection services)
    {
        services.AddScoped<Session>();
        services.AddSingleton<Account.DocumentsOuverts>();
        services.AddSingleton<Account.AdresseInscrite>();
        services.AddSingleton<ValiditeSession>();
        services.AddScoped<ActiviteCircuit>();
        services.AddScoped<CircuitHandler>(s => s.GetRequiredService<ActiviteCircuit>());
        services.AddScoped<AuthenticationStateProvider, RevalidationSession>();
        services.AddOptions<SecurityStampValidatorOptions>().Configure(options =>
        {
            options.ValidationInterval = ValiditeSession.Intervalle;
            options.OnRefreshingPrincipal = Session.GarderMemoire;
        });
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = CookieSession;
            options.LoginPath = Adresses.Authentification;
            options.LogoutPath = Adresses.Deconnexion;
            options.ReturnUrlParameter = "retour";
            options.SlidingExpiration = true;
            options.Events.OnRedirectToAccessDenied = RepondreIntrouvable;
        });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<ReglesOptions>>((options, regles) => options.ExpireTimeSpan = TimeSpan.FromMinutes(regles.Value.SessionMinutes));
    }

    /// <summary>A page of another role does not exist for this person, and the attempt is logged (ROL-02).</summary>
    private static Task RepondreIntrouvable(RedirectContext<CookieAuthenticationOptions> contexte)
    {
        var http = contexte.HttpContext;
        http.RequestServices.GetRequiredService<ILogger<Session>>()
            .LogWarning("Account {Compte} asked for {Adresse}, which its role may not read", http.User.Id(), http.Request.Path);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
