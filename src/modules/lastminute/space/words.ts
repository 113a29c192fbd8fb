import { parseDay } from '../../../core/calendar/rules.ts'
import { formatDate, formatMoment } from '../../../ui/format.ts'
import type { FrameNotice } from '../../../ui/frame.ts'
import type { NotDeclared } from '../declarations/rules.ts'
import type { Declared, Spoken } from '../declarations/store.ts'
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

/** « Jeudi 26 novembre 2026 » */
const dayName = (night: Temporal.PlainDate) => {
  const day = formatDate(night)
  return day.charAt(0).toUpperCase() + day.slice(1)
}

/** Who said the opposite of a host's choice while its page stood open, and that its own word is not stored. */
export function metSentences({ nightOn, state, source, declaredAt, reason }: Spoken, timeZone: string): string[] {
  const when = formatMoment(declaredAt, timeZone)
  const who = {
    agent: `l'office a indiqué pour vous « ${declaredNames[state]} », ${when}${reason ? `, pour cette raison : ${reason}` : ''}.`,
    mail: `vous avez répondu « ${declaredNames[state]} » au courriel de l'après-midi, ${when}.`,
    host: `« ${declaredNames[state]} » a été indiqué depuis une autre fenêtre ou un autre appareil, ${when}.`,
  }
  return [`${dayName(nightOn)} : ${who[source]}`, `Votre choix n'est pas encore enregistré. Que vaut-il ?`]
}

/** OWN-03: a tap that came after the end of the session, given back. */
export const resumedSentence = (night: Temporal.PlainDate, state: DeclaredState) =>
  `Vous alliez indiquer : ${formatDate(night)}, « ${declaredNames[state]} ». Ce n'est pas encore enregistré.`

/** What is said of a night on the page behind its form. */
export interface SavedNotice {
  night: Temporal.PlainDate
  /** What holds there is what was just said, and nothing hides it: a word on its button tells enough. */
  isPlain: boolean
  notice: FrameNotice
}

/** LAST-15: what was done on the page before, as the address says it. */
export function askedNotice(query: Record<string, string>): FrameNotice | undefined {
  if (query.courriel === 'oui')
    return { kind: 'success', text: "Vous serez interrogé l'après-midi des jours où vous avez de la place." }
  if (query.courriel === 'non') return { kind: 'success', text: "Vous ne serez plus interrogé l'après-midi." }
  return undefined
}

/** Who reads the page behind a form, and when. */
export interface Reader {
  accountId: number
  now: Temporal.Instant
}

/** The night that the address speaks of, with what holds there: an address alone claims nothing. */
export function savedNotice(query: Record<string, string>, space: Space, reader: Reader): SavedNotice | undefined {
  const night = parseDay(query.enregistre ?? '')
  const said = declaredStates.find((state) => state === query.etat)
  const held = night ? space.declared.get(night.toString()) : undefined
  if (!night || !said || !held || query.hote !== String(space.host?.providerId)) return undefined
  const day = dayName(night)
  if (held.state !== said) {
    const text = `${day} : on a répondu autre chose depuis, « ${declaredNames[held.state]} » est ce qui vaut. Si ce n'est plus vrai, touchez votre réponse ci-dessous.`
    return { night, isPlain: false, notice: { kind: 'warning', text } }
  }
  const what = isJustSaid(held, reader) ? 'Votre saisie a été enregistrée.' : "C'est bien ce qui est enregistré."
  const text = `${day} : ${declaredNames[said]}. ${what}`
  if (!isHidden(space, night, said)) return { night, isPlain: true, notice: { kind: 'success', text } }
  return { night, isPlain: false, notice: { kind: 'warning', text: `${text} ${hiddenSentence}` } }
}

/** LAST-14: room was said of a night that the owner's planning hides. */
export const isHidden = ({ plannings }: Space, night: Temporal.PlainDate, state: DeclaredState): boolean =>
  state === 'room' && plannings.get(night.toString()) === 'taken'

export const hiddenSentence =
  "Mais votre planning de propriétaire dit cette nuit louée ou fermée : vous ne paraissez pas. Si ce n'est plus vrai, changez-la aussi là."

/** Whether the reader itself has said it a moment ago: what was said already is not written again. */
export const isJustSaid = ({ accountId, source, declaredAt }: Declared, reader: Reader): boolean =>
  source === 'host' && accountId === reader.accountId && reader.now.since(declaredAt).total('minutes') < 5
