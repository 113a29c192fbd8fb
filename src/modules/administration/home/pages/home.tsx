import { labelOfDepartment } from '../../../../core/reference/departments.ts'
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

interface ShownOrganization {
  name: string
  href: string
  logoHref?: string | undefined
  doors: Door[]
}

interface HomePageProps {
  frame: Frame
  organizations: ShownOrganization[]
  demoAccounts: DemoAccount[]
}

export const HomePage = ({ frame, organizations, demoAccounts }: HomePageProps) => {
  const { t } = frame
  const lead = t(
    'Chaque structure y tient, avec ses hébergeurs, ses plannings, sa recherche publique et ses disponibilités de dernière minute. Elle a ses données, ses comptes et ses couleurs ; aucune ne voit les autres.',
  )
  return (
    <Page frame={frame} title={t("L'extranet de tous ceux qui accueillent")} shared={{ path: '/' }} description={lead}>
      <h1>Escale</h1>
      <p class="lead">{lead}</p>
      {organizations.length === 0 ? <NoOrganization frame={frame} /> : organizations.map((one) => <Entry {...one} />)}
      {demoAccounts.length > 0 && <DemoAccounts accounts={demoAccounts} organizations={organizations} />}
    </Page>
  )
}

const NoOrganization = ({ frame }: { frame: Frame }) => (
  <p>
    {frame.t("Aucune structure n'est encore ouverte ici.")}{' '}
    <a href="/admin">{frame.t('Administration de la plateforme')}</a>
  </p>
)

const Entry = ({ name, href, logoHref, doors }: ShownOrganization) => (
  <section class="section">
    <h2 class="home-organization">
      {logoHref && <img class="brand-logo" src={logoHref} alt="" />}
      <a href={href}>{name}</a>
    </h2>
    <Doors items={doors} />
  </section>
)

const DemoAccounts = ({
  accounts,
  organizations,
}: Omit<HomePageProps, 'frame' | 'demoAccounts'> & { accounts: DemoAccount[] }) => (
  <section class="section" lang="fr">
    <h2>Comptes de démonstration</h2>
    <p>Cette installation est une démonstration : chacun peut entrer avec ces comptes, rien n'y est confidentiel.</p>
    {[...Map.groupBy(accounts, ({ organization }) => organization)].map(([slug, those]) => (
      <AccountsOf name={organizations.find(({ href }) => href === `/${slug}`)?.name ?? 'Plateforme'} accounts={those} />
    ))}
  </section>
)

const AccountsOf = ({ name, accounts }: { name: string; accounts: DemoAccount[] }) => (
  <>
    <h3>{name}</h3>
    <DataTable
      caption={`Comptes de démonstration : ${name}`}
      rows={accounts}
      columns={[
        { header: 'Qui', main: true, cell: (account) => account.name },
        { header: 'Rôle', cell: (account) => account.role },
        ...(accounts.some(({ department }) => department)
          ? [
              {
                header: 'Département',
                cell: ({ department = '' }: DemoAccount) => department && labelOfDepartment(department),
              },
            ]
          : []),
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
  </>
)
