using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EspaceIntervenants.Domain.Persistence;

/// <summary>Used by <c>dotnet ef</c> alone, to write migrations.</summary>
internal sealed class EspaceDbContextDesign : IDesignTimeDbContextFactory<EspaceDbContext>
{
    public EspaceDbContext CreateDbContext(string[] args) => new(
        (DbContextOptions<EspaceDbContext>)new DbContextOptionsBuilder<EspaceDbContext>().UtiliserSqlite("Data Source=migrations.db").Options,
        new EphemeralDataProtectionProvider());
}
