import { nightsOfMonth, weeksOf } from '../../../../core/calendar/rules.ts'
import { country } from '../../../../core/reference/countries.ts'
import { department, departmentLabel } from '../../../../core/reference/departments.ts'
import { formatPeriod } from '../../../../ui/format.ts'
import { StateCell } from '../../../../ui/state-cell.tsx'
import { type Conflict, inRows, type Letter, letterNames, type Origin, stateOfLetter } from '../rules.ts'
import { nightsInWords } from './nights.ts'

/** Both versions, line by line: nothing of either is lost, and the form below keeps the owner's changes. */
export function ConflictNotice({ conflict, month }: { conflict: Conflict; month: Temporal.PlainYearMonth }) {
  const nights = nightsOfMonth(month)
  const weeks = weeksOf(month)
  return (
    <section class="px" role="alert" tabindex={-1} data-focus>
      <h2>Ce planning a été modifié pendant que vous le remplissiez</h2>
      <p>
        Rien n'est perdu : voici ce qui a été enregistré entre-temps et ce que vous avez saisi. Le calendrier ci-dessous
        garde vos changements ; corrigez-le si besoin, puis validez de nouveau.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Nuits</th>
            <th scope="col">Enregistré entre-temps</th>
            <th scope="col">Votre saisie</th>
            <th scope="col">Gardé ci-dessous</th>
          </tr>
        </thead>
        <tbody>
          {inRows(conflict.nights).map(({ at, until, stored, wanted, kept }) => (
            <tr>
              <th scope="row">{nightsInWords(nights[at], nights[until])}</th>
              <State letter={stored} />
              <State letter={wanted} />
              <State letter={kept} />
            </tr>
          ))}
          {conflict.origins.map((week) => (
            <tr>
              <th scope="row">Provenance, semaine {periodOf(weeks[week.at]?.saturday)}</th>
              <td>{originName(week.stored)}</td>
              <td>{originName(week.wanted)}</td>
              <td>{originName(week.kept)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function State({ letter }: { letter: Letter }) {
  return (
    <td>
      <span class="ps">
        <StateCell state={stateOfLetter[letter] ?? 'unset'} />
        <span aria-hidden="true">{letterNames[letter]}</span>
      </span>
    </td>
  )
}

export const periodOf = (saturday: Temporal.PlainDate | undefined) =>
  saturday ? formatPeriod(saturday, saturday.add({ days: 6 })) : ''

export function originName({ departmentCode, countryCode }: Origin): string {
  const found = department(departmentCode)
  return (found && departmentLabel(found)) ?? country(countryCode)?.name ?? 'Non précisée'
}
