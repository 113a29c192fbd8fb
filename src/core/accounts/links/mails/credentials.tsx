import type { Organization } from '../../../organizations/rules.ts'
import { letter } from '../../../outbox/letter.tsx'
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

/** OWN-02: the identifier, and a link to choose the password. */
export function credentialsMail(mail: CredentialsMail) {
  const { organization, greetingName, space, purpose, identifier, department, link, signInHref } = mail
  const isFirst = purpose === 'activation'
  return letter({
    ...{ organization, greetingName },
    subject: isFirst ? `Vos identifiants – ${organization.name}` : `Votre mot de passe – ${organization.name}`,
    paragraphs: [
      isFirst
        ? `${organization.name} vous ouvre son ${space.toLowerCase()}.`
        : `Vous avez demandé un nouveau mot de passe pour votre ${space.toLowerCase()}.`,
      [
        ...(department ? [`Votre département : ${labelOfDepartment(department)}`] : []),
        `Votre identifiant : ${identifier}`,
      ],
      { label: 'Choisir mon mot de passe', href: link },
      `Ce lien ne sert qu'une fois et reste valable ${linkDays} jours.`,
      isFirst
        ? { words: 'Ensuite, vous vous connecterez à cette adresse', href: signInHref }
        : "Si vous n'avez rien demandé, ne faites rien : votre mot de passe reste le même.",
    ],
  })
}
