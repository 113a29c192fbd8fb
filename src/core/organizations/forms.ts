import { z } from 'zod'
import { emailAddress, line, optionalLine, paragraphs, several, version } from '../forms/fields.ts'
import { isReservedSlug, isSlug } from './rules.ts'

const colour = line('Indiquez une couleur comme #00558c.', 7).regex(
  /^#[0-9a-fA-F]{6}$/,
  'Indiquez une couleur comme #00558c.',
)

const banner = z.enum(['sea', 'mountain', 'town', 'countryside'], { error: 'Choisissez une bannière dans la liste.' })

/** What an organisation says of itself; `version` is the one that was read. */
export const organizationForm = z.object({
  version,
  name: line('Indiquez le nom de la structure.', 120),
  primaryColor: colour,
  banner,
  email: emailAddress("Indiquez l'adresse électronique à laquelle le public peut écrire."),
  phone: line('Indiquez un numéro de téléphone.', 40),
  hours: optionalLine(200),
  hoursEnglish: optionalLine(200),
  address: paragraphs(300),
  website: optionalLine(200).refine(
    (address) => address === '' || (/^https?:\/\/[^\s/]+\.[^\s]+$/.test(address) && URL.canParse(address)),
    'Indiquez une adresse qui commence par https://, ou ne mettez rien.',
  ),
  mailSender: emailAddress("Indiquez l'adresse d'expédition des courriels."),
  legalNotice: paragraphs(20_000),
  privacy: paragraphs(20_000),
  accessibility: paragraphs(20_000),
})

export type OrganizationValues = z.infer<typeof organizationForm>

/** A new organisation and the first member of its staff, who receives the link to choose a password. */
export const newOrganizationForm = z.object({
  name: line('Indiquez le nom de la structure.', 120),
  slug: line("Indiquez l'adresse de la structure.", 40)
    .refine(
      (slug) => !isReservedSlug(slug),
      'Escale garde cette adresse pour ses propres pages : choisissez-en une autre, par exemple cles-vacances.',
    )
    .refine(
      (slug) => isReservedSlug(slug) || isSlug(slug),
      "Écrivez 3 à 40 lettres minuscules sans accent, chiffres ou traits d'union, par exemple cles-vacances.",
    ),
  modules: several.refine((chosen) => chosen.length > 0, 'Choisissez au moins un module.'),
  email: emailAddress("Indiquez l'adresse électronique à laquelle le public peut écrire."),
  phone: line('Indiquez un numéro de téléphone.', 40),
  staffFirstName: optionalLine(80),
  staffLastName: line('Indiquez le nom de la première personne.', 80),
  staffIdentifier: line('Indiquez son identifiant de connexion.', 60),
  staffEmail: emailAddress("Indiquez l'adresse électronique de la première personne."),
})

export type NewOrganizationValues = z.infer<typeof newOrganizationForm>
