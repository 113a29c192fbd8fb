import { Badge } from '../../../../ui/cards.tsx'
import { DangerButton, Hidden, SecondaryButton, Select, SubmitButton, TextField } from '../../../../ui/fields.tsx'
import { ButtonForm } from '../../../../ui/form.tsx'
import { searchForm } from '../../../../ui/form-state.ts'
import { Section } from '../../../../ui/heading.tsx'
import { FilterBar } from '../../../../ui/tables.tsx'
import { type ItemQuery, isItemListFiltered, itemListAddress } from '../list.ts'
import type { ItemState } from '../rules.ts'

const looks = {
  brouillon: 'pending',
  'a-venir': 'waiting',
  publie: 'accepted',
  passe: 'pending',
  ferme: 'refused',
} as const

/** How a kind calls its states: « Publiée », « En cours »… */
export type StateNames = Record<ItemState, string>

export const StateBadge = ({ state, names }: { state: ItemState; names: StateNames }) => (
  <Badge look={looks[state]}>{names[state]}</Badge>
)

interface ItemFilterProps {
  /** The list's address. */
  list: string
  query: ItemQuery
  hint: string
  /** Those that the kind knows, in their order. */
  states: readonly ItemState[]
  names: StateNames
}

export const ItemFilter = ({ list, query, hint, states, names }: ItemFilterProps) => {
  const form = searchForm({ q: query.search, etat: query.state })
  const options = [
    { value: 'ouvert', label: 'Tous sauf fermés' },
    ...states.map((state) => ({ value: state, label: names[state] })),
    { value: 'tous', label: 'Tous' },
  ]
  return (
    <FilterBar action={list} clearHref={isItemListFiltered(query) ? list : undefined}>
      <TextField form={form} name="q" label="Rechercher" hint={hint} />
      <Select form={form} name="etat" label="État" options={options} />
      <Hidden name="tri" value={query.sort} />
      {query.descending && <Hidden name="ordre" value="desc" />}
    </FilterBar>
  )
}

/** The heading of a column by which the list can be sorted. */
export const sortBy =
  <Sort extends string>(list: string, query: ItemQuery<Sort>) =>
  (key: Sort) => ({
    href: itemListAddress(list, query, { sort: key, descending: query.sort === key && !query.descending }),
    direction: query.sort === key ? (query.descending ? ('descending' as const) : ('ascending' as const)) : undefined,
  })

interface LifeProps {
  /** The item's own address; its verbs stand behind it. */
  address: string
  token: string
  /** What the page shows. */
  version: number
  state: ItemState
  /** Tells buttons of the same text apart: « l'actualité », « la partie ». */
  name: string
  /** What publishing, taking back and closing do, each in a sentence; kinds without drafts have no first two. */
  words: { publish?: string; withdraw?: string; close: string }
  /** Publishing is what the page is for. */
  main?: boolean
}

/** To publish or take back, to close or reopen, each with what it does. */
export const Life = ({ address, token, version, state, name, words, main = true }: LifeProps) => {
  if (state === 'ferme')
    return (
      <Section title={`Rouvrir ${name}`}>
        <ButtonForm action={`${address}/reouverture`} token={token}>
          <Hidden name="version" value={version} />
          <SecondaryButton icon="undo">Rouvrir {name}</SecondaryButton>
        </ButtonForm>
      </Section>
    )
  const [isDraft, PublishButton] = [state === 'brouillon', main ? SubmitButton : SecondaryButton]
  return (
    <>
      {isDraft && words.publish && (
        <Section title="Publier">
          <p>{words.publish}</p>
          <ButtonForm action={`${address}/publication`} token={token}>
            <Hidden name="version" value={version} />
            <PublishButton icon="check">Publier {name}</PublishButton>
          </ButtonForm>
        </Section>
      )}
      {!isDraft && words.withdraw && (
        <Section title="Remettre en brouillon">
          <p>{words.withdraw}</p>
          <ButtonForm action={`${address}/retrait`} token={token}>
            <Hidden name="version" value={version} />
            <SecondaryButton icon="undo">Remettre {name} en brouillon</SecondaryButton>
          </ButtonForm>
        </Section>
      )}
      <Section title={`Fermer ${name}`}>
        <p>{words.close}</p>
        <ButtonForm action={`${address}/fermeture`} token={token}>
          <Hidden name="version" value={version} />
          <DangerButton icon="ban" confirm={`Fermer ${name} ? ${words.close}`}>
            Fermer {name}
          </DangerButton>
        </ButtonForm>
      </Section>
    </>
  )
}

/** Up and down, for lists that have an order of their own. */
export const MoveButtons = ({ address, token, title }: { address: string; token: string; title: string }) => (
  <ButtonForm action={`${address}/place`} token={token} class="move-buttons">
    <SecondaryButton small icon="arrow-up" name="sens" value="haut">
      Monter<span class="sr-only"> {title}</span>
    </SecondaryButton>
    <SecondaryButton small icon="arrow-down" name="sens" value="bas">
      Descendre<span class="sr-only"> {title}</span>
    </SecondaryButton>
  </ButtonForm>
)
