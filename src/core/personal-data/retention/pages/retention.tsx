import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { RetentionTable } from './retention-table.tsx'

/** « Données personnelles », in the back office's settings. */
export const RetentionPage = ({ frame, publicHref }: { frame: Frame; publicHref: string }) => (
  <Page frame={frame} title="Données personnelles">
    <Heading
      title="Données personnelles"
      lead="Ce que le programme garde des personnes, combien de temps, et ce que vous en faites à leur demande."
    />
    <Section title="Quand une personne vous le demande">
      <ul>
        <li>
          Ses données : elle les télécharge elle-même dans « Mon compte ». Sinon, ouvrez sa fiche : « Télécharger ses
          données ».
        </li>
        <li>Une correction : « Modifier », sur sa fiche.</li>
        <li>L'effacement : fermez sa fiche, puis « Effacer ses données… ». La page dit ce qui part et ce qui reste.</li>
      </ul>
    </Section>
    <Section title="Combien de temps">
      <p>
        Chaque nuit, le programme efface de lui-même ce qui a dépassé ces durées. Elles figurent aussi, sous votre
        texte, sur la page publique « <a href={publicHref}>Données personnelles</a> ».
      </p>
      <RetentionTable t={frame.t} language={frame.language} />
    </Section>
  </Page>
)
