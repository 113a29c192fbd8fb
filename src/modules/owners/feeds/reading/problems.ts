import type { OutgoingRefusal } from '../../../../platform/http/outgoing/request.ts'

/** Why a reading changed nothing: `http-403`, `empty`, or one of these. */
export type Problem = OutgoingRefusal | 'a-page' | 'unreadable' | 'too-many' | 'empty' | `http-${number}`

const sentences: Record<Exclude<Problem, `http-${number}`>, string> = {
  'bad-address': "l'adresse mène à une page qui ne commence pas par http:// ou https://",
  'private-address': "l'adresse mène à un réseau privé, où Escale ne va jamais",
  'unknown-host': "le site de cette adresse n'existe pas, ou ne répond pas sous ce nom",
  'too-many-redirects': "l'adresse renvoie d'une page à l'autre sans fin",
  'too-large': 'le calendrier dépasse 5 Mo',
  'too-slow': 'le site met trop longtemps à répondre',
  unreachable: 'le site ne répond pas',
  'a-page': 'cette adresse mène à une page du site, pas à son calendrier : cherchez-y le lien « iCal »',
  unreadable: "ce que le site envoie n'est pas un calendrier entier et lisible",
  'too-many': "le calendrier compte plus de séjours qu'aucun hébergement n'en a",
  empty: "le calendrier est vide tout d'un coup : les séjours connus sont gardés jusqu'à confirmation",
}

/** In words, to follow « car ». */
export function problemInWords(problem: string): string {
  const status = /^http-(\d+)$/.exec(problem)?.[1]
  if (status === undefined) return sentences[problem as keyof typeof sentences] ?? 'la lecture a échoué'
  if (status === '401' || status === '403') return `le site refuse l'accès (réponse ${status})`
  if (status === '404' || status === '410') return `le site ne connaît plus cette adresse (réponse ${status})`
  return `le site répond par une erreur (réponse ${status})`
}
