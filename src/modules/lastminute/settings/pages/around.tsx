import type { Child } from 'hono/jsx'
import { Actions } from '../../../../ui/buttons.tsx'
import { formatMoment } from '../../../../ui/format.ts'
import { Section } from '../../../../ui/heading.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { offerPaths, searchPath } from '../../paths.ts'

export interface AroundProps {
  slug: string
  timeZone: string
  publicUrl: string
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
    <Maintenance {...props} />
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

const Embedding = ({ slug, publicUrl }: AroundProps) => {
  const address = publicUrl + searchPath(slug)
  const snippet = `<escale-dispo><a href="${address}">Trouver une chambre ce soir</a></escale-dispo>\n<script async src="${address}/widget.js"></script>`
  return (
    <Section title="Sur votre site" id="integration">
      <p>Copiez ces deux lignes là où la recherche doit paraître. Sans scripts, le lien reste.</p>
      <pre class="embed-code" tabindex={0}>
        <code>{snippet}</code>
      </pre>
      <p>
        Pour votre webmestre : si le site a une politique de sécurité du contenu (CSP), elle doit permettre{' '}
        <code>{new URL(publicUrl).origin}</code> dans <code>script-src</code> et <code>frame-src</code>.
      </p>
    </Section>
  )
}
