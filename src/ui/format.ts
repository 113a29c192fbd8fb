import type { Language } from './frame.ts'

/** A day as the database gives it (« 2026-07-04 ») or as a Temporal date. */
export type Day = Temporal.PlainDate | string

const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' }

// Making a formatter costs a hundred times more than using it.
const dates = new Map<string, Intl.DateTimeFormat>()
const numbers = new Map<string, Intl.NumberFormat>()

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  let format = dates.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locales[language], options)
    dates.set(key, format)
  }
  return format
}

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options)
  let format = numbers.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locales[language], options)
    numbers.set(key, format)
  }
  return format
}

function utc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

function inWords(day: Day, language: Language, options: Intl.DateTimeFormatOptions): string {
  const text = dateFormat(language, { timeZone: 'UTC', ...options }).format(utc(day))
  return language === 'fr' ? text.replace(/(^| )1 (?=\p{L})/u, '$11er ') : text
}

/** « samedi 4 juillet 2026 » */
export function formatDate(day: Day, language: Language = 'fr'): string {
  return inWords(day, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

/** « 4 juillet 2026 » */
export function formatDay(day: Day, language: Language = 'fr'): string {
  return inWords(day, language, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** « 04/07/2026 », for tables. */
export function formatShortDate(day: Day, language: Language = 'fr'): string {
  return dateFormat(language, { timeZone: 'UTC', day: '2-digit', month: '2-digit', year: 'numeric' }).format(utc(day))
}

/** « du 11 au 18 juillet 2026 », saying the month and the year twice only where they differ. */
export function formatPeriod(from: Day, to: Day, language: Language = 'fr'): string {
  const [first, last] = [String(from), String(to)]
  const sameYear = first.slice(0, 4) === last.slice(0, 4)
  const sameMonth = sameYear && first.slice(5, 7) === last.slice(5, 7)
  const start = sameMonth
    ? dayOfMonth(first, language)
    : sameYear
      ? inWords(first, language, { day: 'numeric', month: 'long' })
      : formatDay(first, language)
  const end = formatDay(last, language)
  return language === 'fr' ? `du ${start} au ${end}` : `from ${start} to ${end}`
}

function dayOfMonth(day: string, language: Language): string {
  const number = Number(day.slice(8, 10))
  return language === 'fr' && number === 1 ? '1er' : String(number)
}

/** « Juillet 2026 », a heading. Months count from 1. */
export function formatMonth(year: number, month: number, language: Language = 'fr'): string {
  const first = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
  return capitalize(dateFormat(language, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(utc(first)))
}

/** « Juillet » */
export function formatMonthName(month: number, language: Language = 'fr'): string {
  const first = `2026-${String(month).padStart(2, '0')}-01`
  return capitalize(dateFormat(language, { timeZone: 'UTC', month: 'long' }).format(utc(first)))
}

/** « samedi 4 juillet 2026 à 14 h 05 », at the organisation's place. */
export function formatMoment(moment: Temporal.Instant, timeZone: string, language: Language = 'fr'): string {
  const local = moment.toZonedDateTimeISO(timeZone)
  const minutes = String(local.minute).padStart(2, '0')
  const date = formatDate(local.toPlainDate(), language)
  return language === 'fr' ? `${date} à ${local.hour}\u00a0h\u00a0${minutes}` : `${date} at ${local.hour}:${minutes}`
}

/** Sa Di Lu Ma Me Je Ve, with the whole word beside. */
export function weekdaysFromSaturday(language: Language = 'fr'): { short: string; long: string }[] {
  return weekdays[language]
}

const weekdays: Record<Language, { short: string; long: string }[]> = {
  fr: ['samedi', 'dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'].map(named),
  en: ['Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map(named),
}

function named(long: string): { short: string; long: string } {
  return { short: capitalize(long.slice(0, 2)), long }
}

/** « 1 234,56 € » from cents; whole euros may go without cents (`round`). */
export function formatMoney(
  cents: number,
  options: { language?: Language; currency?: string; round?: boolean } = {},
): string {
  const { language = 'fr', currency = 'EUR', round = false } = options
  const whole = round && cents % 100 === 0
  return numberFormat(language, { style: 'currency', currency, ...(whole ? { maximumFractionDigits: 0 } : {}) }).format(
    cents / 100,
  )
}

/** « 1 234 » */
export function formatNumber(value: number, language: Language = 'fr', digits = 0): string {
  return numberFormat(language, { maximumFractionDigits: digits }).format(value)
}

/** 0.734 → « 73 % » */
export function formatShare(share: number, language: Language = 'fr'): string {
  return numberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** French counts 0 as one: « 0 nuit », « 1 nuit », « 2 nuits ». */
export function formatCount(count: number, one: string, many: string, language: Language = 'fr'): string {
  const singular = language === 'fr' ? Math.abs(count) < 2 : count === 1
  return `${formatNumber(count, language)}\u00a0${singular ? one : many}`
}

/** « 85 Ko », « 1,2 Mo »; never « 0 Ko ». */
export function formatSize(bytes: number, language: Language = 'fr'): string {
  const unit = language === 'fr' ? 'o' : 'B'
  if (bytes < 999_500) return `${formatNumber(Math.max(1, Math.round(bytes / 1000)), language)}\u00a0K${unit}`
  return `${formatNumber(bytes / 1_000_000, language, 1)}\u00a0M${unit}`
}

/** « 05 61 23 45 67 »; what is not a French number stays as it was typed. */
export function formatPhone(phone: string, language: Language = 'fr'): string {
  const national = frenchNumber(phone)
  if (!national) return phone
  if (language === 'en') return `+33\u00a0${pairs(national.slice(1))}`
  return pairs(national)
}

export function phoneHref(phone: string): string {
  const national = frenchNumber(phone)
  return `tel:${national ? `+33${national.slice(1)}` : phone.replace(/[^\d+]/g, '')}`
}

function frenchNumber(phone: string): string | undefined {
  const digits = phone.replace(/[\s.\-()\u00a0\u202f]/g, '').replace(/^(?:\+|00)33(?:0(?=\d{9}$))?/, '0')
  return /^0[1-9]\d{8}$/.test(digits) ? digits : undefined
}

function pairs(digits: string): string {
  const start = digits.length % 2
  const groups = digits.slice(start).match(/../g) ?? []
  return [...(start ? [digits.slice(0, start)] : []), ...groups].join('\u00a0')
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Non-breaking spaces where French wants them: before : ; ? ! and inside « ». */
export function typography(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, '\u00a0').replace(/« /g, '«\u00a0')
}
