import type { FormState } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PeriodChoice } from './period-choice.tsx'

interface WrongPeriodPageProps {
  frame: Frame
  slug: string
  form: FormState
  today: Temporal.PlainDate
}

/** LAST-22: an address that names no period: what is wrong with it stands beside its fields, and nothing is counted. */
export const WrongPeriodPage = ({ frame, slug, form, today }: WrongPeriodPageProps) => (
  <Page frame={frame} title="Chiffres des dispos" width="wide">
    <Heading title="Chiffres des dispos" lead="Corrigez la période pour voir les chiffres." />
    <PeriodChoice {...{ slug, form, today }} />
  </Page>
)
