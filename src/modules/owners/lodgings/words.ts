import { formatCount, formatMoney } from '../../../ui/format.ts'
import type { Language, Translate } from '../../../ui/frame.ts'

/** How facts of a lodging are said on the public pages, in both languages. */
export interface Speech {
  t: Translate
  language: Language
}

export const lodgingCount = (count: number, { t, language }: Speech) =>
  formatCount(count, t('hébergement'), t('hébergements'), language)

/** « 2 à 4 personnes » */
export function capacityText(least: number, most: number, { t, language }: Speech): string {
  const people = formatCount(most, t('personne'), t('personnes'), language)
  return least === most ? people : t('{{least}} à {{people}}', { least, people })
}

export const keysText = (keys: number, { t, language }: Speech) => formatCount(keys, t('clé'), t('clés'), language)

/** « de 300 € à 550 € la semaine » */
export function priceText(min: number | null, max: number | null, { t, language }: Speech): string {
  const money = (cents: number) => formatMoney(cents, { language, round: true })
  const [least, most] = [min ?? max, max ?? min]
  if (least === null || most === null) return t('Prix sur demande')
  if (least === most) return t('{{price}} la semaine', { price: money(least) })
  return t('de {{least}} à {{most}} la semaine', { least: money(least), most: money(most) })
}

/** « Carcassonne (Aude) » */
export const placeText = (municipality: string, department: string) => `${municipality} (${department})`

/** « Carcassonne et 3 autres tout près » */
export const aroundText = (name: string, others: number, { t }: Pick<Speech, 't'>) =>
  others === 1
    ? t('{{name}} et un autre lieu tout près', { name })
    : t('{{name}} et {{others}} autres lieux tout près', { name, others })

/** What a lodging is in a few words, for those who see its address before its page. */
export function summaryOf(
  lodging: { typeName: string; capacityMin: number; capacityMax: number; keys: number; description: string },
  speech: Speech,
): string {
  const { typeName, capacityMin, capacityMax, keys, description } = lodging
  const facts = `${typeName}, ${capacityText(capacityMin, capacityMax, speech)}, ${keysText(keys, speech)}.`
  return speech.language === 'fr' ? shortened(`${facts} ${description}`) : facts
}

/** Owners write French only; longer descriptions are cut by whoever shows them. */
function shortened(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  if (words.length <= 200) return words
  return `${words.slice(0, words.lastIndexOf(' ', 199))}…`
}
