import { SecondaryButton } from '../../../../ui/fields.tsx'
import { ButtonForm } from '../../../../ui/form.tsx'
import { Section } from '../../../../ui/heading.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { stepPaths } from '../steps/paths.ts'
import type { FirstSteps, ShownStep } from '../steps/reading.ts'

interface FirstStepsProps {
  slug: string
  first: NonNullable<FirstSteps>
  token: string
}

export const FirstStepsSection = ({ slug, first: { steps }, token }: FirstStepsProps) => (
  <Section title="Pour commencer">
    <p>{`${steps.filter(({ isDone }) => isDone).length} sur ${steps.length} : chaque ligne mène là où cela se fait.`}</p>
    <ul class="waiting">
      {steps.map((step) => (
        <Step {...step} />
      ))}
    </ul>
    <ButtonForm action={stepPaths.away(slug)} token={token}>
      <SecondaryButton small>Ranger cette liste</SecondaryButton>
    </ButtonForm>
  </Section>
)

const Step = ({ label, hint, icon, href, isDone }: ShownStep) => (
  <li>
    <Icon name={isDone ? 'success' : icon} />
    <div>
      <a href={href}>{label}</a>
      <p class="door-hint">{isDone ? 'Fait.' : hint}</p>
    </div>
  </li>
)

/** What was put away can be had again while something of it is undone. */
export const StepsPutAway = ({ slug, token }: Omit<FirstStepsProps, 'first'>) => (
  <ButtonForm action={stepPaths.back(slug)} token={token}>
    <SecondaryButton small>Revoir « Pour commencer »</SecondaryButton>
  </ButtonForm>
)
