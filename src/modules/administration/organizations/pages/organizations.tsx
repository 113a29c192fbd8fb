import type { Organization } from '../../../../core/organizations/rules.ts'
import { Empty } from '../../../../ui/empty.tsx'
import { LinkButton } from '../../../../ui/fields.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/tables.tsx'
import { administrationPaths } from '../paths.ts'

interface OrganizationsPageProps {
  frame: Frame
  organizations: Organization[]
  /** No mail server is set: the first mails are handed over by hand. */
  isKeepingMails: boolean
}

export const OrganizationsPage = ({ frame, organizations, isKeepingMails }: OrganizationsPageProps) => (
  <Page frame={frame} title="Structures">
    <Heading
      title="Structures"
      lead="Chaque structure a ses données, ses comptes et ses couleurs ; aucune ne voit les autres."
    >
      <LinkButton href={administrationPaths.creation} icon="plus" look="primary">
        Ouvrir une structure
      </LinkButton>
    </Heading>
    <DataTable
      caption="Structures"
      rows={organizations}
      empty={<Empty title="Aucune structure pour l'instant" icon="building" />}
      columns={[
        { header: 'Nom', main: true, cell: (one) => <a href={`/${one.slug}`}>{one.name}</a> },
        { header: 'Adresse', cell: (one) => `/${one.slug}` },
        { header: 'Contact', cell: (one) => one.contact.email },
        ...(isKeepingMails
          ? [
              {
                header: "Courriel d'accueil",
                cell: (one: Organization) => <a href={administrationPaths.welcome(one.slug)}>Lire</a>,
              },
            ]
          : []),
      ]}
    />
  </Page>
)
