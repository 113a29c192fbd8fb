import { Actions } from '../../../ui/buttons.tsx'
import { LinkButton } from '../../../ui/fields.tsx'
import { Section } from '../../../ui/heading.tsx'
import { personalPaths } from '../paths.ts'

/** On the page of an owner or a host, for staff of the directory: what one may do with what is held of them. */
export const AboutPerson = ({ slug, providerId }: { slug: string; providerId: number }) => (
  <Section title="Données personnelles" id="donnees-personnelles">
    <p>Tout ce que la structure garde de cette personne, à lui remettre si elle le demande ; ou à effacer.</p>
    <Actions>
      <LinkButton href={personalPaths.file(slug, providerId)} icon="download">
        Télécharger ses données
      </LinkButton>
      <LinkButton href={personalPaths.erasure(slug, providerId)} icon="trash" look="quiet">
        Effacer ses données…
      </LinkButton>
    </Actions>
  </Section>
)
