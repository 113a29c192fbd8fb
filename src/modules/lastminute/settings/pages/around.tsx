import type { Child } from 'hono/jsx'
import { Actions } from '../../../../ui/buttons.tsx'
import { formatMoment } from '../../../../ui/format.ts'
import { Section } from '../../../../ui/heading.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { embeddingPath, offerPaths } from '../../paths.ts'

export interface AroundProps {
  slug: string
  timeZone: string
  maintenance: { message: string; beganAt: Temporal.Instant } | null
}

/** LAST-04, LAST-13, LAST-20: what stands below the settings; `children` closes and opens the tool. */
export const Around = (props: AroundProps & { children?: Child }) => (
  <>
    <Section title="Offres">
      <p>
        Les <a href={offerPaths.list(props.slug)}>offres des adhérents</a> disent qui peut utiliser l'outil.
      </p>
    </Section>
    {(props.children || props.maintenance) && <Maintenance {...props} />}
    <Embedding {...props} />
  </>
)

const Maintenance = ({ timeZone, maintenance, children }: AroundProps & { children?: Child }) => (
  <Section title={maintenance ? "L'outil est fermé" : "Fermer l'outil"} id="maintenance">
    {maintenance ? (
      <Notice
        kind="warning"
        text={`Fermé depuis le ${formatMoment(maintenance.beganAt, timeZone)} : « ${maintenance.message} »`}
      />
    ) : (
      <p>Pour une maintenance : la recherche et l'espace des hébergeurs se ferment ; chacun y lit votre message.</p>
    )}
    {children && <Actions>{children}</Actions>}
  </Section>
)

const Embedding = ({ slug }: AroundProps) => (
  <Section title="Sur votre site" id="integration">
    <p>
      <a href={embeddingPath(slug)}>Mettre la recherche dans votre site</a> : deux lignes à copier, et leur aperçu.
    </p>
  </Section>
)
