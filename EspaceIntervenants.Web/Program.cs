using Coravel;
using EspaceIntervenants.Domain;
using EspaceIntervenants.Web;
using EspaceIntervenants.Web.Account;
using EspaceIntervenants.Web.Commandes;
using EspaceIntervenants.Web.Components;
using EspaceIntervenants.Web.Emails;
using EspaceIntervenants.Web.Features.Annonces.Candidatures.Bureau;
using EspaceIntervenants.Web.Features.Developpement;
using EspaceIntervenants.Web.Features.Portail.Mesure;
using EspaceIntervenants.Web.Files;
using EspaceIntervenants.Web.Flux;
using EspaceIntervenants.Web.Jobs;
using EspaceIntervenants.Web.Security;

var builder = WebApplication.CreateBuilder(args);
builder.UtiliserLaRacineDuDepot(args);
builder.RecevoirDeLonguesAdresses();

builder.AddDeveloppement();
builder.Services.AddDomain(builder.Configuration);
builder.Services.AddCles(builder.Configuration);
builder.Services.AddEcrans();
builder.Services.AddSecurite();
builder.Services.AddCourriels();
builder.Services.AddMesure();
builder.Services.AddScheduler();
builder.Services.AddHostedService<Prechauffage>();
builder.Services.AddHostedService<BoucleAlertes>();

var app = builder.Build();

if (!app.Services.ReglagesValables(Console.Error)) return 1;
if (await Commandes.ExecuterAsync(args, app.Services) is { } code) return code;
await app.PreparerAsync();

app.UseCompression();
app.UseDeveloppement();
app.UseErreurs();
app.UseEntetesDeSecurite();
app.UsePlanification();
app.UseAuthentication();
app.UseAuthorization();
app.UseRateLimiter();
app.UseAntiforgery();
app.UseFormulairesPerimes();

app.MapStaticAssets().AllowAnonymous();
app.MapSante();
app.MapMemoire();
app.MapMesure();
app.MapFichiers();
app.MapCandidatures();
app.MapComptes();
app.MapFlux();
app.MapCookies();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
// An unknown address is unknown for everyone: without this, the default policy would ask visitors to sign in first.
app.MapFallback(context => { context.Response.StatusCode = StatusCodes.Status404NotFound; return Task.CompletedTask; }).AllowAnonymous();

await app.RunAsync();
return 0;

/// <summary>The entry point, visible to the tests that start the application.</summary>
public sealed partial class Program;
