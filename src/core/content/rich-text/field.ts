import { paragraphs } from '../../forms/fields.ts'
import { longestText } from './render.ts'

/** A text in Markdown that must say something. */
export const richTextField = (missing: string) => paragraphs(longestText).refine((text) => text !== '', missing)

/** One that may be left empty. */
export const optionalRichTextField = () => paragraphs(longestText)
