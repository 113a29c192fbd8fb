import { formatMoment } from '../../../../../ui/format.ts'
import { Notice } from '../../../../../ui/notice.tsx'
import type { HistoryRow } from '../../../../history/store.ts'
import { describeChanges } from '../../../../history/values.ts'
import { authorOfRow, type HistoryWords } from '../../../../history/words.ts'
import { changesSince } from '../../rules.ts'

interface MeanwhileProps {
  /** Tells what it is: « l'actualité », « la partie ». */
  name: string
  /** Its version when it was read; absent: only that it is no longer as it was. */
  read: number | undefined
  item: { version: number; closedAt: unknown }
  history: HistoryRow[]
  timeZone: string
  words: HistoryWords
}

/** For whoever pressed a button about an item that somebody changed since: what it was, what it is now, and who did it. */
export const Meanwhile = ({ name, read, item, history, timeZone, words }: MeanwhileProps) => {
  const changes = changesSince(history, item.version - (read ?? item.version))
  return (
    <section class="section">
      <Notice kind="warning" role="alert">
        <p>
          Une autre personne, ou vous-même dans une autre fenêtre, a {item.closedAt ? 'fermé' : 'modifié'} {name} depuis
          que cette page vous a été montrée : rien n'a été fait de ce que vous demandiez. Voici ce qu'il en est
          maintenant : relisez, puis recommencez si besoin.
        </p>
        {changes.length > 0 && (
          <ul>
            {changes.map((row) => (
              <li>
                {words.verbs[row.verb] ?? row.verb} ({authorOfRow(row)}, {formatMoment(row.at, timeZone)})
                {Object.keys(row.changes).length > 0 && (
                  <ul>
                    {describeChanges(words, row.changes).map((change) => (
                      <li>{change}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </section>
  )
}
