import type { DemoAccount } from '../../../../core/services.ts'
import { LinkButton } from '../../../../ui/buttons.tsx'
import { Doors } from '../../../../ui/cards.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { Page } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/tables.tsx'

interface Door {
  label: string
  hint: string
  href: string
  icon?: string | undefined
}

interface HomePageProps {
  frame: Frame
  organizations: { name: string; href: string; doors: Door[] }[]
  demoAccounts: DemoAccount[]
}

export const HomePage = ({ frame, organizations, demoAccounts }: HomePageProps) => (
  <Page frame={frame} title={frame.t("Escale, l'extranet de tous ceux qui accueillent")}>
    <h1>{frame.t("Escale, l'extranet de tous ceux qui accueillent")}</h1>
    {organizations.length === 0 ? <NoOrganization frame={frame} /> : organizations.map((one) => <Entry {...one} />)}
    {demoAccounts.length > 0 && <DemoAccounts accounts={demoAccounts} organizations={organizations} />}
  </Page>
)

const NoOrganization = ({ frame }: { frame: Frame }) => (
  <p>
    {frame.t("Aucune structure n'est encore ouverte ici.")}{' '}
    <a href="/admin">{frame.t('Administration de la plateforme')}</a>
  </p>
)

const Entry = ({ name, href, doors }: { name: string; href: string; doors: Door[] }) => (
  <section>
    <h2>
      <a href={href}>{name}</a>
    </h2>
    <Doors items={doors} />
  </section>
)

interface DemoAccountsProps {
  accounts: DemoAccount[]
  organizations: HomePageProps['organizations']
}

const DemoAccounts = ({ accounts, organizations }: DemoAccountsProps) => (
  <section>
    <h2>Comptes de démonstration</h2>
    <p>Cette installation est une démonstration : chacun peut entrer avec ces comptes, rien n'y est confidentiel.</p>
    <DataTable
      caption="Comptes de démonstration"
      rows={accounts}
      columns={[
        { header: 'Qui', main: true, cell: (account) => account.name },
        { header: 'Rôle', cell: (account) => account.role },
        {
          header: 'Structure',
          cell: (account) => organizations.find(({ href }) => href === `/${account.organization}`)?.name ?? 'Escale',
        },
        { header: 'Département', cell: (account) => account.department ?? '' },
        { header: 'Identifiant', cell: (account) => <code>{account.identifier}</code> },
        { header: 'Mot de passe', cell: (account) => <code>{account.password}</code> },
        {
          header: 'Entrée',
          actions: true,
          cell: (account) => (
            <LinkButton href={account.path} label={`Se connecter comme ${account.name}`} small>
              Se connecter
            </LinkButton>
          ),
        },
      ]}
    />
  </section>
)
