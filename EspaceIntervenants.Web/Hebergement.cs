using EspaceIntervenants.Domain.Persistence;
using EspaceIntervenants.Domain.Persistence.Seed;
using EspaceIntervenants.Web.Components.Markdown;
using EspaceIntervenants.Web.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using MudBlazor;
using MudBlazor.Services;

namespace EspaceIntervenants.Web;

/// <summary>The steps of Program.cs that are longer than a line.</summary>
internal static class Hebergement
{
    /// <summary>
    /// What stands at the root of the repository, where whoever arrives sees it, and so is not found by itself in Development:
    /// the settings, where environment variables and arguments keep the last word, and wwwroot-assets, which a build links
    /// under wwwroot without copying it (a published application has it in place).
    /// </summary>
    public static void UtiliserLaRacineDuDepot(this WebApplicationBuilder builder, string[] args)
    {
        if (!builder.Environment.IsDevelopment()) return;
        const string reglages = "appsettings.Development.json";
        var racine = new DirectoryInfo(builder.Environment.ContentRootPath);
        while (racine is not null && !File.Exists(Path.Combine(racine.FullName, reglages))) racine = racine.Parent;
        if (racine is null) return;
        builder.Configuration.AddJsonFile(Path.Combine(racine.FullName, reglages), optional: false, reloadOnChange: false)
            .AddEnvironmentVariables().AddCommandLine(args);
        builder.Environment.WebRootFileProvider = new CompositeFileProvider(
            builder.Environment.WebRootFileProvider,
            new PhysicalFileProvider(Path.Combine(racine.FullName, "wwwroot-assets")));
    }

    /// <summary>
    /// A search holds all its criteria in its address. 10,000 accented characters, escaped, are 60 KB: better the page that says how many
    /// it reads than the server's bare refusal.
    /// </summary>
    public static void RecevoirDeLonguesAdresses(this WebApplicationBuilder builder) =>
        builder.WebHost.ConfigureKestrel(serveur => serveur.Limits.MaxRequestLineSize = 96 * 1024);

    /// <summary>Razor components, MudBlazor, health.</summary>
    public static void AddEcrans(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents()
            // The longest text one can type, a legal page of the portal, comes in one message.
            .AddHubOptions(options => options.MaximumReceiveMessageSize = 128 * 1024);
        services.AddCascadingAuthenticationState();
        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter;
            options.SnackbarConfiguration.PreventDuplicates = true;
            options.SnackbarConfiguration.VisibleStateDuration = 6000;
        });
        services.AddHttpContextAccessor();
        services.AddSingleton<RenduMarkdown>();
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.AddHealthChecks().AddCheck<SanteBase>("base");
    }

    /// <summary>
    /// Pages go out compressed to visitors. Not to whoever is signed in: where a page holds both a secret and what its address says, the
    /// compressed length tells of the secret (BREACH).
    /// </summary>
    public static void UseCompression(this WebApplication app) =>
        app.UseWhen(contexte => !contexte.Request.Cookies.ContainsKey(SecuriteServices.CookieSession), visiteurs => visiteurs.UseResponseCompression());

    /// <summary>Whether every setting can work; says what cannot, a line each that names its key.</summary>
    public static bool ReglagesValables(this IServiceProvider services, TextWriter sortie)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return true;
        }
        catch (Exception refus) when (refus is OptionsValidationException or AggregateException or InvalidOperationException)
        {
            var causes = refus is AggregateException plusieurs ? plusieurs.Flatten().InnerExceptions : (IEnumerable<Exception>)[refus];
            foreach (var erreur in causes.SelectMany(c => c is OptionsValidationException invalide ? invalide.Failures : [c.Message]))
                sortie.WriteLine($"Configuration: {erreur}");
            return false;
        }
    }

    /// <summary>Migrates the database and fills the reference data before the first request; the demonstration data too, where they are asked for.</summary>
    public static async Task PreparerAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<PreparationBase>().PreparerAsync();
        if (app.Configuration.GetValue("Demo:Jeu", app.Environment.IsDevelopment()))
            await app.Services.GetRequiredService<JeuDemonstration>().CreerAsync();
    }

    /// <summary>French pages for what goes wrong.</summary>
    public static void UseErreurs(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler(Adresses.Erreur, createScopeForErrors: true);
            app.UseHsts();
        }
        app.UseStatusCodePagesWithReExecute(Adresses.Introuvable, createScopeForStatusCodePages: true);
        // The page that explains is read, whatever was sent: a component answers a form it does not know in English.
        app.Use((context, next) =>
        {
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null) context.Request.Method = HttpMethods.Get;
            return next(context);
        });
    }

    /// <summary>
    /// A form open for too long, or since before a sign-in, is refused with our page. One that would sign in whoever is
    /// signed in already is no error: the sign-in page leads on.
    /// </summary>
    public static void UseFormulairesPerimes(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }) return next(context);
        context.Features.Set<IAntiforgeryValidationFeature>(null);
        if (context.Request.Path == Adresses.Authentification && context.User.Identity?.IsAuthenticated == true)
            context.Response.Redirect(Adresses.Authentification + context.Request.QueryString);
        else
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    /// <summary>The headers that tell the browser what a page may do.</summary>
    public static void UseEntetesDeSecurite(this WebApplication app) => app.Use((context, next) =>
    {
        var entetes = context.Response.Headers;
        entetes.XContentTypeOptions = "nosniff";
        entetes.XFrameOptions = "DENY";
        entetes["Referrer-Policy"] = "same-origin";
        entetes.ContentSecurityPolicy = PolitiqueContenu.Stricte;
        return next(context);
    });

    /// <summary>Health addresses: alive needs nothing, ready needs the database.</summary>
    public static void MapSante(this WebApplication app)
    {
        app.MapHealthChecks(Adresses.SanteVivant, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(Adresses.SantePret, new HealthCheckOptions
        {
            ResultStatusCodes = { [HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable },
        }).AllowAnonymous();
    }
}

/// <summary>Ready means that the database answers.</summary>
internal sealed class SanteBase(IDbContextFactory<EspaceDbContext> fabrique) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await fabrique.CreateDbContextAsync(cancellationToken);
        return await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}
