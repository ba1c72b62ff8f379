using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EspaceIntervenants.Domain.Persistence;

/// <summary>Every stored instant is UTC, and says so when it comes back.</summary>
public sealed class InstantUtcConverter() : ValueConverter<DateTime, DateTime>(
    instant => instant,
    lu => DateTime.SpecifyKind(lu, DateTimeKind.Utc));
