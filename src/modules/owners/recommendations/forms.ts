import { z } from 'zod'
import { emailAddress, line, paragraphs } from '../../../core/forms/fields.ts'

/** Nobody uses this page to send addresses of their own to strangers. */
const withoutLinks = (text: string) => !/https?:|www\.|\b[\w-]+\.(com|net|org|fr|io|ru|info|biz|xyz)\b/i.test(text)

export const recommendationForm = z.object({
  nom: line('Indiquez votre nom.', 60).refine(withoutLinks, 'Indiquez votre nom seulement.'),
  destinataire: emailAddress("Indiquez l'adresse électronique de votre ami, par exemple nom@exemple.fr."),
  message: paragraphs(500).refine(
    withoutLinks,
    "Écrivez votre message sans adresse de site : le lien de l'hébergement y est déjà.",
  ),
})

export type Recommendation = z.infer<typeof recommendationForm>
