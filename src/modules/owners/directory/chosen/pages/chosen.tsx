import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { Actions } from '../../../../../ui/buttons.tsx'
import { Badge } from '../../../../../ui/cards.tsx'
import { Empty } from '../../../../../ui/empty.tsx'
import { Form, Hidden, SubmitButton } from '../../../../../ui/fields.tsx'
import type { FormState } from '../../../../../ui/form-state.ts'
import { formatCount } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading, Section } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { DataTable, ExportLinks, exportLinks } from '../../../../../ui/tables.tsx'
import { fullNameOf } from '../../owners/rules.ts'
import type { OwnerRow } from '../../owners/store.ts'
import { ownerPaths } from '../../paths.ts'

interface ChosenPageProps {
  frame: Frame
  slug: string
  form: FormState
  /** Back to the list that they come from. */
  listHref: string
  /** What a form or an address says of the choice. */
  fields: [name: string, value: string][]
  /** The first of them. */
  rows: OwnerRow[]
  total: number
  /** How many of them no mail reaches. */
  unreachable: number
}

export const ChosenPage = ({ frame, slug, form, listHref, fields, rows, total, unreachable }: ChosenPageProps) => {
  const title = formatCount(total, 'propriétaire choisi', 'propriétaires choisis')
  return (
    <Page frame={frame} title={title}>
      <Breadcrumb links={[{ label: 'Propriétaires', href: listHref }]} current={title} />
      <Heading title={title} />
      <Section title="Envoyer les identifiants">
        <p>
          Chacun reçoit un courriel avec son identifiant et un lien, valable 7 jours, pour choisir son mot de passe ; le
          lien précédent ne sert plus. Un mot de passe déjà choisi vaut jusqu'au prochain.
          {unreachable > 0 && ` ${withoutAddress(unreachable)}`}
        </p>
        <Form action={ownerPaths.credentialsOfChosen(slug)} form={form}>
          {fields.map(([name, value]) => (
            <Hidden name={name} value={value} />
          ))}
          <Actions>
            <SubmitButton icon="send">
              {`Envoyer à ${formatCount(total - unreachable, 'propriétaire', 'propriétaires')}`}
            </SubmitButton>
          </Actions>
        </Form>
      </Section>
      <Section title="Exporter">
        <ExportLinks
          links={exportLinks((format) => `${ownerPaths.chosenExport(slug, format)}?${new URLSearchParams(fields)}`)}
        />
      </Section>
      <Section title="Qui">
        <DataTable
          caption="Propriétaires choisis"
          rows={rows}
          columns={[
            {
              header: 'Nom',
              main: true,
              cell: (row) => (
                <>
                  <a href={ownerPaths.one(slug, row.owner.id)}>{fullNameOf(row)}</a>{' '}
                  {row.owner.closedAt && <Badge look="refused">Fermé</Badge>}
                </>
              ),
            },
            { header: 'Code', cell: ({ owner }) => owner.code },
            { header: 'Adresse électronique', cell: ({ account }) => account.email || 'Aucune' },
          ]}
        />
        {total > rows.length && <p>{`Et ${formatCount(total - rows.length, 'autre', 'autres')}.`}</p>}
      </Section>
    </Page>
  )
}

/** Whoever ticked nobody, or somebody that they do not follow. */
export const NobodyPage = ({ frame, listHref }: Pick<ChosenPageProps, 'frame' | 'listHref'>) => (
  <Page frame={frame} title="Aucun propriétaire choisi">
    <Breadcrumb links={[{ label: 'Propriétaires', href: listHref }]} current="Choix" />
    <Empty title="Aucun propriétaire choisi" icon="users">
      <p>Cochez au moins un propriétaire, ou continuez avec toute la liste.</p>
      <a href={listHref}>Retour à la liste</a>
    </Empty>
  </Page>
)

const withoutAddress = (count: number) =>
  count === 1
    ? "L'un d'eux n'a pas d'adresse électronique : il sera signalé à la fin."
    : `${count} d'entre eux n'ont pas d'adresse électronique : ils seront signalés à la fin.`
