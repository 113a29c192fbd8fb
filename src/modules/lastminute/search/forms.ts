import { z } from 'zod'
import { date } from '../../../core/forms/fields.ts'

/** LAST-01: the night asked for. */
export const searchForm = z.object({ date: date() })
