import { Badge } from '../../../../ui/cards.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { TextField } from '../../../../ui/fields.tsx'
import { searchForm } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { FilterBar } from '../../../../ui/tables.tsx'
import type { FoundGroup } from '../reading.ts'

interface FindingPageProps {
  frame: Frame
  action: string
  typed: string
  groups: FoundGroup[]
  /** What this reader may look for: « propriétaires, hébergements, courriels ». */
  kinds: string
}

export const FindingPage = ({ frame, action, typed, groups, kinds }: FindingPageProps) => (
  <Page frame={frame} title={typed ? `Recherche : ${typed}` : 'Recherche'}>
    <Heading
      title="Rechercher"
      lead={kinds && `Un nom, un numéro, une adresse, une commune… parmi : ${kinds}. Ctrl+K mène ici de partout.`}
    />
    <div class="finding">
      <FilterBar action={action} submit="Chercher">
        <TextField form={searchForm({ q: typed })} name="q" label="Que cherchez-vous ?" />
      </FilterBar>
    </div>
    {typed && groups.length === 0 && (
      <Empty title={`Rien ne contient « ${typed} »`} icon="search">
        <p>Essayez avec moins de mots, ou seulement le début d'un nom.</p>
      </Empty>
    )}
    {groups.map((group) => (
      <Section title={group.label}>
        <ul class="found">
          {group.found.map((one) => (
            <li>
              <a href={one.href}>{one.title}</a> {one.closed && <Badge look="refused">Fermé</Badge>}
              {one.detail && <span class="found-detail">{one.detail}</span>}
            </li>
          ))}
        </ul>
        {group.more && (
          <p>
            <a href={group.more}>{`Toute la liste : ${group.label.toLowerCase()}`}</a>
          </p>
        )}
      </Section>
    ))}
  </Page>
)
