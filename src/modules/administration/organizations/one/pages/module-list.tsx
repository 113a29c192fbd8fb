import { Actions } from '../../../../../ui/buttons.tsx'
import { Badge } from '../../../../../ui/cards.tsx'
import { DangerButton, SecondaryButton } from '../../../../../ui/fields.tsx'
import { ButtonForm } from '../../../../../ui/form.tsx'
import { Section } from '../../../../../ui/heading.tsx'
import { administrationPaths } from '../../paths.ts'
import type { ShownModule } from '../modules.ts'

interface ModuleListProps {
  slug: string
  modules: ShownModule[]
  token: string
}

/** Each module with what switching it off hides, before anybody presses anything. */
export const ModuleList = ({ slug, modules, token }: ModuleListProps) => (
  <Section title="Modules">
    <p>Un module arrêté n'efface rien : remis en marche, il retrouve tout ce qu'il gardait.</p>
    {modules.map((module) => (
      <>
        <h3>{module.label}</h3>
        <p>
          {module.isRunning ? <Badge look="accepted">En marche</Badge> : <Badge look="refused">Arrêté</Badge>}{' '}
          {module.isRunning ? "L'arrêter cache :" : 'Le mettre en marche montre :'}
        </p>
        <ul>
          {module.hidden.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
        <Actions>
          <Switch {...{ slug, module, token }} />
        </Actions>
      </>
    ))}
  </Section>
)

const Switch = ({ slug, module, token }: { slug: string; module: ShownModule; token: string }) => {
  const { name, label, isRunning, hidden } = module
  const short = label.split(' : ')[0]
  if (!isRunning)
    return (
      <ButtonForm action={administrationPaths.start(slug, name)} token={token}>
        <SecondaryButton>Mettre en marche « {short} »</SecondaryButton>
      </ButtonForm>
    )
  return (
    <ButtonForm action={administrationPaths.stop(slug, name)} token={token}>
      <DangerButton
        confirm={`Arrêter « ${short} » ? Personne ne verra plus : ${hidden.join(' ; ')}. Rien n'est effacé.`}
      >
        Arrêter « {short} »
      </DangerButton>
    </ButtonForm>
  )
}
