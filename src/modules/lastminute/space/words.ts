import { parseDay } from '../../../core/calendar/rules.ts'
import { formatDate } from '../../../ui/format.ts'
import type { FrameNotice } from '../../../ui/frame.ts'
import type { NotDeclared } from '../declarations/rules.ts'
import { type DeclaredState, declaredNames, declaredStates } from '../rules.ts'
import type { Space } from './read.ts'

/** What came about while the page stood open, and what to do now. */
export function refusedSentence(refusal: NotDeclared, night: Temporal.PlainDate | undefined, space: Space): string {
  const sentences: Record<NotDeclared, string> = {
    outside: night ? outsideSentence(night, space) : '',
    left: space.host?.entitled
      ? `L'office a fermé cet hébergement entre-temps : ${nothing}. Voici ${space.host.name}.`
      : `L'office a fermé cet hébergement entre-temps : ${nothing}.`,
    'tool-closed': `L'office vient de fermer l'outil : ${nothing}.`,
    suspended: `Votre accès vient d'être suspendu : ${nothing}.`,
    'not-entitled': `Votre accès a pris fin : ${nothing}.`,
  }
  return sentences[refusal]
}

const nothing = "rien n'a été enregistré"

const outsideSentence = (night: Temporal.PlainDate, { today, lastDeclared }: Space) =>
  Temporal.PlainDate.compare(night, today) < 0
    ? `La nuit du ${formatDate(night)} est passée : ${nothing}. Voici les nuits à partir de ce soir, avec ce que vous avez déclaré.`
    : `La nuit du ${formatDate(night)} est trop loin : ${nothing}. Vous pouvez déclarer jusqu'au ${formatDate(lastDeclared)}.`

/** What was done on the page before, as the address says it. */
export function noticeOf(query: Record<string, string>, space: Space): FrameNotice | undefined {
  if (query.courriel === 'oui')
    return { kind: 'success', text: "Vous serez interrogé l'après-midi des jours où vous avez de la place." }
  if (query.courriel === 'non') return { kind: 'success', text: "Vous ne serez plus interrogé l'après-midi." }
  const night = parseDay(query.enregistre ?? '')
  const said = declaredStates.find((state) => state === query.etat)
  return night && said && query.hote === String(space.host?.providerId) ? savedNotice(space, night, said) : undefined
}

/** LAST-12: said only where what was sent holds; a page sent again after another answer does not take that one back. */
function savedNotice(space: Space, night: Temporal.PlainDate, said: DeclaredState): FrameNotice | undefined {
  const holds = space.declared.get(night.toString())
  if (!holds) return undefined
  const when = night.equals(space.today) ? 'ce soir' : formatDate(night)
  if (holds === said)
    return { kind: 'success', text: `Votre saisie a été enregistrée : ${declaredNames[holds]}, ${when}.` }
  const text = `Vous avez répondu autre chose depuis : « ${declaredNames[holds]} » est ce qui vaut, ${when}. Si ce n'est plus vrai, touchez votre réponse ci-dessous.`
  return { kind: 'warning', text }
}
