import { RetentionTable } from '../../../../core/personal-data/retention/pages/retention-table.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { Section } from '../../../../ui/heading.tsx'

/** Below what the organisation wrote itself: what the program does, whatever the text says. */
export const YourData = ({ frame: { t, language } }: { frame: Frame }) => (
  <>
    <Section title={t('Vos droits')}>
      <p>
        {t(
          'Si vous avez un compte, « Mon compte » vous donne tout ce que la structure garde de vous, dans un fichier. Pour faire corriger ou effacer ces données, demandez-le à la structure : ses coordonnées sont ci-dessous.',
        )}
      </p>
      <p>
        {t(
          'Les visiteurs de ce site ne sont pas suivis : les recherches sont comptées sans savoir de qui elles viennent.',
        )}
      </p>
    </Section>
    <Section title={t('Combien de temps')}>
      <RetentionTable t={t} language={language} />
    </Section>
  </>
)
