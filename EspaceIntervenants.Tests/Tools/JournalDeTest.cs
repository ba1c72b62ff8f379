using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace EspaceIntervenants.Tests.Tools;

/// <summary>Keeps what is logged, so that a test can read it.</summary>
public sealed class JournalDeTest<T> : ILogger<T>
{
    public ConcurrentQueue<(LogLevel Niveau, string Texte)> Lignes { get; } = new();

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lignes.Enqueue((logLevel, formatter(state, exception)));
}
