import { Doors } from '../../../../ui/cards.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'

interface StartPageProps {
  frame: Frame
  name: string
  departments: readonly string[] | null
  entries: { label: string; hint: string; href: string }[]
}

export const StartPage = ({ frame, name, departments, entries }: StartPageProps) => (
  <Page frame={frame} title="Gestion">
    <Heading title={`Bonjour ${name}`} lead={departments ? scopeSentence(departments) : undefined} />
    <Doors items={entries} />
  </Page>
)

const scopeSentence = (departments: readonly string[]) =>
  departments.length === 1
    ? `Vous travaillez sur le département ${departments[0]}.`
    : `Vous travaillez sur les départements ${departments.join(', ')}.`
