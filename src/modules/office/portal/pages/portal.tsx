import type { Organization } from '../../../../core/organizations/rules.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Page } from '../../../../ui/page.tsx'

interface Door {
  label: string
  hint: string
  href: string
}

interface PortalPageProps {
  frame: Frame
  organization: Organization
  doors: Door[]
}

export const PortalPage = ({ frame, organization, doors }: PortalPageProps) => (
  <Page frame={frame} title={frame.t('Accueil')}>
    <h1>{organization.name}</h1>
    <ul class="doors">
      {doors.map((door) => (
        <li>
          <a href={door.href}>{frame.t(door.label)}</a>
          <p>{frame.t(door.hint)}</p>
        </li>
      ))}
    </ul>
    <ContactCard frame={frame} organization={organization} />
  </Page>
)

/** How to reach people: shown on the home, the help and the legal pages. */
export const ContactCard = ({ frame: { t }, organization: { contact } }: Omit<PortalPageProps, 'doors'>) => (
  <section>
    <h2>{t('Nous joindre')}</h2>
    <p>
      {t('Téléphone :')} <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</a>
      {contact.hours && ` (${contact.hours})`}
    </p>
    <p>
      {t('Courriel :')} <a href={`mailto:${contact.email}`}>{contact.email}</a>
    </p>
    {contact.address && <p>{contact.address}</p>}
  </section>
)
