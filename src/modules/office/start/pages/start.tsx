import { Doors } from '../../../../ui/cards.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { FirstSteps } from '../steps/reading.ts'
import { FirstStepsSection, StepsPutAway } from './first-steps.tsx'

interface StartPageProps {
  frame: Frame
  name: string
  departments: readonly string[] | null
  /** What waits for hands: a sentence with its number, and the list behind it. */
  waiting: { label: string; href: string; icon: string }[]
  /** What a new organisation does first, for whom something of it is undone. */
  first: FirstSteps
  slug: string
  /** Of the buttons. */
  token: string
  /** Every page open to the reader, part by part of the menu. */
  groups: { label: string; entries: { label: string; hint: string; href: string; icon: string }[] }[]
}

export const StartPage = ({ frame, name, departments, waiting, first, slug, token, groups }: StartPageProps) => (
  <Page frame={frame} title="Gestion">
    <Heading title={`Bonjour ${name}`} lead={departments ? scopeSentence(departments) : undefined} />
    {first && !first.isAway && <FirstStepsSection {...{ slug, first, token }} />}
    <Section title="À traiter aujourd'hui">
      {waiting.length > 0 ? (
        <ul class="waiting">
          {waiting.map(({ label, href, icon }) => (
            <li>
              <Icon name={icon} />
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      ) : (
        <p class="waiting-none">
          <Icon name="success" />
          {first ? "Rien n'attend pour l'instant." : "Rien n'attend : tout est à jour."}
        </p>
      )}
    </Section>
    {groups.map(({ label, entries }) => (
      <Section title={label}>
        <Doors items={entries} />
      </Section>
    ))}
    {first?.isAway && <StepsPutAway {...{ slug, token }} />}
  </Page>
)

const scopeSentence = (departments: readonly string[]) =>
  departments.length === 1
    ? `Vous travaillez sur le département ${departments[0]}.`
    : `Vous travaillez sur les départements ${departments.join(', ')}.`
