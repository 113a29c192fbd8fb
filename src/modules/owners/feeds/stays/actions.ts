import { authorOf } from '../../../../core/accounts/rules.ts'
import { layAgain } from '../../../../core/availability/store.ts'
import { todayOf } from '../../../../core/organizations/rules.ts'
import { type FeedContext, onLodging, recordOf, unknown } from '../actions.ts'
import { selectFeedName } from '../store.ts'
import { selectOptionalStayForUpdate, updateStayAside } from './store.ts'

/** « Écarter ce séjour »: its nights are what was typed again, until it is put back or its dates change. */
export const setStayAside = (context: FeedContext, stayId: number) => changeAside(context, stayId, true)

export const restoreStay = (context: FeedContext, stayId: number) => changeAside(context, stayId, false)

function changeAside(context: FeedContext, stayId: number, isAside: boolean) {
  return onLodging(context, async (tx, organizationId) => {
    const { lodgingId, now, actor } = context
    const stay = await selectOptionalStayForUpdate(tx, organizationId, lodgingId, stayId)
    if (!stay) return unknown
    if (Boolean(stay.setAsideAt) === isAside) return { ok: true } as const
    const aside = isAside ? { at: now, byAccountId: authorOf(actor).accountId } : null
    await updateStayAside(tx, organizationId, stayId, aside)
    const { firstNightOn: from, departureOn: until } = stay
    await layAgain(tx, { organizationId, lodgingId, from, until, today: todayOf(context.organization, now) })
    await recordOf(tx, context, isAside ? 'stay-set-aside' : 'stay-restored', {
      feed: { to: await selectFeedName(tx, organizationId, stay.feedId) },
      stay: { to: `${from} → ${until}` },
      setAside: { from: !isAside, to: isAside },
    })
    return { ok: true } as const
  })
}
