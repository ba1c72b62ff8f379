using System.Threading.RateLimiting;

namespace EspaceIntervenants.Web.Security;

/// <summary>Bounds what one address may send to the forms open to everyone, beside the image code and the lock.</summary>
internal static class LimitesServices
{
    private const int EnvoisParMinute = 60;

    public static void AddLimites(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(contexte =>
            EstBorne(contexte.Request) && contexte.Connection.RemoteIpAddress is { } adresse
                ? RateLimitPartition.GetSlidingWindowLimiter(adresse.ToString(), _ => new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = EnvoisParMinute,
                    Window = TimeSpan.FromMinutes(1),
                    SegmentsPerWindow = 6,
                })
                : RateLimitPartition.GetNoLimiter(string.Empty));
    });

    private static bool EstBorne(HttpRequest requete) =>
        HttpMethods.IsPost(requete.Method)
        && (requete.Path.StartsWithSegments(Adresses.Inscription, StringComparison.Ordinal)
            || requete.Path.StartsWithSegments(Adresses.Authentification, StringComparison.Ordinal)
            || requete.Path.StartsWithSegments(Adresses.MotDePasseOublie, StringComparison.Ordinal)
            || requete.Path.StartsWithSegments(Adresses.MotDePasseNouveau, StringComparison.Ordinal)
            || requete.Path.StartsWithSegments(Adresses.Captcha, StringComparison.Ordinal));
}
