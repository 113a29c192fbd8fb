import type { Organization } from '../../../organizations/rules.ts'
import { labelOfDepartment } from '../../../reference/departments.ts'
import { type LinkPurpose, linkDays } from '../rules.ts'

export interface CredentialsMail {
  organization: Pick<Organization, 'name' | 'contact'>
  /** « Espace propriétaires » */
  space: string
  purpose: LinkPurpose
  /** « MLLE TEST » */
  greetingName: string
  identifier: string
  /** « 11 - Aude », where signing in asks for it. */
  department: string | null
  link: string
  signInHref: string
}

/** OWN-02: the identifier, and a link to choose the password. The same words as text and as HTML. */
export function credentialsMail(mail: CredentialsMail) {
  const { organization, purpose, link } = mail
  const subject =
    purpose === 'activation' ? `Vos identifiants – ${organization.name}` : `Votre mot de passe – ${organization.name}`
  const { before, identity, action, validity, after, end } = sentences(mail)
  const text = [before, identity.join('\n'), `${action} :`, link, validity, after, end].join('\n\n')
  const html = (
    <html lang="fr">
      <body>
        <p>{before}</p>
        <ul>
          {identity.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <p>
          <a href={link}>{action}</a>
        </p>
        <p>{validity}</p>
        <p>{after}</p>
        <p>{end}</p>
      </body>
    </html>
  )
  return { subject, text, html: `<!doctype html>${html.toString()}` }
}

function sentences(mail: CredentialsMail) {
  const { organization, space, purpose, identifier, department } = mail
  const name = mail.greetingName ? ` ${mail.greetingName}` : ''
  const reason =
    purpose === 'activation'
      ? `${organization.name} vous ouvre son ${space.toLowerCase()}.`
      : `Vous avez demandé un nouveau mot de passe pour votre ${space.toLowerCase()}.`
  const ignore =
    purpose === 'activation'
      ? `Ensuite, vous vous connecterez à cette adresse : ${mail.signInHref}`
      : "Si vous n'avez rien demandé, ne faites rien : votre mot de passe reste le même."
  return {
    before: `Bonjour${name},\n\n${reason}`,
    identity: [
      ...(department ? [`Votre département : ${labelOfDepartment(department)}`] : []),
      `Votre identifiant : ${identifier}`,
    ],
    action: 'Choisir mon mot de passe',
    validity: `Ce lien ne sert qu'une fois et reste valable ${linkDays} jours.`,
    after: ignore,
    end: [organization.name, organization.contact.phone, organization.contact.email].filter(Boolean).join(' – '),
  }
}
