import { z } from 'zod'

/** « Appelé »: whom stands in the address. */
export const callForm = z.object({})
