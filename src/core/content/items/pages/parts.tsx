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
  state: ItemState
  /** Tells buttons of the same text apart: « l'actualité », « la partie ». */
  name: string
  /** What publishing, taking back and closing do, each in a sentence. */
  words: { publish: string; withdraw: string; close: string }
  /** The page's main button. */
  main?: boolean
}

/** To publish or take back, to close or reopen, each with what it does. */
export const Life = ({ address, token, state, name, words, main = true }: LifeProps) => (
  <Section title={state === 'ferme' ? 'Rouvrir' : 'Publication'}>
    {state === 'ferme' ? (
      <ButtonForm action={`${address}/reouverture`} token={token}>
        <SecondaryButton icon="undo">Rouvrir {name}</SecondaryButton>
      </ButtonForm>
    ) : (
      <>
        <p>{state === 'brouillon' ? words.publish : words.withdraw}</p>
        <ButtonForm action={`${address}/${state === 'brouillon' ? 'publication' : 'retrait'}`} token={token}>
          {state === 'brouillon' && main ? (
            <SubmitButton icon="check">Publier {name}</SubmitButton>
          ) : state === 'brouillon' ? (
            <SecondaryButton icon="check">Publier {name}</SecondaryButton>
          ) : (
            <SecondaryButton icon="undo">Remettre {name} en brouillon</SecondaryButton>
          )}
        </ButtonForm>
        <p>{words.close}</p>
        <ButtonForm action={`${address}/fermeture`} token={token}>
          <DangerButton icon="ban" confirm={`Fermer ${name} ? ${words.close}`}>
            Fermer {name}
          </DangerButton>
        </ButtonForm>
      </>
    )}
  </Section>
)
