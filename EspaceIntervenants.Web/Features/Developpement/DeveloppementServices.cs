namespace EspaceIntervenants.Web.Features.Developpement;

/// <summary>What helps developers, and must not exist elsewhere.</summary>
public static class DeveloppementServices
{
    private const string Racine = "/dev";

    /// <summary>In Development, the application follows a clock that can be moved.</summary>
    public static void AddDeveloppement(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment()) return;
        var horloge = new HorlogeDecalable(TimeProvider.System);
        builder.Services.AddSingleton(horloge);
        builder.Services.AddSingleton<TimeProvider>(horloge);
    }

    /// <summary>Outside Development, whatever is under /dev is unknown: before any page or service is looked for.</summary>
    public static void UseDeveloppement(this WebApplication app)
    {
        if (app.Environment.IsDevelopment()) return;
        app.Map(Racine, branche => branche.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }));
    }
}
