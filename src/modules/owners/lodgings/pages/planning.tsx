import { MonthTable } from '../../../../ui/calendar-grid.tsx'
import { formatDay } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { StateLegend, stateLetter, stateNames } from '../../../../ui/state-cell.tsx'
import type { PublicState } from '../rules.ts'

interface PlanningDay {
  number: number
  state: PublicState
  past: boolean
  today: boolean
  /** A night of the stay that the visitor searched. */
  searched: boolean
}

export interface PublicPlanning {
  months: { year: number; month: number; weeks: (PlanningDay | undefined)[][] }[]
  previousHref?: string | undefined
  nextHref?: string | undefined
  updatedOn?: Temporal.PlainDate | undefined
}

const states: PublicState[] = ['available', 'unavailable', 'option', 'unset']

/** « Planning des disponibilités »: three months side by side. */
export function Planning({ planning, frame }: { planning: PublicPlanning; frame: Frame }) {
  const { t, language } = frame
  return (
    <section class="section planning" id="planning" aria-labelledby="planning-title">
      <h2 id="planning-title">{t('Planning des disponibilités')}</h2>
      <p class="planning-notice">
        {t(
          'Les disponibilités sont renseignées par les propriétaires sous leur responsabilité, et sont données à titre indicatif.',
        )}{' '}
        {planning.updatedOn && t('Dernière mise à jour : {{date}}.', { date: formatDay(planning.updatedOn, language) })}
      </p>
      <StateLegend items={states.map((state) => ({ state }))} t={t} language={language} />
      <nav class="planning-steps no-print" aria-label={t('Mois affichés')}>
        {planning.previousHref ? (
          <a class="btn btn-outline btn-sm" href={planning.previousHref} rel="nofollow">
            <Icon name="chevron-left" />
            {t('Mois précédent')}
          </a>
        ) : (
          <span />
        )}
        {planning.nextHref && (
          <a class="btn btn-outline btn-sm" href={planning.nextHref} rel="nofollow">
            {t('Mois suivant')}
            <Icon name="chevron-right" />
          </a>
        )}
      </nav>
      <div class="months">
        {planning.months.map(({ year, month, weeks }) => (
          <MonthTable
            small
            {...{ year, month, weeks, language }}
            dayClass={dayClass}
            day={(day) => (
              <>
                <span class="day-number">{day.number}</span>
                <span class="day-letter" aria-hidden="true">
                  {stateLetter(day.state, language)}
                </span>
                <span class="sr-only">{t(stateNames[day.state])}</span>
              </>
            )}
          />
        ))}
      </div>
    </section>
  )
}

const dayClass = ({ state, past, today, searched }: PlanningDay) =>
  [`state state-${state}`, past && 'past', today && 'today', searched && 'searched'].filter(Boolean).join(' ')
