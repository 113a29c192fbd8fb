import type { Frame } from '../../../../ui/frame.ts'
import type { Search } from '../read.ts'

/** A search, ready to show, on the page or in the widget's frame. */
export interface SearchView extends Search {
  frame: Frame
  action: string
  /** The date as it was typed, today's before any search. */
  typed: string
  /** Nights one tap away. */
  nights: { night: Temporal.PlainDate; href: string }[]
  officePhone: string
  /** Within another site's page: the form says the language, which no cookie keeps there; other sites open beside it. */
  isFramed?: boolean
}
