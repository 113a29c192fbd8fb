import type { Transaction } from '../../platform/database/database.ts'

/**
 * What the plannings of a provider's open lodgings say of a night: `free` where one of them is available and dates may find
 * it, `taken` where every one of them is let or closed. A night that is neither does not come.
 */
export type ProviderNight = 'free' | 'taken'

/** By provider, then by night (`2026-07-04`), for the nights of [first, last]. */
export async function selectProviderNights(
  tx: Transaction,
  organizationId: number,
  providerIds: readonly number[],
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): Promise<Map<number, Map<string, ProviderNight>>> {
  const { rows } = await tx.$client.query<{ provider_id: number; night_on: string; says: ProviderNight }>({
    name: 'provider-nights',
    text: `select * from (
        select lodging.provider_id, night::date::text as night_on,
          case
            when bool_or(span.state = 'available' and lodging.planning_shown and lodging.left_searches_on is null) then 'free'
            when bool_and(coalesce(span.state in ('let', 'closed'), false)) then 'taken'
          end as says
        from core.lodgings as lodging
        cross join generate_series($3::date, $4::date, interval '1 day') as night
        left join core.effective_spans as span on span.organization_id = lodging.organization_id
          and span.lodging_id = lodging.id and span.first_night_on <= night::date and span.departure_on > night::date
        where lodging.organization_id = $1 and lodging.provider_id = any($2::bigint[]) and lodging.closed_at is null
        group by lodging.provider_id, night
      ) as told where says is not null`,
    values: [organizationId, [...providerIds], first.toString(), last.toString()],
  })
  const nights = new Map<number, Map<string, ProviderNight>>()
  for (const { provider_id, night_on, says } of rows) {
    const own = nights.get(provider_id) ?? new Map<string, ProviderNight>()
    nights.set(provider_id, own.set(night_on, says))
  }
  return nights
}

/** The open lodgings of these providers: what a page that rests on their plannings must watch. */
export async function selectLodgingIdsOf(tx: Transaction, organizationId: number, providerIds: readonly number[]) {
  const { rows } = await tx.$client.query<{ id: number }>({
    name: 'lodgings-of-providers',
    text: 'select id from core.lodgings where organization_id = $1 and provider_id = any($2::bigint[]) and closed_at is null',
    values: [organizationId, [...providerIds]],
  })
  return rows.map(({ id }) => id)
}
