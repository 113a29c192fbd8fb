import { hoursIn, type Organization } from '../../../../core/organizations/rules.ts'
import { Doors } from '../../../../ui/cards.tsx'
import { formatPhone, phoneHref } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Page } from '../../../../ui/page.tsx'
import { portalPaths } from '../paths.ts'

interface Door {
  label: string
  hint: string
  href: string
  icon?: string
}

interface PortalPageProps {
  frame: Frame
  organization: Organization
  doors: Door[]
}

export const PortalPage = ({ frame, organization, doors }: PortalPageProps) => (
  <Page
    frame={frame}
    title={frame.t('Accueil')}
    shared={{ path: portalPaths.home(organization.slug), title: organization.name }}
    description={doors.map(({ hint }) => frame.t(hint)).join(' ') || undefined}
  >
    <h1>{organization.name}</h1>
    <Doors items={doors.map((door) => ({ ...door, label: frame.t(door.label), hint: frame.t(door.hint) }))} />
    <ContactCard frame={frame} organization={organization} />
  </Page>
)

/** How to reach people: shown on the home, the help and the legal pages. */
export const ContactCard = ({ frame: { t, language }, organization: { contact } }: Omit<PortalPageProps, 'doors'>) => {
  const hours = hoursIn(contact, language)
  return (
    <section>
      <h2>{t('Nous joindre')}</h2>
      <p>
        {t('Téléphone :')} <a href={phoneHref(contact.phone)}>{formatPhone(contact.phone, language)}</a>
        {hours.text && (
          <>
            {' ('}
            <span lang={hours.lang}>{hours.text}</span>)
          </>
        )}
      </p>
      <p>
        {t('Courriel :')} <a href={`mailto:${contact.email}`}>{contact.email}</a>
      </p>
      {contact.website && (
        <p>
          {t('Site internet :')} <a href={contact.website}>{contact.website.replace(/^https?:\/\/|\/$/g, '')}</a>
        </p>
      )}
      {contact.address && <p class="as-typed">{contact.address}</p>}
    </section>
  )
}
