import { monthOf } from '../../../../../core/calendar/rules.ts'
import { formatCount } from '../../../../../ui/format.ts'
import { nightsInWords } from '../../pages/nights.ts'
import { letterNames } from '../../rules.ts'
import { savesText } from '../../saves/forms.ts'
import { SavedNotice } from '../../saves/pages/saved-notice.tsx'
import type { SavedLodging } from '../saved.ts'

interface SavedTogetherProps {
  saved: readonly SavedLodging[]
  undo: { action: string; token: string }
  listHref: string
  hrefOf: (lodgingId: number, month: { toString(): string }) => string
}

/** More than that are no reading: the number of the others is told. */
const most = 12

/** Which nights of which lodgings were filled, and one gesture that takes all of it back. */
export function SavedTogether({ saved, undo, listHref, hrefOf }: SavedTogetherProps) {
  const changed = saved.filter(({ periods }) => periods.length > 0)
  const many = formatCount(saved.length, 'hébergement', 'hébergements')
  const text =
    changed.length > 0
      ? `Votre planning a été enregistré pour ${many}.`
      : `Votre planning a été enregistré pour ${many}. Rien n'avait changé : il est confirmé.`
  const fields = { saves: savesText(changed) }
  return (
    <SavedNotice text={text} undo={changed.length > 0 ? { ...undo, fields } : null} listHref={listHref}>
      <ul>
        {saved.slice(0, most).map(({ lodgingId, name, periods }) => (
          <li>
            <PlanningLink name={name} href={periods[0] && hrefOf(lodgingId, monthOf(periods[0].from))} /> :{' '}
            {inWords(periods)}
          </li>
        ))}
        {saved.length > most && <li>et {saved.length - most} autres hébergements</li>}
      </ul>
    </SavedNotice>
  )
}

/** The way back to the planning, at the first nights that changed. */
const PlanningLink = ({ name, href }: { name: string; href: string | undefined }) =>
  href ? <a href={href}>{name}</a> : <strong>{name}</strong>

function inWords(periods: SavedLodging['periods']): string {
  if (periods.length === 0) return 'ces nuits étaient déjà ainsi'
  const told = periods
    .slice(0, most)
    .map(({ from, until, letter }) => `${nightsInWords(from, until.subtract({ days: 1 }))}, ${letterNames[letter]}`)
  return [...told, ...(periods.length > most ? [`et ${periods.length - most} autres périodes`] : [])].join(' ; ')
}
