import { z } from 'zod'
import { date, euros, integer, line, optionalLine, paragraphs } from '../forms/fields.ts'
import { plainName } from '../reference/names.ts'
import { type Equipment, equipment, equipmentNames } from './rules.ts'

// The fields of owners and lodgings, refused with the same sentences in the office's forms and in the import file.

const text = () => z.string({ error: 'Ce champ manque.' })

/** A field that may stay empty: null then, otherwise what `field` makes of it. */
export const orNone = <T>(field: z.ZodType<T, string>) =>
  text().transform((typed, context): T | null => {
    if (typed.trim() === '') return null
    const parsed = field.safeParse(typed)
    if (parsed.success) return parsed.data
    context.addIssue({ code: 'custom', message: parsed.error.issues[0]?.message ?? '' })
    return z.NEVER
  })

/** As the greeting prints them; people also write « Mme » or « Monsieur ». */
export const civilities = ['M.', 'MME', 'MLLE'] as const
const spelledCivilities: Record<string, string> = {
  '': '',
  m: 'M.',
  mr: 'M.',
  monsieur: 'M.',
  mme: 'MME',
  madame: 'MME',
  mlle: 'MLLE',
  mademoiselle: 'MLLE',
}

const civility = text().transform((typed, context) => {
  const known = spelledCivilities[plainName(typed)]
  if (known !== undefined) return known
  context.addIssue({ code: 'custom', message: 'Choisissez M., MME ou MLLE, ou ne mettez rien.' })
  return z.NEVER
})

const identifierSentence = "L'identifiant compte 2 à 40 lettres, chiffres, points, tirets ou soulignés, sans espace."

/** OWN-01: what an owner types to sign in, unique within the département. */
export const identifier = line("Indiquez l'identifiant du propriétaire.", 40).regex(
  /^[\p{L}\d][\p{L}\d._@-]{1,39}$/u,
  identifierSentence,
)

const emailSentence = 'Indiquez une adresse électronique, par exemple nom@exemple.fr, ou ne mettez rien.'
const phoneSentence = 'Indiquez un numéro de téléphone, par exemple 04 68 10 24 30, ou ne mettez rien.'

/** Who an owner is, apart from what signs in. */
export const ownerFields = {
  civility,
  firstName: optionalLine(80),
  lastName: line('Indiquez le nom du propriétaire.', 80),
  email: orNone(
    z
      .string()
      .trim()
      .max(254, emailSentence)
      .pipe(z.email({ error: emailSentence })),
  ).transform((email) => email ?? ''),
  phone: orNone(
    z
      .string()
      .trim()
      .regex(/^[+\d(][\d .()/-]{5,24}$/, phoneSentence),
  ).transform((phone) => phone ?? ''),
  address: paragraphs(300),
}

/** Codes and names of the equipment, as people may write either. */
const equipmentByName = new Map<string, Equipment>(
  equipment.flatMap((code) => [code, equipmentNames[code]].map((name) => [plainName(name), code] as const)),
)

/** An equipment by its code or its French name; accents and case do not matter. */
export const equipmentNamed = (name: string): Equipment | undefined => equipmentByName.get(plainName(name))

/** In the order of the list, each once, whatever the order it came in. */
export const inListOrder = (codes: readonly string[]): Equipment[] => equipment.filter((code) => codes.includes(code))

const degrees = (sentence: string, bound: number) =>
  orNone(
    z
      .string()
      .trim()
      .regex(/^-?\d{1,3}([.,]\d{1,12})?$/, sentence)
      .transform((typed) => Number(typed.replace(',', '.')))
      .refine((value) => Math.abs(value) <= bound, sentence),
  )

const priceSentence = 'Indiquez un prix en euros, par exemple 450 ou 450,50, ou ne mettez rien.'

/** What a lodging is, apart from its owner, type, place, equipment and choice about the planning. */
export const lodgingFields = {
  approvalNumber: line("Indiquez le numéro d'agrément.", 30)
    .transform((typed) => typed.toUpperCase())
    .pipe(
      z
        .string()
        .regex(/^[A-Z\d][A-Z\d./-]{2,29}$/, "Le numéro d'agrément compte 3 à 30 lettres ou chiffres, sans espace."),
    ),
  name: line("Indiquez le nom de l'hébergement.", 120),
  capacityMin: integer('Indiquez la capacité minimale, un nombre de 1 à 99.', 1, 99),
  capacityMax: integer('Indiquez la capacité maximale, un nombre de 1 à 99.', 1, 99),
  keys: integer('Indiquez le nombre de clés, de 1 à 5.', 1, 5),
  description: paragraphs(4000),
  weekPriceMinCents: orNone(euros(priceSentence, 100_000)),
  weekPriceMaxCents: orNone(euros(priceSentence, 100_000)),
  priceComment: optionalLine(300),
  priceValidUntilOn: orNone(date('Indiquez une date, par exemple 31/12/2026, ou ne mettez rien.')),
  latitude: degrees('Indiquez une latitude en degrés, par exemple 43,2130, ou ne mettez rien.', 90),
  longitude: degrees('Indiquez une longitude en degrés, par exemple 2,3491, ou ne mettez rien.', 180),
}

interface Bounds {
  capacityMin: number
  capacityMax: number
  weekPriceMinCents: number | null
  weekPriceMaxCents: number | null
  latitude: number | null
  longitude: number | null
}

/** What two fields say against each other, by the field to mend; a field that could not be read contradicts none. */
export function contradictions(lodging: Partial<Bounds>): Partial<Record<keyof Bounds, string>> {
  const { capacityMin, capacityMax, weekPriceMinCents: low, weekPriceMaxCents: high, latitude, longitude } = lodging
  const found: Partial<Record<keyof Bounds, string>> = {}
  if (capacityMin !== undefined && capacityMax !== undefined && capacityMin > capacityMax)
    found.capacityMax = 'La capacité maximale est plus petite que la capacité minimale.'
  if (low != null && high != null && low > high)
    found.weekPriceMaxCents = 'Le prix maximal est plus bas que le prix minimal.'
  if (latitude != null && longitude === null) found.longitude = 'Indiquez aussi la longitude.'
  if (latitude === null && longitude != null) found.latitude = 'Indiquez aussi la latitude.'
  return found
}
