import { State } from '../../pages/conflict.tsx'
import { nightsInWords } from '../../pages/nights.ts'
import type { LodgingConflict } from '../rules.ts'

interface ConflictsProps {
  conflicts: readonly LodgingConflict[]
  nameOf: (lodgingId: number) => string
  /** What becomes of the input, in a sentence. */
  kept: string
}

/** Who saved second is shown both versions, lodging by lodging: what stands, be it of before or of meanwhile. */
export const ConflictsNotice = ({ conflicts, nameOf, kept }: ConflictsProps) => (
  <section class="px" role="alert" tabindex={-1} data-focus>
    <h2>Ce planning a été modifié pendant que vous le remplissiez</h2>
    <p>Rien n'a été enregistré, et rien n'est perdu. {kept}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">Hébergement</th>
          <th scope="col">Nuits</th>
          <th scope="col">Enregistré</th>
          <th scope="col">Votre saisie</th>
        </tr>
      </thead>
      <tbody>
        {conflicts.flatMap(({ lodgingId, changes }) =>
          changes.slice(0, 40).map((change) => (
            <tr>
              <th scope="row">{nameOf(lodgingId)}</th>
              <td>{nightsInWords(change.from, change.until.subtract({ days: 1 }))}</td>
              <State letter={change.before} />
              <State letter={change.after} />
            </tr>
          )),
        )}
      </tbody>
    </table>
  </section>
)
