import { createTransport } from 'nodemailer'

export interface Mail {
  sender: string
  recipient: string
  subject: string
  text: string
  html: string
}

/** The server said no for good (5xx): trying again would be the same. */
export class PermanentRefusal extends Error {}

/** Hands mails to the server of `SMTP_URL` (smtp:// or smtps://), over a few kept connections. */
export function smtpMailer(url: string) {
  const transport = createTransport(url, {})
  return {
    async send(mail: Mail): Promise<void> {
      try {
        await transport.sendMail({
          from: mail.sender,
          to: mail.recipient,
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          // Nothing in a mail of ours may read a file or an address.
          disableFileAccess: true,
          disableUrlAccess: true,
        })
      } catch (error) {
        const code = (error as { responseCode?: number }).responseCode
        if (code !== undefined && code >= 500)
          throw new PermanentRefusal(String((error as Error).message), { cause: error })
        throw error
      }
    },
    close: () => transport.close(),
  }
}
