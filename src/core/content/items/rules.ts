/** Up or down among those that are open: the order of all after the move, or null where there is nothing to pass. */
export function moved<Item extends { id: number; closedAt: unknown }>(
  items: readonly Item[],
  id: number,
  direction: Direction,
): Item[] | null {
  const shown = items.filter(({ closedAt }) => !closedAt)
  const place = shown.findIndex((item) => item.id === id)
  const passed = shown[place + (direction === 'haut' ? -1 : 1)]
  const item = shown[place]
  if (!item || !passed) return null
  return items.map((one) => (one === item ? passed : one === passed ? item : one))
}

export const directions = ['haut', 'bas'] as const
export type Direction = (typeof directions)[number]

const itemStates = ['brouillon', 'a-venir', 'publie', 'passe', 'ferme'] as const
/** Where an item stands: a draft, before, on or after its days, closed. */
export type ItemState = (typeof itemStates)[number]

export const isItemState = (word: string): word is ItemState => itemStates.some((state) => state === word)

/** `from` and `until`, both included: the days on which it is out once published. */
export function stateOf(
  item: { closedAt: unknown; publishedAt?: unknown },
  today: Temporal.PlainDate,
  days: { from?: Temporal.PlainDate; until?: Temporal.PlainDate } = {},
): ItemState {
  if (item.closedAt) return 'ferme'
  if (item.publishedAt === null) return 'brouillon'
  if (days.from && Temporal.PlainDate.compare(today, days.from) < 0) return 'a-venir'
  return days.until && Temporal.PlainDate.compare(today, days.until) > 0 ? 'passe' : 'publie'
}

/** What counts as a change of an item: each of them makes its version one higher. */
const counted = /-(?:changed|closed|reopened)$/

/** The last changes of an item, of a history that has the newest first. */
export const changesSince = <Row extends { verb: string }>(history: readonly Row[], versions: number): Row[] =>
  history.filter(({ verb }) => counted.test(verb)).slice(0, Math.max(0, versions))
