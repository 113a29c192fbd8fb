import type { ApiPart, OpenApiDocument } from '../../../../core/open-api.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Page } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/tables.tsx'
import { apiDocumentPath } from '../paths.ts'

interface ApiPageProps {
  frame: Frame
  document: OpenApiDocument
  parts: readonly ApiPart[]
  slug: string
}

/** The API in plain words, from the document itself. */
export function ApiPage({ frame, document, parts, slug }: ApiPageProps) {
  const { t } = frame
  return (
    <Page frame={frame} title={t('Données ouvertes')}>
      <h1>{t('Données ouvertes')}</h1>
      {parts.map((part) => (
        <>
          <p class="lead">{t(part.description)}</p>
          <p>
            {t('Essayez :')} <a href={part.example(slug)}>{part.example(slug)}</a>
          </p>
        </>
      ))}
      <p>
        {t('Description pour les machines (OpenAPI) :')} <a href={apiDocumentPath(slug)}>{apiDocumentPath(slug)}</a>
      </p>
      {Object.entries(document.paths).map(([path, { get }]) => (
        <section class="section">
          <h2>{t(get.summary)}</h2>
          <p>
            <code>GET {path}</code>
          </p>
          <p>{t(get.description)}</p>
          <DataTable
            caption={t("Champs de l'adresse")}
            showCaption
            columns={[
              { header: t('Champ'), main: true, cell: ({ name }) => <code>{name}</code> },
              { header: t('Sens'), cell: ({ description }) => t(description) },
            ]}
            rows={get.parameters}
          />
          <DataTable
            caption={t('Réponses')}
            showCaption
            columns={[
              { header: t('Code'), main: true, cell: ([status]) => status },
              { header: t('Sens'), cell: ([, { description }]) => t(description) },
            ]}
            rows={Object.entries(get.responses)}
          />
        </section>
      ))}
    </Page>
  )
}
