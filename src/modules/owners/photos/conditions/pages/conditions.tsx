import { formatMoment } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Section } from '../../../../../ui/heading.tsx'
import { Notice } from '../../../../../ui/notice.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { conditionsPath } from '../../paths.ts'
import type { Conditions } from '../store.ts'

interface ConditionsPageProps {
  frame: Frame
  slug: string
  timeZone: string
  shown: Conditions
  isCurrent: boolean
  versions: Conditions[]
}

export const ConditionsPage = ({ frame, slug, timeZone, shown, isCurrent, versions }: ConditionsPageProps) => {
  const { t, language } = frame
  const title = t('Conditions de diffusion des photos')
  return (
    <Page frame={frame} title={title} width="narrow">
      <h1>{title}</h1>
      {!isCurrent && (
        <Notice kind="warning">
          <p>
            {t('Cette version ne vaut plus pour les nouvelles photos.')}{' '}
            <a href={conditionsPath(slug)}>{t('Lire la version actuelle')}</a>
          </p>
        </Notice>
      )}
      <p class="field-hint">
        {t('Version {{version}}', { version: shown.version })}
        {shown.publishedAt && `, ${formatMoment(shown.publishedAt, timeZone, language)}`}
      </p>
      {shown.text.split(/\n{2,}/).map((paragraph) => (
        <p lang="fr" class="as-typed">
          {paragraph}
        </p>
      ))}
      {versions.length > 1 && (
        <Section title={t('Toutes les versions')}>
          <ul>
            {versions.toReversed().map(({ version, publishedAt }) => (
              <li>
                <a href={conditionsPath(slug, version)}>{t('Version {{version}}', { version })}</a>
                {publishedAt && `, ${formatMoment(publishedAt, timeZone, language)}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
