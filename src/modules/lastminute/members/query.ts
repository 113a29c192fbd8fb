import { plainName } from '../../../core/reference/names.ts'
import { searchedWords } from '../../../core/reference/searching.ts'
import { pageNumber } from '../../../platform/http/page-number.ts'
import { standingOf } from '../grid/rules.ts'
import type { Member } from '../hosts/members.ts'

const states = ['ouverts', 'suspendus', 'hors-offre', 'sans-acces', 'fermes', 'tous'] as const
type MemberState = (typeof states)[number]

export const stateChoices: { value: MemberState; label: string }[] = [
  { value: 'ouverts', label: 'Ouverts' },
  { value: 'suspendus', label: 'Suspendus' },
  { value: 'hors-offre', label: 'Offre sans cet outil' },
  { value: 'sans-acces', label: 'Pas encore de mot de passe' },
  { value: 'fermes', label: 'Fermés' },
  { value: 'tous', label: 'Tous' },
]

export interface MemberQuery {
  search: string
  /** As the address says them, known or not; no offer: not narrowed by it. */
  offerId: string
  state: string
  page: number
}

export const pageSize = 50

/** Reads the list's address. An offer or state that there is not finds nobody, and stands on the page. */
export function readMemberQuery(get: (name: string) => string | undefined): MemberQuery {
  const told = (name: string) => (get(name) ?? '').trim().slice(0, 40)
  return {
    search: (get('q') ?? '').trim().slice(0, 100),
    offerId: told('offre'),
    state: told('etat') || 'ouverts',
    page: pageNumber(get('page')),
  }
}

export function memberAddress(path: string, { search, offerId, state }: MemberQuery, page = 1): string {
  const said = new URLSearchParams()
  if (search) said.set('q', search)
  if (offerId) said.set('offre', offerId)
  if (state !== 'ouverts') said.set('etat', state)
  if (page > 1) said.set('page', String(page))
  return said.size > 0 ? `${path}?${said}` : path
}

const bears: Record<MemberState, (member: Member) => boolean> = {
  ouverts: ({ closedAt }) => !closedAt,
  suspendus: (member) => !member.closedAt && standingOf(member) === 'suspended',
  'hors-offre': (member) => !member.closedAt && standingOf(member) === 'not-entitled',
  'sans-acces': ({ closedAt, hasPassword }) => !closedAt && !hasPassword,
  fermes: ({ closedAt }) => closedAt !== null,
  tous: () => true,
}

export const isBearing = ({ name, code, identifier, municipalityName }: Member, search: string) =>
  searchedWords(search).every((word) => plainName([name, code, identifier, municipalityName].join(' ')).includes(word))

/** The members that an address asks for. */
export const narrowMembers = (members: readonly Member[], { search, offerId, state }: MemberQuery): Member[] =>
  members.filter(
    (member) =>
      states.some((known) => known === state && bears[known](member)) &&
      (offerId === '' || String(member.offerId) === offerId) &&
      isBearing(member, search),
  )
