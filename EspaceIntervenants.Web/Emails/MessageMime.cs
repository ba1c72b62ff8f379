using EspaceIntervenants.Domain.Common;
using EspaceIntervenants.Domain.Courriels;
using Microsoft.Extensions.Options;
using MimeKit;

namespace EspaceIntervenants.Web.Emails;

/// <summary>Writes an e-mail as the standards want it, the same at every try: a mail server can tell a message sent twice.</summary>
public sealed class MessageMime(IOptions<CourrielOptions> options, IOptions<SiteOptions> site)
{
    /// <summary>The message.</summary>
    /// <exception cref="EnvoiCourrielException">The address cannot be one.</exception>
    public MimeMessage Composer(Courriel courriel)
    {
        if (!MailboxAddress.TryParse(courriel.Destinataire, out var destinataire))
            throw new EnvoiCourrielException("the address is malformed", sessionPerdue: false);
        var message = new MimeMessage
        {
            MessageId = $"{courriel.Id:N}@{new Uri(site.Value.AdressePublique).Host}",
            Date = new DateTimeOffset(courriel.CreeLe),
            Subject = courriel.Objet,
            Body = new BodyBuilder { TextBody = courriel.TexteBrut, HtmlBody = courriel.Html }.ToMessageBody(),
        };
        message.From.Add(MailboxAddress.Parse(options.Value.Expediteur));
        message.To.Add(new MailboxAddress(courriel.NomDestinataire ?? string.Empty, destinataire.Address));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }
}
