import { formatMoment } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/tables.tsx'
import { fullName } from '../../../accounts/rules.ts'
import { personalPaths } from '../../paths.ts'
import { RetentionTable } from './retention-table.tsx'

interface RetentionPageProps {
  frame: Frame
  slug: string
  timeZone: string
  /** Who asked to be erased. */
  asking: { providerId: number; firstName: string; lastName: string; askedAt: Temporal.Instant | null }[]
}

/** « Données personnelles », in the back office's settings. */
export const RetentionPage = ({ frame, slug, timeZone, asking }: RetentionPageProps) => (
  <Page frame={frame} title="Données personnelles">
    <Heading
      title="Données personnelles"
      lead="Ce que le programme garde des personnes, combien de temps, et ce que vous en faites à leur demande."
    />
    {asking.length > 0 && (
      <Section title="Demandes d'effacement" id="demandes">
        <p>Une réponse est due dans le mois : effacez, ou classez la demande en disant pourquoi.</p>
        <DataTable
          caption="Personnes qui demandent l'effacement de leurs données"
          rows={asking}
          columns={[
            {
              header: 'Nom',
              main: true,
              cell: ({ providerId, ...person }) => (
                <a href={personalPaths.erasure(slug, providerId)}>{fullName(person)}</a>
              ),
            },
            { header: 'Demandé le', cell: ({ askedAt }) => askedAt && formatMoment(askedAt, timeZone) },
          ]}
        />
      </Section>
    )}
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
        texte, sur la page publique « <a href={`/${slug}/donnees-personnelles`}>Données personnelles</a> ».
      </p>
      <RetentionTable t={frame.t} language={frame.language} />
    </Section>
  </Page>
)
