namespace EspaceIntervenants.Web.Features.Developpement;

/// <summary>Stands for the Matomo server where there is none: answers what a browser asks of it once its person has agreed (RGP-03), and keeps nothing.</summary>
internal static class MesureEndpoint
{
    // The real script reads the same queue.
    private const string Script = "for (const [nom, valeur] of window._paq) if (nom === 'setTrackerUrl') fetch(valeur, { method: 'POST' });";

    public static void MapMesure(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) return;
        app.MapGet(Adresses.DevMesure + "/matomo.js", () => Results.Text(Script, "text/javascript")).AllowAnonymous();
        app.MapPost(Adresses.DevMesure + "/matomo.php", () => Results.NoContent()).AllowAnonymous();
    }
}
