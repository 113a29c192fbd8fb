import { z } from 'zod'

/** The page that the button stands on, to come back to. */
export const unchangedForm = z.object({ depuis: z.enum(['accueil', 'plannings'], { error: 'Rechargez la page.' }) })
