using EspaceIntervenants.Domain.Common;

namespace EspaceIntervenants.Domain.Courriels;

/// <summary>Wakes this server's queue when an e-mail was just saved.</summary>
public sealed class SignalCourriels : Signal;
